import { MarkSign } from '#doors/map'
import { T } from '#platform/screens'
import type { Layer } from '../layers.ts'

/** What the marks mean; each leads to its part of the list. One layer alone needs none. */
export function Legend({ layers }: { readonly layers: readonly Layer[] }) {
  if (layers.length < 2) return null
  return (
    <ul className="map-layers">
      {layers.map(({ key, kind, title }) => (
        <li key={key}>
          <MarkSign kind={kind} />{' '}
          <a href={`#layer-${key}`}>
            <T>{title}</T>
          </a>
        </li>
      ))}
    </ul>
  )
}
