import type { Geometry, Position } from 'geojson'
import type { LatLng } from '#language'
import type { FeatureRow } from './read-geojson.ts'
import type { CoordinateSystem } from './systems.ts'

/** Where a row came to lie. */
interface Placed {
  readonly there: Geometry | undefined
  readonly point: LatLng | undefined
}

/** As the field for lines and areas has it (src/language/register/shape.ts). */
const MOST_CORNERS = 50_000

const inJapan = (lat: number, lng: number) => lat >= 20 && lat <= 46 && lng >= 122 && lng <= 154

/**
 * What in a file is not as it should be, with the rows: nothing is left out in silence. Rows are counted as the table has them,
 * with its header as the first.
 */
export function doubtsOf(
  rows: readonly FeatureRow[],
  placed: readonly Placed[],
  system: CoordinateSystem | undefined,
): string[] {
  const where = (holds: (row: FeatureRow, there: Placed) => boolean) =>
    rows.flatMap((row, at) => (holds(row, placed[at]!) ? [at + 2] : []))
  const say = (found: readonly number[], before: string, after: string) =>
    found.length === 0
      ? []
      : [`${before}が${found.length.toLocaleString('ja-JP')}件あります（${rowsSaid(found)}）。${after}`]
  const none = where(({ geometry, broken }) => geometry === undefined && !broken)
  const fine = where((_, { there }) => there !== undefined && cornersOf(there) > MOST_CORNERS)
  const swapped = system?.id.endsWith('-degrees') ? where(({ geometry }) => isSwapped(geometry)) : []
  const unread = system
    ? where(({ geometry, broken }, { point }) => broken === true || (geometry !== undefined && !point))
    : where(({ broken }) => broken === true)
  const outside = where((_, { point }) => point !== undefined && !inJapan(point.lat, point.lng))
  const other = (found: readonly number[]) => found.filter((row) => !swapped.includes(row))
  return [
    ...say(
      swapped,
      '緯度と経度が逆に入っているようです。そのような図形',
      'GeoJSONとシェープファイルは、経度、緯度の順です。作ったソフトで直してください。',
    ),
    ...say(other(unread), '場所として読めない図形', 'その行の場所は空のままです。'),
    ...say(other(outside), '日本の外になる場所', '座標の決まりか、数字を確かめてください。'),
    ...say(
      fine,
      `角が${MOST_CORNERS.toLocaleString('ja-JP')}個より多い形`,
      '台帳には入りません。GISで簡単な形にしてから取り込んでください。',
    ),
    ...say(none, '図形のない行', 'その行の場所は空のままです。'),
  ]
}

const rowsSaid = (rows: readonly number[]): string =>
  rows
    .slice(0, 10)
    .map((row) => `${row}行目`)
    .join('、') + (rows.length > 10 ? 'など' : '')

const cornersOf = (geometry: Geometry): number =>
  geometry.type === 'GeometryCollection' ? 0 : countOf(geometry.coordinates)

const countOf = (part: unknown): number =>
  !Array.isArray(part) || typeof part[0] === 'number'
    ? 1
    : part.reduce<number>((sum, each) => sum + countOf(each), 0)

/** Whether its first corner lies in Japan the other way round alone. */
function isSwapped(geometry: Geometry | undefined): boolean {
  const [x = 0, y = 0] = (geometry && firstOf(geometry)) ?? []
  return !inJapan(y, x) && inJapan(x, y)
}

function firstOf(geometry: Geometry): Position | undefined {
  if (geometry.type === 'GeometryCollection') return undefined
  let part: unknown = geometry.coordinates
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0]
  return part as Position | undefined
}
