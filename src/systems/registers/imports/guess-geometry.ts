/** Columns that are the parts of a place, or the shape of something. */
import { type GeoTable, PLACE_COLUMNS } from '#doors/geodata'
import { plain } from '#doors/sheet'

/** A field as data: what `parseRegister` takes. */
export type Guess = { id: string; kind: string; label: string; optional?: true; [property: string]: unknown }

interface GeometryColumn {
  /** What the column fills. */
  readonly column: string
  /** The field, at the first of its columns. */
  readonly field?: Guess
}

const LATITUDE = [PLACE_COLUMNS.lat, '北緯', 'lat', 'latitude']
const LONGITUDE = [PLACE_COLUMNS.lng, '東経', 'lng', 'lon', 'longitude']

/**
 * By column: 緯度 and 経度 together are one place, GeoJSON is a shape. The titles alone would not do: 緯度 without numbers
 * is a text, except in a file of a geographic system, which may not have said yet how its numbers are meant.
 */
export function guessGeometry(
  titles: readonly string[],
  valuesAt: (at: number) => readonly string[],
  geo: Pick<GeoTable, 'points' | 'shapes'> | undefined,
): ReadonlyMap<number, GeometryColumn> {
  const columnOf = (names: readonly string[]) =>
    titles.findIndex((title) => names.includes(plain(title).toLowerCase()))
  const [lat, lng] = [columnOf(LATITUDE), columnOf(LONGITUDE)]
  const found = new Map<number, GeometryColumn>()
  if (lat >= 0 && lng >= 0 && (geo || (within(valuesAt(lat), 90) && within(valuesAt(lng), 180)))) {
    const id = `f${Math.min(lat, lng) + 1}`
    const field: Guess = { id, kind: 'place', label: '地図の位置', optional: true }
    found.set(lat, { column: `${id}.lat`, ...(lat < lng && { field }) })
    found.set(lng, { column: `${id}.lng`, ...(lng < lat && { field }) })
  }
  const shape = geo && geo.shapes > 0 ? titles.indexOf(PLACE_COLUMNS.shape) : -1
  if (shape >= 0) {
    const id = `f${shape + 1}`
    const field: Guess = { id, kind: 'shape', label: PLACE_COLUMNS.shape, optional: true }
    found.set(shape, { column: id, field })
  }
  return found
}

function within(values: readonly string[], most: number): boolean {
  const filled = values.filter((value) => value !== '')
  return (
    filled.length > 0 &&
    filled.every((value) => {
      const text = plain(value)
      return /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most
    })
  )
}
