/** Records of a list counted and summed by the values of a field, or of two. */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database'
import type { OpenRegister } from '../open-register.ts'
import type { Seen } from '../rights/condition-sql.ts'
import { tableOf } from '../storage/table.ts'
import { type ListAsked, whereSql } from './list-records.ts'

/** What every record of a list is counted and summed by: a group of a table, a bar of a chart, a column of a board. */
export interface Group {
  /** Undefined where nothing stands. */
  readonly value: string | number | boolean | undefined
  readonly count: number
  /** By field. */
  readonly sums: Readonly<Record<string, number>>
}

const MOST_GROUPS = 200

/** Groups by the values of a field, with the number of records and sums of others. */
export async function groupRecords(
  db: Database,
  open: OpenRegister,
  asked: ListAsked,
  { group, totals = [] }: { readonly group: string; readonly totals?: readonly string[] },
): Promise<Group[]> {
  const by = open.rights.column(group)
  if (!by || by.type === 'jsonb') return []
  const sums = totals.flatMap((id) => {
    const seen = open.rights.column(id)
    return seen && (seen.type === 'bigint' || seen.type === 'numeric') ? [{ id, column: seen.sql }] : []
  })
  const value = groupValue(by)
  const { rows } = await sql<Record<string, unknown> & { value: Group['value'] | null; count: number }>`
    select ${value} as value, count(*)::int as count
      ${sums.length > 0 ? sql`, ${sql.join(sums.map(({ id, column }) => sql`sum(${column})::float8 as ${sql.id(`sum_${id}`)}`))}` : sql``}
    from ${tableOf(open.definition.id)} t where ${whereSql(open, asked)}
    group by 1 order by 1 nulls last limit ${MOST_GROUPS}`.execute(db)
  return rows.map((row) => ({
    value: row.value ?? undefined,
    count: row.count,
    sums: Object.fromEntries(sums.map(({ id }) => [id, Number(row[`sum_${id}`] ?? 0)])),
  }))
}

/** Days are put together by their month: a line through every day tells nobody anything. */
function groupValue({ sql: column, type }: Seen): RawBuilder<unknown> {
  if (type.endsWith('[]')) return sql`unnest(${column})`
  return type === 'date' ? sql`to_char(${column}, 'YYYY-MM')` : column
}

/** One cell of a cross table. */
export interface Cell {
  readonly down: Group['value']
  readonly across: Group['value']
  readonly value: number
}

/** クロス集計: the number of records, or the sum of a field, for every pair of values of two fields. */
export async function crossRecords(
  db: Database,
  open: OpenRegister,
  asked: ListAsked,
  {
    down,
    across,
    total,
  }: { readonly down: string; readonly across: string; readonly total?: string | undefined },
): Promise<Cell[]> {
  const [one, other] = [open.rights.column(down), open.rights.column(across)]
  const summed = total === undefined ? undefined : open.rights.column(total)
  if (!one || !other || one.type === 'jsonb' || other.type === 'jsonb') return []
  const value = summed ? sql`coalesce(sum(${summed.sql}), 0)::float8` : sql`count(*)::float8`
  const { rows } = await sql<{ down: Group['value'] | null; across: Group['value'] | null; value: number }>`
    select down, across, ${value} as value from (
      select ${groupValue(one)} as down, ${groupValue(other)} as across, t.* from ${tableOf(open.definition.id)} t
      where ${whereSql(open, asked)}) t
    group by 1, 2 order by 1 nulls last, 2 nulls last limit ${MOST_GROUPS * 20}`.execute(db)
  return rows.map((row) => ({
    down: row.down ?? undefined,
    across: row.across ?? undefined,
    value: Number(row.value),
  }))
}
