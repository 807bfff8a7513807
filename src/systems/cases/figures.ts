/** What the figures about applications mean. The plan's indicators and the statistics read the same words of SQL. */

import type { RawBuilder } from 'kysely'
import { addDays, dateOf, daysBetween, isWorkingDay } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'

/** The day in Japan of an instant. */
export const dayIn = (column: string): string => `(${column} at time zone 'Asia/Tokyo')::date`

/** オンラインで届いた */
export const ONLINE = `application.door = 'form'`

/** 一度でも補正をお願いした */
export const RETURNED = `exists (
    select from application_event
    where application_event.application_id = application.id and application_event.kind = 'returned'
  )`

/** 決定した: what was withdrawn was not decided. */
export const DECIDED = `application.state in ('approved', 'rejected')`

/**
 * How many working days have passed on each day from the first to the last of `days (since, till)`; the difference of two
 * is what lies between them. `closed`: the parameter with the days on which the town hall is closed.
 */
export const calendarOf = (days: string, closed: string): string => `select day::date as day,
    count(*) filter (where shut is null) over (order by day) as passed
  from generate_series((select min(since) from ${days}), (select max(till) from ${days}), interval '1 day') as day
  left join unnest(${closed}::date[]) as shut on shut = day::date`

/** Days on which the town hall is closed, over the lives of what was decided from `from` until `to` (not included). */
export async function closedDays(
  db: Database | Transaction,
  [from, to]: readonly [Date, Date],
): Promise<string[]> {
  const [row] = await ask<{ first: Date | null }>(
    db,
    `select min(filed_at) as first from application where decided_at >= $1 and decided_at < $2 and ${DECIDED}`,
    [from, to],
  )
  if (!row?.first) return []
  const first = dateOf(row.first)
  const length = daysBetween(first, dateOf(to))
  return Array.from({ length: length + 1 }, (_, n) => addDays(first, n)).filter((day) => !isWorkingDay(day))
}

/** Runs the very text that is shown beside a figure; `$1` is the first of the values. */
export async function ask<Row>(
  db: Database | Transaction,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return (await asked<Row>(text, values).execute(db)).rows
}

/** The same as an expression. */
export const asked = <Row>(text: string, values: readonly unknown[]): RawBuilder<Row> =>
  sql<Row>`${sql.join(
    text
      .split(/\$(\d)/)
      .map((part, at) => (at % 2 === 0 ? sql.raw(part) : sql.val(values[Number(part) - 1]))),
    sql``,
  )}`
