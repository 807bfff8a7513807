import type { LatLng } from '#language'

export interface MapPoint extends LatLng {
  readonly name: string
  /** Its own page. */
  readonly href?: string
  /** Which mark it has. */
  readonly kind: number
  /** What that mark means: 公衆トイレ. */
  readonly kindName: string
}

/** A line or an area, as GeoJSON has it. */
export interface MapShape {
  readonly name: string
  readonly href?: string
  /** Lines of [longitude, latitude]; a closed one is the edge of an area. */
  readonly lines: readonly (readonly (readonly [lng: number, lat: number])[])[]
  readonly closed: boolean
  /** Which colour it has: that of the points of this kind. */
  readonly kind?: number
}
