import { PointsMap } from '#doors/map'
import { Empty, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { Layer } from '../layers.ts'
import type { PlacesAtOnce } from '../places.ts'
import { addressOf, type MapWish } from '../wish.ts'
import { Choices } from './choices.tsx'
import { LayerList } from './layer-list.tsx'
import { Legend } from './legend.tsx'
import { pointsOf, shapesOf } from './points.ts'
import { Sources } from './sources.tsx'

export interface LaidLayer extends PlacesAtOnce {
  readonly layer: Layer
}

interface Props {
  readonly request: WebRequest
  readonly all: readonly Layer[]
  readonly wish: MapWish
  readonly laid: readonly LaidLayer[]
}

/** 町の地図: what the town publishes, on a map and in a list beside it. */
export function MapPage({ request, all, wish, laid }: Props) {
  const hall = hallOf(request)
  return (
    <PublicPage
      request={request}
      title="町の地図"
      lead="避難場所、AED、トイレなどの場所を、地図と一覧で見られます。"
      crumbs={[]}
      narrow={false}
    >
      <p className="no-print">
        <a className="button primary" href={addressOf({ ...wish, view: undefined, page: 1 }, '/map/near')}>
          <T>いちばん近いところをさがす</T>
        </a>
      </p>
      <details className="sheet-soft no-print" open={wish.layers.length === 0}>
        <summary>
          <T>地図に出すものを選ぶ</T>
        </summary>
        <form action="/map" method="get" className="stack mt-4">
          <Choices all={all} wish={wish} />
          <button className="button" type="submit">
            <T>地図に出す</T>
          </button>
        </form>
      </details>
      {wish.layers.length === 0 ? (
        <Empty>
          <T>
            {all.length === 0 ? '地図に出せるデータは、まだありません。' : '地図に出すものを選んでください。'}
          </T>
        </Empty>
      ) : (
        <div className="map-two">
          <div className="map-side">
            <PointsMap
              label="選んだ場所の地図。同じ場所が、一覧にあります。"
              points={pointsOf(laid.flatMap(({ places }) => places))}
              shapes={shapesOf(laid.flatMap(({ places }) => places))}
              town={hall.town}
              view={wish.view}
              permalink={addressOf({ ...wish, view: undefined })}
            />
            <Legend layers={wish.layers} />
            <p className="no-print">
              <a href={addressOf(wish)} data-map-link>
                <T>いまの地図をもう一度開くためのリンク</T>
              </a>
            </p>
          </div>
          <div className="stack">
            {laid.map((each) => (
              <LayerList key={each.layer.key} {...each} wish={wish} path="/map" />
            ))}
          </div>
        </div>
      )}
      <Sources layers={wish.layers} />
    </PublicPage>
  )
}
