import { markOf } from './marks.ts'

/** The mark of a kind of points, as it stands beside its name. */
export function MarkSign({ kind }: { readonly kind: number }) {
  return (
    <svg className="map-sign" viewBox="-11 -11 22 22" width="20" height="20" aria-hidden="true">
      <MarkPath kind={kind} />
    </svg>
  )
}

export function MarkPath({ kind }: { readonly kind: number }) {
  const { path, colour, hollow } = markOf(kind)
  return (
    <path d={path} fill={hollow ? '#ffffff' : colour} stroke={hollow ? colour : '#ffffff'} strokeWidth="2" />
  )
}
