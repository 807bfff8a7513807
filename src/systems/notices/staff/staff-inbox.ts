import { type Database, sql } from '#platform/database'
import type { House } from '#platform/house'
import type { StaffActor } from '#platform/people'
import { type ListWish, olderThan, reading, takePage } from '#platform/search'

const PAGE = 50
const ON_DESK = 5

const own = (db: Database, { id }: StaffActor) =>
  db
    .selectFrom('staff_notice')
    .select(['id', 'title', 'created_at', 'read_at'])
    .where('staff_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')

export interface StaffNotice {
  readonly id: string
  readonly title: string
  readonly created_at: Date
  readonly read_at: Date | null
}

/** What somebody has not opened yet, the newest first: for the page 今日. */
export const unreadNotices = ({ db }: Pick<House, 'db'>, actor: StaffActor): Promise<StaffNotice[]> =>
  own(db, actor).where('read_at', 'is', null).limit(ON_DESK).execute()

/** Everything that somebody was told, by its title. */
export async function staffInbox({ db }: House, actor: StaffActor, { q, after }: ListWish) {
  const query = own(db, actor)
    .$if(q !== undefined, (all) => all.where(reading(sql<string>`searchable(staff_notice.title)`, q ?? '')))
    .$if(after !== undefined, (all) => all.where(olderThan('created_at', 'id', after!)))
    .limit(PAGE + 1)
  const { rows, last } = takePage(await query.execute(), PAGE)
  return { rows, next: last && { at: last.created_at, id: last.id } }
}

/** Marks one's own notice as read. @returns the page that it leads to; undefined where there is no such notice */
export async function openStaffNotice(
  { db, clock }: House,
  actor: StaffActor,
  id: string,
): Promise<string | undefined> {
  const found = await db
    .updateTable('staff_notice')
    .set((row) => ({ read_at: row.fn.coalesce('read_at', sql<Date>`${clock.now()}`) }))
    .where('id', '=', id)
    .where('staff_id', '=', actor.id)
    .returning('href')
    .executeTakeFirst()
  return found?.href
}
