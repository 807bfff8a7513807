/** Many records of a register in few statements, each with what it was in its history. */
import { v7 as uuid } from 'uuid'
import type { Row } from '#language'
import { json, sql, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import { refuseWhileDeciding } from '../process/locked.ts'
import { idOf, nameOf } from '../records/create-record.ts'
import { searchTextOf } from '../records/write.ts'
import { columnsOf } from '../storage/columns.ts'
import { tableName, tableOf } from '../storage/table.ts'

export interface Writing {
  readonly tx: Transaction
  readonly open: OpenRegister
  readonly actor: Actor
  readonly at: Date
  /** import, command, api */
  readonly via: string
}

/** A record that is to be otherwise. */
export interface Changed {
  readonly id: string
  /** The version that it has. */
  readonly version: number
  readonly was: Row
  readonly next: Row
  /** The fields in which the two differ. */
  readonly fields: readonly string[]
}

const written = (open: OpenRegister, values: Row): Row => ({
  search_text: searchTextOf(open, values),
  ...Object.fromEntries(
    columnsOf(open.definition.fields).map(({ field, name }) => [name, values[field.id] ?? null]),
  ),
})

const columnNames = ({ definition }: OpenRegister): string[] => [
  'search_text',
  ...columnsOf(definition.fields).map(({ name }) => name),
]

/** @throws Problem 403 where one of them is a record that the actor may not add */
export async function addMany({ tx, open, actor, at }: Writing, all: readonly Row[]): Promise<void> {
  if (all.length === 0) return
  const by = { made_at: at, made_by: nameOf(actor), made_by_id: idOf(actor), changed_at: at }
  const records = all.map((values) => ({ id: uuid(), version: 1, ...by, ...written(open, values) }))
  const columns = sql.join(
    ['id', 'version', ...Object.keys(by), ...columnNames(open)].map((name) => sql.id(name)),
  )
  const table = sql.table(tableName(open.definition.id))
  const { rows } = await sql<{ refused: number }>`with added as (
      insert into ${table} as t (${columns})
      select ${columns} from jsonb_populate_recordset(null::${table}, ${json(records)})
      returning t.*
    ) select count(*)::int as refused from added t where not coalesce(${open.rights.rows('add')}, false)`.execute(
    tx,
  )
  if (rows[0]!.refused > 0)
    throw new Problem(403, 'この内容の記録を加えることは、あなたの職ではできないものが含まれています。')
}

/** The caller holds the rows, and has asked whether these fields may be changed. */
export async function changeMany(writing: Writing, all: readonly Changed[]): Promise<void> {
  if (all.length === 0) return
  const { tx, open, at } = writing
  await refuseWhileDeciding(
    tx,
    all.map(({ id }) => id),
  )
  await remember(
    writing,
    'changed',
    all.map(({ id, version, was, fields }) => ({
      ...{ record: id, version: version + 1 },
      before: Object.fromEntries(fields.map((field) => [field, was[field] ?? null])),
    })),
  )
  const records = all.map(({ id, version, next }) => ({
    id,
    version: version + 1,
    changed_at: at,
    ...written(open, next),
  }))
  const set = ['version', 'changed_at', ...columnNames(open)].map(
    (name) => sql`${sql.id(name)} = r.${sql.id(name)}`,
  )
  const table = sql.table(tableName(open.definition.id))
  await sql`update ${table} t set ${sql.join(set)}
    from jsonb_populate_recordset(null::${table}, ${json(records)}) r where t.id = r.id`.execute(tx)
}

/** Takes records out of every list; they can be brought back. */
export async function removeMany(
  writing: Writing,
  all: readonly { readonly id: string; readonly version: number }[],
): Promise<void> {
  if (all.length === 0) return
  const { tx, open, at } = writing
  await refuseWhileDeciding(
    tx,
    all.map(({ id }) => id),
  )
  await remember(
    writing,
    'removed',
    all.map(({ id, version }) => ({ record: id, version: version + 1, before: {} })),
  )
  await sql`update ${tableOf(open.definition.id)} set removed_at = ${at}, changed_at = ${at}, version = version + 1
    where id = any(${all.map(({ id }) => id)}::uuid[])`.execute(tx)
}

async function remember(
  { tx, open, actor, at, via }: Writing,
  kind: 'changed' | 'removed',
  changes: readonly object[],
): Promise<void> {
  await sql`insert into record_change (register, record, version, kind, at, by_id, by_name, via, before)
    select ${open.definition.id}, (c->>'record')::uuid, (c->>'version')::int, ${kind}, ${at},
      ${idOf(actor)}::uuid, ${nameOf(actor)}, ${via}, c->'before'
    from jsonb_array_elements(${json(changes)}) c`.execute(tx)
}
