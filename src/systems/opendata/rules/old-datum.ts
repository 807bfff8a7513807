import { LATITUDE, LONGITUDE, pointOf } from './coordinate-pair.ts'
import type { Frame, Rule, Sheet, SheetRow } from './rule.ts'

interface Point {
  readonly lat: number
  readonly lng: number
}

/**
 * 日本測地系 to 世界測地系 by the usual linear fit to the parameters that 国土地理院 published by region; right to some ten
 * metres on the four main islands. Where metres count, a surveyor uses TKY2JGD.
 */
export const fromOldDatum = ({ lat, lng }: Point): Point => ({
  lat: lat - 0.00010695 * lat + 0.000017464 * lng + 0.0046017,
  lng: lng - 0.000046038 * lat - 0.000083043 * lng + 0.01004,
})

const MESSAGE =
  '古い日本測地系の値と思われます（世界測地系とは約450mずれます）。世界測地系に直した値を確かめて、書き直してください。'
const MAYBE =
  '住所の町字から、古い日本測地系のずれ（約450m）と同じ向きに、同じほど離れています。測地系が正しいか、地図で確かめてください。'
/** Degrees of latitude and longitude in metres, near enough for a town. */
const METRES = 111_000
const EAST = (lat: number) => METRES * Math.cos((lat * Math.PI) / 180)

/** A 町字 whose point is farther away is large, and its point says nothing of a house. Metres. */
const FARTHEST = 900
/** Rows with a known 町字 below which a file proves nothing. */
const FEWEST = 5
/** And rows that are enough to tell. */
const ENOUGH = 500

export const oldDatum: Rule = {
  id: 'old-datum',
  about: '緯度と経度は、世界測地系（JGD2011）で書く。古い日本測地系の値を混ぜない。',
  *rows(sheet) {
    const said = [LATITUDE, LONGITUDE].some((name) =>
      /日本測地系(?!20)|旧測地系|tokyo/i.test(sheet.heading(name)),
    )
    const whole = said || liesAside(sheet)
    for (const row of sheet.rows) {
      const point = pointOf(row.values)
      if (!point) continue
      const right = fromOldDatum(point)
      const mend = { [LATITUDE]: written(right.lat), [LONGITUDE]: written(right.lng) }
      if (whole || entersTown(point, right, sheet.frame))
        yield { row, name: LATITUDE, message: MESSAGE, mend }
      else if (looksMoved(row, sheet.frame))
        yield { row, name: LATITUDE, level: 'advice', message: MAYBE, mend }
    }
  },
}

const written = (degrees: number): string => degrees.toFixed(6)

/** Outside of the town as it stands, inside when read as the old datum. */
function entersTown(point: Point, right: Point, { bounds }: Frame): boolean {
  if (!bounds) return false
  const [south, west, north, east] = bounds
  const within = ({ lat, lng }: Point) => lat >= south && lat <= north && lng >= west && lng <= east
  return !within(point) && within(right)
}

/**
 * Whether the points of a file lie, in the middle, where the old datum would put them: measured against the points of
 * the 町字 in their addresses. One point is too coarse to tell, many are not.
 */
function liesAside({ rows: all, frame }: Sheet): boolean {
  const rows = all.slice(0, ENOUGH)
  const aside = rows.flatMap((row) => offset(row, frame) ?? [])
  if (aside.length < FEWEST) return false
  const [north, east] = [median(aside.map((each) => each.north)), median(aside.map((each) => each.east))]
  return shareMoved({ north, east }, pointOf(rows.find((row) => offset(row, frame))!.values)!) < 1 / 2
}

/** One row by itself: no proof, and worth a look. */
function looksMoved(row: SheetRow, frame: Frame): boolean {
  const aside = offset(row, frame)
  return aside !== undefined && shareMoved(aside, pointOf(row.values)!) < 1 / 2
}

/** How far a point is from where the old datum would put it, as a share of how far it is from where it should be. */
function shareMoved(aside: Offset, at: Point): number {
  const right = fromOldDatum(at)
  const old = { north: (at.lat - right.lat) * METRES, east: (at.lng - right.lng) * EAST(at.lat) }
  return Math.hypot(aside.north - old.north, aside.east - old.east) / Math.hypot(aside.north, aside.east)
}

interface Offset {
  readonly north: number
  readonly east: number
}

/** From the point of its 町字 to the point of a row, in metres. */
function offset({ values }: SheetRow, { book }: Frame): Offset | undefined {
  const point = pointOf(values)
  const address = values.所在地_連結表記
  if (!point || !book || !address || address.length > 200) return undefined
  const town = book.split(address)?.town
  const known = town ? book.places.find((each) => each.town === town) : undefined
  if (!known) return undefined
  const aside = { north: (point.lat - known.lat) * METRES, east: (point.lng - known.lng) * EAST(point.lat) }
  return Math.hypot(aside.north, aside.east) < FARTHEST ? aside : undefined
}

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}
