import type { Hall } from '#language'
import { today } from '#platform/clock'
import { ask, DECIDED, ONLINE } from '#systems/cases'
import { type Scope, valuesOf, WITHIN } from './scope.ts'

/** One month of the period. */
export interface Month {
  /** `2026-04` */
  readonly month: string
  readonly received: number
  readonly online: number
  readonly decided: number
}

const monthIn = (column: string) => `to_char(${column} at time zone 'Asia/Tokyo', 'YYYY-MM')`

const MONTHS = `with received as (
  select ${monthIn('filed_at')} as month, count(*) as received, count(*) filter (where ${ONLINE}) as online
  from application
  where filed_at >= $1 and filed_at < $2 and ${WITHIN}
  group by month
), decided as (
  select ${monthIn('decided_at')} as month, count(*) as decided
  from application
  where decided_at >= $1 and decided_at < $2 and ${DECIDED} and ${WITHIN}
  group by month
)
select month, coalesce(received, 0) as received, coalesce(online, 0) as online, coalesce(decided, 0) as decided
from received full join decided using (month)`

/** Month by month, up to the present one; a month without anything is there too. */
export async function monthsOf({ db, clock }: Hall, scope: Scope): Promise<Month[]> {
  const rows = await ask<Month>(db, MONTHS, valuesOf(scope))
  const present = today(clock).slice(0, 7)
  const months = scope.period.months.filter((month) => month <= present)
  return months.map(
    (month) => rows.find((row) => row.month === month) ?? { month, received: 0, online: 0, decided: 0 },
  )
}

/** The fiscal year in which the oldest application of these offices came; undefined while there is none. */
export async function oldestYear({ db }: Hall): Promise<number | undefined> {
  const [row] = await ask<{ year: number | null }>(
    db,
    `select extract(year from (filed_at at time zone 'Asia/Tokyo') - interval '3 months')::integer as year
from application order by filed_at limit 1`,
    [],
  )
  return row?.year ?? undefined
}
