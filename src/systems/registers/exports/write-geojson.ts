import type { Place, RegisterField, Shape } from '#language'
import type { Database } from '#platform/database'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import { linkedTitles } from '../records/links.ts'
import { type ListAsked, listRecords } from '../records/list-records.ts'

const BATCH = 1_000

/** The field that gives a record its geometry: its shape, else its place; of those the actor sees. */
export function geometryFields({ definition, rights }: OpenRegister): readonly RegisterField[] {
  const seen = definition.fields.filter(({ id }) => !rights.neverSeen.has(id))
  return ['shape', 'place'].flatMap((kind) => seen.find((field) => field.kind === kind) ?? [])
}

/**
 * The records of a list as GeoJSON (RFC 7946), in parts. A record without a place is a feature without a geometry. Numbers stay
 * numbers; everything else is as people read it.
 */
export async function* writeGeojson(
  db: Database,
  open: OpenRegister,
  asked: ListAsked,
): AsyncGenerator<Uint8Array> {
  const places = geometryFields(open)
  const shown = open.definition.fields.filter(
    ({ id, kind }) => !open.rights.neverSeen.has(id) && kind !== 'shape',
  )
  let between = '\n'
  let after: string | undefined
  yield Buffer.from('{"type":"FeatureCollection","features":[')
  do {
    const page = await listRecords(db, open, { ...asked, verb: 'export', after, size: BATCH })
    const titles = await linkedTitles(db, open, page.records)
    for (const { id, values } of page.records) {
      const properties = Object.fromEntries(
        shown.flatMap((field) => {
          const value = values[field.id]
          if (value === undefined || value === null) return []
          return [[field.label, typeof value === 'number' ? value : formatValue(field, value, titles)]]
        }),
      )
      const feature = { type: 'Feature', id, geometry: geometryOf(places, values), properties }
      yield Buffer.from(between + JSON.stringify(feature))
      between = ',\n'
    }
    after = page.next
  } while (after !== undefined)
  yield Buffer.from('\n]}\n')
}

function geometryOf(
  places: readonly RegisterField[],
  values: Readonly<Record<string, unknown>>,
): object | null {
  for (const { id, kind } of places) {
    const value = values[id]
    if (value === undefined || value === null) continue
    if (kind === 'shape') return value as Shape
    const { lat, lng } = value as Place
    return { type: 'Point', coordinates: [lng, lat] }
  }
  return null
}
