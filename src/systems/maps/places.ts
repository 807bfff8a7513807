import { type Hall, type LatLng, metresBetween, type Shape } from '#language'
import { timeOf, today } from '#platform/clock'
import type { PublishedValue } from '#systems/opendata'
import type { Layer, LayerRow, LayerWish } from './layers.ts'
import { type Hours, type Opening, openingAt } from './opening.ts'
import { type MapWish, ON_PAGE, PAGES_AT_ONCE } from './wish.ts'

/** One row of a layer, as a place. */
export interface MapPlace extends LatLng {
  readonly layer: Layer
  readonly shape?: Shape | undefined
  readonly name: string
  readonly english?: string | undefined
  /** Its own page; nothing for a row without a number of its own. */
  readonly href: string | undefined
  readonly address?: string | undefined
  readonly where?: string | undefined
  readonly tel?: string | undefined
  readonly hours: Hours
  readonly opening: Opening
  /** For which disasters it is a shelter. */
  readonly disasters: readonly string[]
  readonly wheelchair: boolean | undefined
  readonly note?: string | undefined
  /** From where somebody asked. */
  readonly metres?: number
}

type Which = Pick<MapWish, 'disaster' | 'open' | 'wheelchair'>

/** More than this of one layer is not drawn at once. */
export const MOST_DRAWN = ON_PAGE * PAGES_AT_ONCE

const text = (value: PublishedValue | undefined): string | undefined =>
  value === null || value === undefined || value === '' ? undefined : String(value)

/** Whether a layer has what was asked for; one that has not is not narrowed by it. */
const filtersOf = ({ columns }: Layer, { disaster, wheelchair }: Which): LayerWish['filters'] => {
  const column = disaster === undefined ? undefined : columns.disasters.get(disaster)
  return {
    ...(column !== undefined && { [column]: ['1'] }),
    ...(wheelchair && columns.wheelchair !== undefined && { [columns.wheelchair]: ['有', '可'] }),
  }
}

/** So many of the places of a layer as are drawn at once. */
export interface PlacesAtOnce {
  readonly places: readonly MapPlace[]
  /** Whether others come after these. */
  readonly more: boolean
}

/** Places of a layer as they stand in its register now. @param from so many thousands are passed over */
export async function placesOf(hall: Hall, layer: Layer, which: Which, from = 0): Promise<PlacesAtOnce> {
  const places: MapPlace[] = []
  const wish = { filters: filtersOf(layer, which), limit: MOST_DRAWN + 1, offset: from * MOST_DRAWN }
  let read = 0
  for await (const rows of layer.rows(wish))
    for (const row of rows) {
      read += 1
      if (read > MOST_DRAWN) return { places, more: true }
      const place = placeOf(hall, layer, row)
      if (!which.open || place.opening !== 'closed') places.push(place)
    }
  return { places, more: false }
}

/** Metres around somebody in which is looked first: most searches end within the first box. */
const AROUND = [2_000, 10_000, 50_000] as const
/** Of what may be closed now so many are read for each that is wanted. */
const SPARE = 10

/** The places of a layer that are nearest, at most `most`, and none farther than 50 km. */
export async function nearestOf(
  hall: Hall,
  layer: Layer,
  from: LatLng,
  { most, ...which }: Which & { readonly most: number },
): Promise<readonly MapPlace[]> {
  let sure: MapPlace[] = []
  for (const within of AROUND) {
    const found: MapPlace[] = []
    const wish = {
      filters: filtersOf(layer, which),
      near: { ...from, within },
      limit: which.open ? most * SPARE : most,
    }
    for await (const rows of layer.rows(wish))
      for (const row of rows) {
        const place = placeOf(hall, layer, row)
        if (!which.open || place.opening !== 'closed')
          found.push({ ...place, metres: metresBetween(from, place) })
      }
    // The corners of a box are farther than its sides: only what lies within the circle is surely the nearest.
    sure = found.filter(({ metres = 0 }) => metres <= within)
    if (sure.length >= most) break
  }
  return sure.slice(0, most)
}

export function placeOf(hall: Hall, layer: Layer, row: LayerRow): MapPlace {
  const { columns } = layer
  const { lat, lng, href, shape, cells } = row
  const say = (column: string | undefined) => (column === undefined ? undefined : text(cells[column]))
  const hours = {
    days: say(columns.days),
    from: say(columns.from),
    to: say(columns.to),
    note: say(columns.hoursNote),
  }
  const wheelchair = say(columns.wheelchair)
  return {
    ...{ layer, lat, lng, href, shape, hours },
    name: say(columns.name) ?? layer.title,
    english: say(columns.english),
    address: say(columns.address),
    where: say(columns.where),
    tel: say(columns.tel),
    opening: openingAt(hours, today(hall.clock), timeOf(hall.clock.now())),
    disasters: [...columns.disasters].filter(([, id]) => say(id) === '1').map(([disaster]) => disaster),
    wheelchair: wheelchair === undefined ? undefined : wheelchair === '有' || wheelchair === '可',
    note: say(columns.note),
  }
}
