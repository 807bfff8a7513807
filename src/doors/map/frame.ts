import { type LatLng, metresPerDegree } from '#language'

/** A piece of the earth on a sheet: north is up, and a metre is as long in both directions. */
export interface Frame {
  readonly width: number
  readonly height: number
  x(lng: number): number
  y(lat: number): number
  /** Metres that one unit of the sheet stands for. */
  readonly scale: number
}

/** Nobody wants to see less than this of a place: a kilometre. */
const LEAST_METRES = 1_000
const MARGIN = 0.06

/** The frame that holds all of these points with a margin. */
export function frameAround(points: readonly LatLng[], width: number, height: number): Frame {
  const edges = (numbers: readonly number[]) =>
    numbers.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)] as const, [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ] as readonly [number, number])
  const [south, north] = edges(points.map(({ lat }) => lat))
  const [west, east] = edges(points.map(({ lng }) => lng))
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 }
  const degree = metresPerDegree(middle.lat)
  const need = Math.max(
    ((east - west) * degree.lng) / width,
    ((north - south) * degree.lat) / height,
    LEAST_METRES / width,
  )
  const scale = need / (1 - 2 * MARGIN)
  const round = (value: number) => Math.round(value * 10) / 10
  return {
    ...{ width, height, scale },
    x: (lng) => round(width / 2 + ((lng - middle.lng) * degree.lng) / scale),
    y: (lat) => round(height / 2 - ((lat - middle.lat) * degree.lat) / scale),
  }
}

const STEPS = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] as const

/** The longest round length that takes no more than a quarter of the sheet. */
export function scaleBar({ width, scale }: Frame): { readonly metres: number; readonly units: number } {
  const metres = STEPS.findLast((each) => each / scale <= width / 4) ?? STEPS[0]
  return { metres, units: metres / scale }
}
