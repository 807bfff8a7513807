import { v7 as uuid } from 'uuid'
import type { Hall, Row } from '#language'
import { record as audit } from '#platform/audit'
import { json, sql, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import type { OpenRegister } from '../open-register.ts'
import { same } from '../records/change-record.ts'
import { idOf, nameOf } from '../records/create-record.ts'
import { searchTextOf } from '../records/write.ts'
import { columnsOf, type FieldColumn, valuesOf } from '../storage/columns.ts'
import { tableName, tableOf } from '../storage/table.ts'

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
      else changed.push({ ...was, next: values })
    }
    for (const [each, left] of there) if (!keep.has(each)) removed.push(...left)
    const work = { tx, open, columns, at: hall.clock.now(), by: nameOf(actor), byId: idOf(actor), via }
    for (const batch of batches(added)) await add(work, batch)
    for (const batch of batches(changed)) await change(work, batch)
    for (const batch of batches(removed)) await remove(work, batch)
    const counts = { added: added.length, changed: changed.length, removed: removed.length, unchanged }
    const about = { kind: 'register', id: open.definition.id } as const
    await audit(tx, actor, { action: 'register.imported', about, detail: { ...counts, via } }, work.at)
    return counts
  })
}

type Changed = There & { readonly next: Row }

interface Work {
  readonly tx: Transaction
  readonly open: OpenRegister
  readonly columns: readonly FieldColumn[]
  readonly at: Date
  readonly by: string
  readonly byId: string | null
  readonly via: string
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

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH)
}

const written = ({ columns, open }: Work, values: Row): Row => ({
  search_text: searchTextOf(open, values),
  ...Object.fromEntries(columns.map(({ field, name }) => [name, values[field.id] ?? null])),
})

async function add(work: Work, rows: readonly Row[]): Promise<void> {
  const { tx, open, columns, at, by, byId } = work
  const records = rows.map((values) => ({
    ...{ id: uuid(), version: 1, made_at: at, made_by: by, made_by_id: byId, changed_at: at },
    ...written(work, values),
  }))
  const own = ['id', 'version', 'made_at', 'made_by', 'made_by_id', 'changed_at', 'search_text']
  const names = sql.join([...own, ...columns.map(({ name }) => name)].map((name) => sql.id(name)))
  const table = sql.table(tableName(open.definition.id))
  await sql`insert into ${table} (${names})
    select ${names} from jsonb_populate_recordset(null::${table}, ${json(records)})`.execute(tx)
}

async function change(work: Work, rows: readonly Changed[]): Promise<void> {
  const { tx, open, columns, at } = work
  const before = rows.map(({ id, version, values, next }) => {
    const fields = columns.map(({ field }) => field.id).filter((field) => !same(values[field], next[field]))
    return {
      record: id,
      version: version + 1,
      before: Object.fromEntries(fields.map((field) => [field, values[field] ?? null])),
    }
  })
  await remember(work, 'changed', before)
  const records = rows.map(({ id, version, next }) => ({ id, version: version + 1, ...written(work, next) }))
  const table = sql.table(tableName(open.definition.id))
  const names = ['version', 'search_text', ...columns.map(({ name }) => name)]
  await sql`update ${table} t
    set changed_at = ${at}, ${sql.join(names.map((name) => sql`${sql.id(name)} = r.${sql.id(name)}`))}
    from jsonb_populate_recordset(null::${table}, ${json(records)}) r where t.id = r.id`.execute(tx)
}

async function remove(work: Work, rows: readonly There[]): Promise<void> {
  const { tx, open, at } = work
  await remember(
    work,
    'removed',
    rows.map(({ id, version }) => ({ record: id, version: version + 1, before: {} })),
  )
  await sql`update ${tableOf(open.definition.id)} set removed_at = ${at}, changed_at = ${at}, version = version + 1
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
}

async function remember(
  { tx, open, at, by, byId, via }: Work,
  kind: string,
  changes: readonly object[],
): Promise<void> {
  await sql`insert into record_change (register, record, version, kind, at, by_id, by_name, via, before)
    select ${open.definition.id}, (c->>'record')::uuid, (c->>'version')::int, ${kind}, ${at}, ${byId}::uuid, ${by}, ${via}, c->'before'
    from jsonb_array_elements(${json(changes)}) c`.execute(tx)
}
