import {
  addDays,
  dateOf,
  fiscalYear,
  type IsoDate,
  isoDate,
  startOf,
  workingDaysBetween,
} from '#platform/clock'
import { type Database, sql } from '#platform/database'
import type { Measure } from '../system.ts'

/** The fiscal year up to and including a day, as instants: from, to (not included). */
const yearUpTo = (at: IsoDate): [Date, Date] => [
  startOf(isoDate(`${fiscalYear(at)}-04-01`)),
  startOf(addDays(at, 1)),
]

/** Runs the very text that is shown beside the figure. */
async function ask<Row>(db: Database, query: string, [from, to]: [Date, Date]): Promise<Row[]> {
  const [head = '', middle = '', tail = ''] = query.split(/\$[12]/)
  const { rows } = await sql<Row>`${sql.raw(head)}${from}${sql.raw(middle)}${to}${sql.raw(tail)}`.execute(db)
  return rows
}

/** A share of applications in percent, with one decimal; nothing while there is none. */
const share = (about: string, query: string): Measure => ({
  about,
  query,
  async measure({ db }, at) {
    const [row] = await ask<{ part: number; whole: number }>(db, query, yearUpTo(at))
    return row && row.whole > 0 ? Math.round((row.part / row.whole) * 1000) / 10 : undefined
  },
})

const DECIDED = `select filed_at, decided_at, count(*) as count
from (
  select date_trunc('day', filed_at at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo' as filed_at,
         date_trunc('day', decided_at at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo' as decided_at
  from application
  where decided_at >= $1 and decided_at < $2 and state in ('approved', 'rejected')
) as days
group by filed_at, decided_at`

/** The working days of the case in the middle; of two in the middle, their mean. */
async function medianDays(db: Database, at: IsoDate): Promise<number | undefined> {
  const rows = await ask<{ filed_at: Date; decided_at: Date; count: number }>(db, DECIDED, yearUpTo(at))
  const days = rows
    .flatMap(({ filed_at, decided_at, count }) =>
      Array<number>(count).fill(workingDaysBetween(dateOf(filed_at), dateOf(decided_at))),
    )
    .sort((a, b) => a - b)
  const [low, high] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** What applications say about the plan. */
export const caseMeasures: Readonly<Record<string, Measure>> = {
  'cases.online-share': share(
    '今年度に受け付けた申請のうち、電子申請で届いたものの割合（%）です。',
    `select count(*) filter (where door = 'form') as part, count(*) as whole
from application
where filed_at >= $1 and filed_at < $2`,
  ),
  'cases.days-to-decision': {
    about: '今年度に決定した申請について、受付から決定までにかかった開庁日数の中央値です。',
    query: DECIDED,
    measure: ({ db }, at) => medianDays(db, at),
  },
  'cases.return-rate': share(
    '今年度に受け付けた申請のうち、一度でも補正をお願いしたものの割合（%）です。',
    `select count(*) filter (where exists (
         select from application_event
         where application_id = application.id and kind = 'returned'
       )) as part, count(*) as whole
from application
where filed_at >= $1 and filed_at < $2`,
  ),
}
