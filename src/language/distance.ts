/** GRS 80, the ellipsoid of JGD2011 (測量法施行令3条). Metres. */
const LONG_AXIS = 6_378_137
const FLATTENING = 1 / 298.257222101
const ECCENTRICITY = FLATTENING * (2 - FLATTENING)

export interface LatLng {
  readonly lat: number
  readonly lng: number
}

/**
 * Metres that a degree is long at a place, north and east. Within a town the ellipsoid is as flat as a map: at 10 km the
 * distance so found is right to some metres.
 */
export function metresPerDegree(lat: number): { readonly lat: number; readonly lng: number } {
  const radians = (lat * Math.PI) / 180
  const bend = 1 - ECCENTRICITY * Math.sin(radians) ** 2
  const north = (LONG_AXIS * (1 - ECCENTRICITY)) / bend ** 1.5
  const east = (LONG_AXIS / bend ** 0.5) * Math.cos(radians)
  return { lat: (north * Math.PI) / 180, lng: (east * Math.PI) / 180 }
}

/** Metres in a straight line, for places not farther apart than a prefecture is wide. */
export function metresBetween(a: LatLng, b: LatLng): number {
  const scale = metresPerDegree((a.lat + b.lat) / 2)
  return Math.hypot((a.lat - b.lat) * scale.lat, (a.lng - b.lng) * scale.lng)
}

/**
 * 80 metres a minute, and what is left over counts as a minute: 不動産の表示に関する公正競争規約施行規則. That rule measures along
 * the road; of a straight line the result is the least that it can take.
 */
export const walkingMinutes = (metres: number): number => Math.max(1, Math.ceil(metres / 80))
