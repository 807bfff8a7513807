import type { Hall, Town } from '#language'
import type { Database } from '#platform/database'
import { registerStandings } from '#systems/registers'
import { protectionOf } from '../population/protection.ts'
import { isProtected, publicRows } from '../population/public-rows.ts'
import type { PublishedRow } from '../published.ts'
import type { Values } from '../standard/correspondence.ts'
import type { Dataset } from '../standard/dataset.ts'
import { registerIdOf } from './dataset-register.ts'
import { registerHoldings } from './register-holdings.ts'

/** What a version carries besides that of the register: other settings make other rows. */
export function protectionMark(town: Town, dataset: Dataset): string {
  if (!isProtected(dataset)) return ''
  const { under, hidesZeros } = protectionOf(town)
  return `.u${under}${hidesZeros ? 'z' : ''}`
}

/** What the description says of it besides. */
export const protectionNote = (town: Town, dataset: Dataset): string =>
  isProtected(dataset)
    ? `${protectionOf(town).under}より小さい人数と、そこから計算で分かる数は、空けています。`
    : ''

interface Kept {
  readonly version: string
  readonly rows: Promise<readonly PublishedRow[]>
}

/** What is hidden depends on every row, so that all are held at once, until one of them changes. */
const kept = new WeakMap<Database, Map<string, Kept>>()

/** The rows of a dataset of which small numbers are hidden. */
export async function protectedRows(hall: Hall, dataset: Dataset): Promise<readonly PublishedRow[]> {
  const id = registerIdOf(dataset)
  const standing = (await registerStandings(hall, [id])).get(id)
  if (!standing) return []
  const version = standing.version + protectionMark(hall.town, dataset)
  const ofHouse = kept.get(hall.db) ?? new Map<string, Kept>()
  kept.set(hall.db, ofHouse)
  const last = ofHouse.get(id)
  if (last?.version === version) return last.rows
  const rows = computed(hall, dataset)
  ofHouse.set(id, { version, rows })
  rows.catch(() => ofHouse.delete(id))
  return rows
}

const computed = async (hall: Hall, dataset: Dataset): Promise<readonly PublishedRow[]> =>
  publicRows(hall.town, dataset, await registerHoldings.rows(hall, dataset)).map((values) =>
    rowOf(dataset, values),
  )

const rowOf = ({ current }: Dataset, values: Values): PublishedRow =>
  Object.fromEntries(
    current.columns.map(({ name, type }) => {
      const text = values[name]
      return [name, text === undefined || text === '' ? null : type === 'number' ? Number(text) : text]
    }),
  )
