import { addDays, fiscalYear, type IsoDate, isoDate, startOf } from '#platform/clock'
import type { Measure } from '../system.ts'
import { ask, calendarOf, closedDays, DECIDED, dayIn, ONLINE, RETURNED } from './figures.ts'

/** The fiscal year up to and including a day, as instants: from, to (not included). */
const yearUpTo = (at: IsoDate): [Date, Date] => [
  startOf(isoDate(`${fiscalYear(at)}-04-01`)),
  startOf(addDays(at, 1)),
]

/** A share of applications in percent, with one decimal; nothing while there is none. */
const share = (about: string, query: string): Measure => ({
  about,
  query,
  async measure({ db }, at) {
    const [row] = await ask<{ part: number; whole: number }>(db, query, yearUpTo(at))
    return row && percent(row.part, row.whole)
  },
})

/** With one decimal; nothing of nothing. */
export const percent = (part: number, whole: number): number | undefined =>
  whole > 0 ? Math.round((part / whole) * 1000) / 10 : undefined

/** $3: days on which the town hall is closed. */
const DAYS = `with decided as (
  select ${dayIn('filed_at')} as since, ${dayIn('decided_at')} as till
  from application
  where decided_at >= $1 and decided_at < $2 and ${DECIDED}
), calendar as (
  ${calendarOf('decided', '$3')}
)
select percentile_cont(0.5) within group (order by last.passed - first.passed) as days
from decided
join calendar as first on first.day = since
join calendar as last on last.day = till`

/** What applications say about the plan. */
export const caseMeasures: Readonly<Record<string, Measure>> = {
  'cases.online-share': share(
    '今年度に受け付けた申請のうち、電子申請で届いたものの割合（%）です。',
    `select count(*) filter (where ${ONLINE}) as part, count(*) as whole
from application
where filed_at >= $1 and filed_at < $2`,
  ),
  'cases.days-to-decision': {
    about: '今年度に決定した申請について、受付から決定までにかかった開庁日数の中央値です。',
    query: DAYS,
    async measure({ db }, at) {
      const year = yearUpTo(at)
      const [row] = await ask<{ days: number | null }>(db, DAYS, [...year, await closedDays(db, year)])
      return row?.days ?? undefined
    },
  },
  'cases.return-rate': share(
    '今年度に受け付けた申請のうち、一度でも補正をお願いしたものの割合（%）です。',
    `select count(*) filter (where ${RETURNED}) as part, count(*) as whole
from application
where filed_at >= $1 and filed_at < $2`,
  ),
}
