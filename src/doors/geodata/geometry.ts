import type { Geometry, Position } from 'geojson'
import type { LatLng } from '#language'

/** The same geometry with other numbers; undefined where one of them is no place. */
export function moved(
  geometry: Geometry,
  place: (x: number, y: number) => LatLng | undefined,
): Geometry | undefined {
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
  const point = (position: Position): Position => {
    const at = place(position[0] ?? Number.NaN, position[1] ?? Number.NaN)
    if (!at) throw new NoPlace()
    return [round(at.lng), round(at.lat)]
  }
  try {
    switch (geometry.type) {
      case 'Point':
        return { type: 'Point', coordinates: point(geometry.coordinates) }
      case 'MultiPoint':
      case 'LineString':
        return { type: geometry.type, coordinates: geometry.coordinates.map(point) }
      case 'MultiLineString':
      case 'Polygon':
        return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(point)) }
      case 'MultiPolygon':
        return {
          type: 'MultiPolygon',
          coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(point))),
        }
      default:
        return undefined
    }
  } catch (error) {
    if (error instanceof NoPlace) return undefined
    throw error
  }
}

class NoPlace extends Error {}

/** A place that stands for a geometry: of an area one within it, of a line its middle corner. */
export function standsFor(geometry: Geometry): LatLng | undefined {
  switch (geometry.type) {
    case 'Point':
      return at(geometry.coordinates)
    case 'MultiPoint':
      return at(geometry.coordinates[0])
    case 'LineString':
      return at(geometry.coordinates[Math.floor(geometry.coordinates.length / 2)])
    case 'MultiLineString': {
      const longest = geometry.coordinates.toSorted((a, b) => b.length - a.length)[0]
      return longest && standsFor({ type: 'LineString', coordinates: longest })
    }
    case 'Polygon':
      return within(geometry.coordinates)
    case 'MultiPolygon':
      return within(geometry.coordinates.toSorted((a, b) => areaOf(b[0]) - areaOf(a[0]))[0])
    default:
      return undefined
  }
}

const at = (position: Position | undefined): LatLng | undefined =>
  position && { lng: position[0]!, lat: position[1]! }

const areaOf = (ring: readonly Position[] = []): number =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!
      return sum + x * nextY - nextX * y
    }, 0),
  )

/** The middle of the widest stretch that the area has at half its height: inside, whatever its form. */
function within(rings: readonly (readonly Position[])[] | undefined): LatLng | undefined {
  const heights = rings?.[0]?.map(([, y]) => y!) ?? []
  if (!rings || heights.length < 3) return undefined
  const [low, high] = [heights.reduce((a, b) => Math.min(a, b)), heights.reduce((a, b) => Math.max(a, b))]
  // Beside the middle, so that the line meets no corner of a regular form.
  const lat = low + (high - low) * 0.5003
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!
        return y < lat === nextY < lat ? [] : [x + ((lat - y) / (nextY - y)) * (nextX - x)]
      }),
    )
    .sort((a, b) => a - b)
  let best: { from: number; to: number } | undefined
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from, to] = [crossings[index]!, crossings[index + 1]!]
    if (!best || to - from > best.to - best.from) best = { from, to }
  }
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
  return best ? { lat: round(lat), lng: round((best.from + best.to) / 2) } : at(rings[0]![0])
}
