import type { Hall } from '#language'
import { today } from '#platform/clock'
import type { Database, Transaction } from '#platform/database'

/** Everybody who holds a post in one of the offices today, in the order of their names. */
export const staffIn = (db: Database | Transaction, hall: Hall, offices: readonly string[]) => {
  const date = today(hall.clock)
  return db
    .selectFrom('staff')
    .select(['staff.id', 'staff.name'])
    .where('closed_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('staff_assignment')
          .select('staff_assignment.id')
          .whereRef('staff_id', '=', 'staff.id')
          .where('office', 'in', offices.length > 0 ? offices : [''])
          .where('deputy_for', 'is', null)
          .where('from_on', '<=', date)
          .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', date)])),
      ),
    )
    .orderBy('staff.name')
    .limit(200)
    .execute()
}

/** Names by id, for a history that names people. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
