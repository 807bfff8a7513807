import { v7 as uuid } from 'uuid'
import { type Database, sql } from '#platform/database'

/** A gap longer than this was not watched: nobody says how it was then. Three checks that did not come. */
export const LONGEST_GAP_MS = 16 * 60_000

interface Noted {
  readonly register: string
  readonly record: string
  readonly reached: boolean
  readonly error: string
  readonly at: Date
}

/** Makes the present stretch longer, or begins another. The same moment told twice changes nothing. */
export async function noteOutcome(
  db: Database,
  { register, record, reached, error, at }: Noted,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`reach ${record}`}, 0))`.execute(tx)
    const last = await tx
      .selectFrom('reach_span')
      .selectAll()
      .where('register', '=', register)
      .where('record', '=', record)
      .orderBy('from_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last && last.to_at >= at) return
    const watched = last !== undefined && at.getTime() - last.to_at.getTime() <= LONGEST_GAP_MS
    if (last && watched && last.reached === reached) {
      await tx.updateTable('reach_span').set({ to_at: at }).where('id', '=', last.id).execute()
      return
    }
    // Between two checks that were near each other it was as the earlier one found it.
    if (last && watched)
      await tx.updateTable('reach_span').set({ to_at: at }).where('id', '=', last.id).execute()
    await tx
      .insertInto('reach_span')
      .values({ id: uuid(), register, record, reached, error: reached ? '' : error, from_at: at, to_at: at })
      .execute()
  })
}
