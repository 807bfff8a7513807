/** 参照 and 集計 as expressions of SQL, over what the reader may read in the other register. */
import { type RawBuilder, sql } from 'kysely'
import type { LinkField, LookupField, RegisterDefinition, RegisterField, RollupField } from '#language'
import { type ColumnType, columnName } from '../storage/columns.ts'
import { tableOf } from '../storage/table.ts'
import type { Seen } from './condition-sql.ts'
import type { Rights } from './rights.ts'

/** Another register, as the same person may see it. */
export type Other = (
  id: string,
) => { readonly definition: RegisterDefinition; readonly rights: Rights } | undefined

/** A lookup or roll-up over the record `t`; undefined for other fields, and where the reader sees nothing there. */
export function foundColumn(
  field: RegisterField,
  fields: readonly RegisterField[],
  other: Other,
): Seen | undefined {
  if (field.kind === 'lookup') return lookedUp(field, fields, other)
  return field.kind === 'rollup' ? rolledUp(field, other) : undefined
}

function lookedUp(field: LookupField, fields: readonly RegisterField[], other: Other): Seen | undefined {
  const link = linkIn(fields, field.link)
  const there = link && other(link.register)
  const seen = there?.rights.column(field.field)
  if (!there || !seen || !link) return undefined
  const at = columnName(link.id)
  const table = sql`${tableOf(link.register)} t`
  const reached = sql`t.removed_at is null and ${there.rights.rows('read')}`
  const is = link.many ? sql`t.id = any(outer_t.${sql.id(at)})` : sql`t.id = outer_t.${sql.id(at)}`
  return {
    sql: outer(sql`select ${seen.sql} from ${table} where ${is} and ${reached} order by t.id limit 1`),
    type: seen.type,
    // Asked once for the whole list, not for each record of it.
    ...(!link.many && {
      through: (holds) =>
        sql<boolean>`${sql.ref(`t.${at}`)} in (select t.id from ${table} where ${reached} and ${holds(seen)})`,
    }),
  }
}

function rolledUp(field: RollupField, other: Other): Seen | undefined {
  const there = other(field.register)
  const link = there && linkIn(there.definition.fields, field.link)
  const of = field.field === undefined ? ONE : there?.rights.column(field.field)
  if (!there || !link || !of) return undefined
  const at = sql.ref(`t.${columnName(link.id)}`)
  const is = link.many ? sql`${at} @> array[outer_t.id]` : sql`${at} = outer_t.id`
  return {
    sql: outer(sql`select ${sql.raw(AGGREGATES[field.how])}(${of.sql}) from ${tableOf(field.register)} t
      where ${is} and t.removed_at is null and ${there.rights.rows('read')}`),
    type: GIVES[field.how] ?? of.type,
  }
}

const ONE: Seen = { sql: sql`1`, type: 'bigint' }
const AGGREGATES = { count: 'count', sum: 'sum', min: 'min', max: 'max', average: 'avg' } as const
const GIVES: Readonly<Partial<Record<RollupField['how'], ColumnType>>> = {
  count: 'bigint',
  sum: 'numeric',
  average: 'numeric',
}

const linkIn = (fields: readonly RegisterField[], id: string): LinkField | undefined =>
  fields.find((field): field is LinkField => field.id === id && field.kind === 'link')

/** The record of the list, where a query inside has a `t` of its own. */
const outer = (query: RawBuilder<unknown>) =>
  sql`(select found from (select t.*) outer_t, lateral (${query}) as inner_t(found))`
