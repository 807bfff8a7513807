import { PointsMap } from '#doors/map'
import { DeskPage, Empty } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { Layer } from '../layers.ts'
import { addressOf, type MapWish } from '../wish.ts'
import { Choices } from './choices.tsx'
import { LayerList } from './layer-list.tsx'
import { Legend } from './legend.tsx'
import type { LaidLayer } from './map-page.tsx'
import { pointsOf, shapesOf } from './points.ts'

interface Props {
  readonly request: WebRequest
  readonly all: readonly Layer[]
  readonly wish: MapWish
  readonly laid: readonly LaidLayer[]
}

const PATH = '/desk/map'

/** 台帳の地図: the registers that one may read, laid over one another and over what anybody sees. */
export function DeskMapPage({ request, all, wish, laid }: Props) {
  return (
    <DeskPage request={request} title="台帳の地図">
      <p className="mb-4 no-print">
        <a href="/desk/registers">台帳にもどる</a>
      </p>
      <details className="sheet mb-4 no-print" open={wish.layers.length === 0}>
        <summary>地図に出すものを選ぶ</summary>
        <form action={PATH} method="get" className="stack mt-4">
          <Choices all={all} wish={wish} />
          <button className="button primary" type="submit">
            地図に出す
          </button>
        </form>
      </details>
      {wish.layers.length === 0 ? (
        <Empty>
          {all.length === 0
            ? '場所のある台帳で、見ることのできるものがありません。'
            : '地図に出すものを選んでください。'}
        </Empty>
      ) : (
        <div className="map-two">
          <div className="map-side">
            <PointsMap
              label="選んだ台帳の地図。同じ記録が、一覧にあります。"
              points={pointsOf(laid.flatMap(({ places }) => places))}
              shapes={shapesOf(laid.flatMap(({ places }) => places))}
              town={hallOf(request).town}
              view={wish.view}
              permalink={addressOf({ ...wish, view: undefined }, PATH)}
            />
            <Legend layers={wish.layers} />
            <p className="no-print">
              <a href={addressOf(wish, PATH)} data-map-link>
                いまの地図をもう一度開くためのリンク
              </a>
            </p>
          </div>
          <div className="sheet stack">
            {laid.map((each) => (
              <LayerList key={each.layer.key} {...each} wish={wish} path={PATH} />
            ))}
          </div>
        </div>
      )}
    </DeskPage>
  )
}
