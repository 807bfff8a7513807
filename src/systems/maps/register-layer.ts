import type { Filter, Hall, Place, RegisterField, Shape } from '#language'
import {
  findRecord,
  formatValue,
  listRecords,
  type OpenRegister,
  type RegisterRecord,
  type RegisterStanding,
} from '#systems/registers'
import { isUuid } from '../uuid.ts'
import { columnsOf } from './columns.ts'
import type { Layer, LayerRow, LayerWish } from './layers.ts'

interface Laid {
  /** The field of the place. */
  readonly by: string
  /** Fields shown, in order. */
  readonly columns: readonly string[]
  readonly kind: number
  readonly standing: Pick<RegisterStanding, 'updatedAt' | 'confirmedAt'>
  /** Before the id of a record, the address of its page. */
  readonly under: string
}

/** Shapes may have tens of thousands of corners each. */
const [BATCH, SHAPED_BATCH] = [1_000, 100]

/** A register as a layer, as far as whoever opened it may read. */
export function registerLayer(
  hall: Hall,
  open: OpenRegister,
  { by, columns, kind, standing, under }: Laid,
): Layer {
  const { definition, rights } = open
  const shown = columns.flatMap((id) => {
    const field = definition.fields.find((each) => each.id === id)
    return field && !rights.neverSeen.has(id) ? [field] : []
  })
  const shape = shown.find((field) => field.kind === 'shape')
  const said = shown.filter((field) => !['shape', 'place', 'link', 'attachment'].includes(field.kind))
  const title = definition.fields.find(({ id }) => id === definition.title)!
  const named = (of: RegisterField['kind']) =>
    said.find(({ kind: each, id }) => each === of && id !== title.id)?.label
  const [address, tel] = [named('address'), named('tel')]
  const rowOf = ({ id, values }: RegisterRecord): LayerRow | undefined => {
    const place = values[by] as Place | undefined
    if (!place) return undefined
    const texts = said.map((field) => [field.label, formatValue(field, values[field.id], NO_TITLES)] as const)
    return {
      ...{ lat: place.lat, lng: place.lng, href: `${under}/${id}` },
      cells: { ...Object.fromEntries(texts), ...(place.text && { [PLACE_TEXT]: place.text }) },
      shape: shape && (values[shape.id] as Shape | undefined),
    }
  }
  return {
    ...{ key: definition.id, title: definition.name, kind },
    columns: {
      ...columnsOf(
        said.map(({ label }) => label),
        title.label,
      ),
      ...(address !== undefined && { address }),
      ...(tel !== undefined && { tel }),
      where: PLACE_TEXT,
    },
    facts: said.map(({ label }) => ({ id: label, label })),
    source: { office: definition.office, updatedAt: standing.updatedAt, confirmedAt: standing.confirmedAt },
    rows: async function* (wish) {
      const size = shape ? SHAPED_BATCH : BATCH
      let left = wish.limit
      let [after, offset]: [string | undefined, number] = [undefined, wish.offset ?? 0]
      while (left > 0) {
        const asked = { ...askedOf(said, by, wish), after, offset, size: Math.min(left, size) }
        const { records, next } = await listRecords(hall.db, open, asked)
        yield records.flatMap((record) => rowOf(record) ?? [])
        left -= records.length
        if (next === undefined) return
        ;[after, offset] = [next, 0]
      }
    },
    find: async (ref) => {
      const record = isUuid(ref) ? await findRecord(hall.db, open, ref) : undefined
      return record && rowOf(record)
    },
  }
}

/** Links are no part of a layer. */
const NO_TITLES: ReadonlyMap<string, string> = new Map()
/** What the place itself says of where it is; no label has such a name. */
const PLACE_TEXT = '@place'

function askedOf(fields: readonly RegisterField[], by: string, { filters = {}, near }: LayerWish) {
  const placed: Filter = { op: 'answered', field: by }
  const wanted = Object.entries(filters).map(([label, values]): Filter => {
    const field = fields.find((each) => each.label === label)
    return { op: 'any', of: values.map((value) => isValue(field, value)) }
  })
  return {
    filters: [placed, ...wanted],
    oldestFirst: true,
    near: near && { ...near, fields: { place: by } },
  }
}

/** A cell as it is shown, as a condition. */
function isValue(field: RegisterField | undefined, value: string): Filter {
  const choice = field?.kind === 'choice' ? field.choices.find(({ label }) => label === value)?.id : value
  return { op: 'is', field: field?.id ?? 'none', value: choice ?? '' }
}
