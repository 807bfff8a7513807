import type { Hall } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { momentOf, type SentSighting } from './read-sightings.ts'
import type { StockTake } from './take.ts'

/**
 * Keeps what a telephone saw. Sent again, it is kept once: the id is the telephone's own. Two telephones never disturb
 * each other, since nothing is ever changed.
 * @returns the ids that are kept now
 * @throws Problem 409 once the stock-take is closed; the telephone keeps what it has
 */
export async function addSightings(
  hall: Hall,
  actor: StaffActor,
  take: StockTake,
  sightings: readonly SentSighting[],
): Promise<string[]> {
  if (sightings.length === 0) return []
  const now = hall.clock.now()
  return await hall.db.transaction().execute(async (tx) => {
    // Closing takes the row for itself: what is kept before is in its list, and nothing comes after.
    await sql`select from stock_take where id = ${take.id} for share`.execute(tx)
    const closed = await tx
      .selectFrom('stock_take_closing')
      .select('closed_at')
      .where('stock_take', '=', take.id)
      .executeTakeFirst()
    if (closed) throw new Problem(409, 'この棚卸は締められたため、記録を加えられません。')
    const names = await namesOf(tx, sightings)
    await tx
      .insertInto('stock_sighting')
      .values(
        sightings.map(({ id, code, place, way, at, by }) => {
          const holder = by !== undefined && names.has(by) ? { id: by, name: names.get(by)! } : actor
          return {
            ...{ id, stock_take: take.id, code, place: place ?? null, way, device_at: at },
            seen_at: momentOf(at, take.openedAt, now),
            seen_by: holder.id,
            seen_by_name: holder.name,
            sent_by: actor.id,
            received_at: now,
          }
        }),
      )
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    // An id that stands in another stock-take is not this telephone's: it is not said to be kept.
    const kept = await tx
      .selectFrom('stock_sighting')
      .select('id')
      .where('stock_take', '=', take.id)
      .where(
        'id',
        'in',
        sightings.map(({ id }) => id),
      )
      .execute()
    return kept.map(({ id }) => id)
  })
}

async function namesOf(
  tx: Parameters<Parameters<ReturnType<Hall['db']['transaction']>['execute']>[0]>[0],
  sightings: readonly SentSighting[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(sightings.flatMap(({ by }) => (by === undefined ? [] : [by])))]
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
