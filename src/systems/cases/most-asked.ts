import type { Hall } from '#language'
import { addDays, startOf, today } from '#platform/clock'

/** Enough to tell what people ask for; a flood of one procedure does not make the top page slow. */
const MOST_READ = 10_000

/** Ids of the procedures with the most applications in the last 365 days, the most first. */
export async function mostAsked(hall: Hall, n: number): Promise<string[]> {
  const latest = hall.db
    .selectFrom('application')
    .select('procedure')
    .where('filed_at', '>=', startOf(addDays(today(hall.clock), -365)))
    .orderBy('filed_at', 'desc')
    .limit(MOST_READ)
  const rows = await hall.db
    .selectFrom(latest.as('latest'))
    .select('procedure')
    .groupBy('procedure')
    .orderBy((row) => row.fn.countAll(), 'desc')
    .orderBy('procedure')
    .limit(n)
    .execute()
  return rows.map((row) => row.procedure)
}
