import { sql } from 'kysely'
import type { Hall } from '#language'
import { addDays, addYears, startOf, today } from '#platform/clock'
import type { Database, Transaction } from '#platform/database'
import { ask, asked, dayIn } from '#systems/cases'
import { dueConsents } from './due-consents.ts'
import { settingsOf } from './settings.ts'

/** A case that ended, and until when it is kept. */
export interface Ended {
  readonly id: string
  readonly number: string
  readonly procedure: string
  readonly office: string
  readonly kept_until: string
  readonly years: number
  /** Money changed hands. */
  readonly money: boolean
}

/**
 * A case that was joined into another is kept as long as that one: it ends with it, and what holds the one holds both.
 * $1 offices, $2 today, $3 nothing that ended later can be due, $4 years for money, $5 how years are counted.
 * 公文書 are kept from 1 April after the 年度 in which they were completed; its last day is 31 March.
 */
const endedWhere = (more: string): string => `select id, number, procedure, office, years, money,
  case when $5 = 'day' then (ended_on + make_interval(years => years))::date
    else make_date(extract(year from ended_on - interval '3 months')::integer + 1 + years, 3, 31) end as kept_until
from (
  select application.id, application.number, application.procedure, application.office, paid.last is not null as money,
    greatest(${dayIn('application.decided_at')}, ${dayIn('main.decided_at')}, paid.last) as ended_on,
    greatest((definition.body #>> '{keep,years}')::integer, (its.body #>> '{keep,years}')::integer, case when paid.last is not null then $4::integer end) as years
  from application
  join definition on definition.hash = application.definition
  left join joined_case on joined_case.application_id = application.id
  left join application as main on main.id = joined_case.main_id
  left join definition as its on its.hash = main.definition
  cross join lateral (
    select max(day) as last from (
      select ${dayIn('at')} as day from application_event where application_id in (application.id, main.id) and kind = 'paid'
      union all
      select paid_on from payment where payment.application_id in (application.id, main.id)
    ) as days
  ) as paid
  where application.put_away_at is null and application.decided_at < $3 and application.office = any($1::text[])
    and coalesce(main.state, application.state) in ('approved', 'rejected', 'withdrawn')
    ${more}
) as ended`

/** Neither money that is still owed, nor a lawsuit, nor an audit. */
const FREE = `and not exists (select from payment where payment.application_id in (application.id, main.id) and payment.state <> 'paid')
    and not exists (select from retention_hold where released_at is null
      and (retention_hold.application_id in (application.id, main.id)
        or retention_hold.application_id in (select application_id from joined_case as its where its.main_id = application.id)))`

const UNLISTED = `and not exists (
      select from retention_item
      where retention_item.application_id = application.id and retention_item.state in ('listed', 'away', 'erasing')
    )`

const due = (more: string) => `select * from (${endedWhere(more)}) as kept where kept_until < $2::date`

/** Cases of which the 保存期間 is over, that may go and stand in no list yet. */
export const DUE = due(`${FREE} ${UNLISTED}`)

/** `$1` to `$5` of every query here. */
export function valuesFor(hall: Hall, offices: readonly string[]): unknown[] {
  const day = today(hall.clock)
  const { accountingYears, from } = settingsOf(hall)
  // No definition keeps less than a year (`parseDefinition`).
  return [offices, day, startOf(addDays(addYears(day, -1), 1)), accountingYears, from]
}

export interface DueCount {
  readonly office: string
  readonly procedure: string
  readonly count: number
  /** The earliest end among them. */
  readonly oldest: string
}

/** How many are due, by office and procedure; consents of 代理人 count as one. */
export const countDue = async (hall: Hall, offices: readonly string[]): Promise<DueCount[]> => {
  const { rows } = await sql<DueCount>`
    select office, procedure, count(*) as count, min(kept_until) as oldest from (
      select office, procedure, kept_until from (${asked(DUE, valuesFor(hall, offices))}) as cases
      union all
      select office, procedure, kept_until from (${dueConsents(hall, offices)}) as consents
    ) as due
    group by office, procedure order by office, procedure`.execute(hall.db)
  return rows
}

/** Whether a case that is listed may still go: a lawsuit or a payment may have come since. */
export async function mayStillGo(tx: Transaction, hall: Hall, office: string, id: string): Promise<boolean> {
  const values = [...valuesFor(hall, [office]), id]
  const rows = await ask(tx, due(`${FREE} and application.id = $6::uuid`), values)
  return rows.length > 0
}

/** Until when a case is kept; undefined while it is not over. */
export async function keptUntil(
  { db, ...hall }: Hall,
  { office, id }: { readonly office: string; readonly id: string },
): Promise<Ended | undefined> {
  const values = valuesFor({ ...hall, db }, [office])
  values[2] = startOf(addDays(today(hall.clock), 1))
  const rows = await ask<Ended>(db as Database, endedWhere('and application.id = $6::uuid'), [...values, id])
  return rows[0]
}
