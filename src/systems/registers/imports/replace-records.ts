import type { Hall, Row } from '#language'
import { record as audit } from '#platform/audit'
import { sql, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import type { OpenRegister } from '../open-register.ts'
import { same } from '../records/change-record.ts'
import { columnsOf, type FieldColumn, valuesOf } from '../storage/columns.ts'
import { tableOf } from '../storage/table.ts'
import { addMany, type Changed, changeMany, removeMany } from './write-many.ts'

export interface ReplaceWish {
  /** What tells one record from another; two records of one key are both kept, in their order. */
  key(values: Row): string
  /** Keys of records that stay though the new ones do not name them. */
  readonly keep: ReadonlySet<string>
  readonly via: string
}

export interface Replaced {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

interface There {
  readonly id: string
  readonly version: number
  readonly values: Row
}

const BATCH = 1_000

/**
 * Puts these records in the place of all others, in one transaction: what is there already stays the same record, with what
 * it was in its history; what is not named any more is removed, and can be brought back.
 * @param rows clean values by field; whoever calls has judged them
 */
export async function replaceRecords(
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  rows: readonly Row[],
  { key, keep, via }: ReplaceWish,
): Promise<Replaced> {
  const columns = columnsOf(open.definition.fields)
  return await hall.db.transaction().execute(async (tx) => {
    await sql`lock table ${tableOf(open.definition.id)} in share row exclusive mode`.execute(tx)
    const there = await recordsByKey(tx, open, columns, key)
    const [added, changed, removed]: [Row[], Changed[], There[]] = [[], [], []]
    let unchanged = 0
    for (const values of rows) {
      const was = there.get(key(values))?.shift()
      if (!was) added.push(values)
      else if (same(was.values, values)) unchanged += 1
      else
        changed.push({
          id: was.id,
          version: was.version,
          was: was.values,
          next: values,
          fields: differing(columns, was.values, values),
        })
    }
    for (const [each, left] of there) if (!keep.has(each)) removed.push(...left)
    const at = hall.clock.now()
    const writing = { tx, open, actor, at, via }
    for (const batch of batches(added)) await addMany(writing, batch)
    for (const batch of batches(changed)) await changeMany(writing, batch)
    for (const batch of batches(removed)) await removeMany(writing, batch)
    const counts = { added: added.length, changed: changed.length, removed: removed.length, unchanged }
    const about = { kind: 'register', id: open.definition.id } as const
    await audit(tx, actor, { action: 'register.imported', about, detail: { ...counts, via } }, at)
    return counts
  })
}

async function recordsByKey(
  tx: Transaction,
  { definition }: OpenRegister,
  columns: readonly FieldColumn[],
  key: (values: Row) => string,
): Promise<Map<string, There[]>> {
  const found = await sql<Row & { id: string; version: number }>`select * from ${tableOf(definition.id)}
    where removed_at is null order by id`.execute(tx)
  const there = found.rows.map((row) => ({
    id: row.id,
    version: row.version,
    values: valuesOf(columns, row),
  }))
  return Map.groupBy(there, ({ values }) => key(values))
}

const differing = (columns: readonly FieldColumn[], was: Row, next: Row): string[] =>
  columns.map(({ field }) => field.id).filter((field) => !same(was[field], next[field]))

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH)
}
