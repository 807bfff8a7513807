import { type Database, sql, type Transaction } from '#platform/database'
import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'
import { type ListWish, matching, olderThan, takePage, withSearchMemory } from '#platform/search'

const PAGE = 50

/** A resident's own notices by their titles and texts, newest first. */
export const inboxQuery = (db: Database | Transaction, resident: ResidentActor, { q, after }: ListWish) =>
  db
    .selectFrom('notice')
    .select(['id', 'title', 'created_at', 'read_at', 'about_kind', 'about_id'])
    .where('resident_id', '=', resident.id)
    .where('put_away_at', 'is', null)
    .$if(q !== undefined, (query) => query.where(matching(sql.ref('notice.search_text'), q ?? '')))
    .$if(after !== undefined, (query) => query.where(olderThan('created_at', 'id', after!)))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)

export const inboxOf = (house: House, resident: ResidentActor, wish: ListWish) =>
  house.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const { rows, last } = takePage(await inboxQuery(tx, resident, wish).execute(), PAGE)
    return { rows, next: last && { at: last.created_at, id: last.id } }
  })

/** One of a resident's own notices, marked as read. */
export async function openNotice(house: House, resident: ResidentActor, id: string) {
  const notice = await house.db
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', id)
    .where('resident_id', '=', resident.id)
    .executeTakeFirst()
  if (notice && !notice.read_at && !notice.put_away_at) {
    await house.db.updateTable('notice').set({ read_at: house.clock.now() }).where('id', '=', id).execute()
  }
  return notice
}
