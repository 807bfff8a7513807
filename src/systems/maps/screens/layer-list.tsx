import { MarkSign } from '#doors/map'
import { T } from '#platform/screens'
import { addressOf, type MapWish, ON_PAGE, PAGES_AT_ONCE } from '../wish.ts'
import type { LaidLayer } from './map-page.tsx'
import { PlaceList } from './place-list.tsx'

/** Of several layers so many stand in the list, of one alone a page. */
const SHORT = 20

interface Props extends LaidLayer {
  readonly wish: MapWish
  /** Of the page with the map. */
  readonly path: string
}

/** The places of a layer in the list beside the map; page by page all of them. */
export function LayerList({ layer, places, more, wish, path }: Props) {
  const alone = wish.layers.length === 1
  const size = alone ? ON_PAGE : SHORT
  const onward = (wish.page - 1) % PAGES_AT_ONCE
  const from = alone ? onward * size : 0
  const shown = places.slice(from, from + size)
  const rest = places.length - from - shown.length
  const one = { ...wish, layers: [layer], view: undefined }
  const first = alone && wish.page > PAGES_AT_ONCE ? 'つづき' : 'はじめ'
  return (
    <section className="stack" aria-labelledby={`layer-${layer.key}`}>
      <h2 id={`layer-${layer.key}`}>
        <MarkSign kind={layer.kind} /> <T>{layer.title}</T>
      </h2>
      <p>
        <T>
          {more || first === 'つづき'
            ? `多いので、${first}の${places.length.toLocaleString('ja-JP')}か所を出しています。`
            : `${places.length.toLocaleString('ja-JP')}か所あります。`}
        </T>
      </p>
      <PlaceList places={shown} />
      {rest > 0 && (
        <p className="no-print">
          <a href={addressOf({ ...one, page: alone ? wish.page + 1 : 1 }, path)}>
            <T>{`ほかの${rest.toLocaleString('ja-JP')}か所を見る`}</T>
          </a>
        </p>
      )}
      {rest <= 0 && alone && more && (
        <p className="no-print">
          <a href={addressOf({ ...one, page: wish.page - onward + PAGES_AT_ONCE }, path)}>
            <T>つづきを見る</T>
          </a>
        </p>
      )}
      {alone && wish.page > 1 && (
        <p className="no-print">
          <a href={addressOf({ ...one, page: 1 }, path)}>
            <T>はじめから見る</T>
          </a>
        </p>
      )}
    </section>
  )
}
