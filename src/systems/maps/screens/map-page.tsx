import { MarkSign, PointsMap } from '#doors/map'
import { Empty, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { Layer } from '../layers.ts'
import { type MapPlace, MOST_DRAWN } from '../places.ts'
import { addressOf, type MapWish } from '../wish.ts'
import { Choices } from './choices.tsx'
import { PlaceList } from './place-list.tsx'
import { pointsOf, shapesOf } from './points.ts'
import { Sources } from './sources.tsx'

export interface LaidLayer {
  readonly layer: Layer
  readonly places: readonly MapPlace[]
}

interface Props {
  readonly request: WebRequest
  readonly all: readonly Layer[]
  readonly wish: MapWish
  readonly laid: readonly LaidLayer[]
}

/** Of several layers so many stand in the list, of one alone a page. */
const [SHORT, PAGE] = [20, 50]

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
            <p className="no-print">
              <a href={addressOf(wish)} data-map-link>
                <T>いまの地図をもう一度開くためのリンク</T>
              </a>
            </p>
          </div>
          <div className="stack">
            {laid.map((each) => (
              <LayerList key={each.layer.key} {...each} wish={wish} alone={laid.length === 1} />
            ))}
          </div>
        </div>
      )}
      <Sources layers={wish.layers} />
    </PublicPage>
  )
}

function LayerList({ layer, places, wish, alone }: LaidLayer & { wish: MapWish; alone: boolean }) {
  const size = alone ? PAGE : SHORT
  const from = alone ? (wish.page - 1) * size : 0
  const shown = places.slice(from, from + size)
  const rest = places.length - from - shown.length
  const one = { ...wish, layers: [layer], view: undefined }
  return (
    <section className="stack" aria-labelledby={`layer-${layer.key}`}>
      <h2 id={`layer-${layer.key}`}>
        <MarkSign kind={layer.kind} /> <T>{layer.title}</T>
      </h2>
      <p>
        <T>
          {places.length >= MOST_DRAWN
            ? `多いので、はじめの${MOST_DRAWN.toLocaleString('ja-JP')}か所を出しています。`
            : `${places.length.toLocaleString('ja-JP')}か所あります。`}
        </T>
      </p>
      <PlaceList places={shown} />
      {rest > 0 && (
        <p className="no-print">
          <a href={addressOf({ ...one, page: alone ? wish.page + 1 : 1 })}>
            <T>{`ほかの${rest.toLocaleString('ja-JP')}か所を見る`}</T>
          </a>
        </p>
      )}
      {alone && wish.page > 1 && (
        <p className="no-print">
          <a href={addressOf({ ...one, page: 1 })}>
            <T>はじめから見る</T>
          </a>
        </p>
      )}
    </section>
  )
}
