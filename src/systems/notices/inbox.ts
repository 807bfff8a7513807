import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'

/** A resident's own notices, newest first. */
export const inboxOf = (house: House, resident: ResidentActor, limit = 100) =>
  house.db
    .selectFrom('notice')
    .select(['id', 'title', 'created_at', 'read_at', 'about_kind', 'about_id'])
    .where('resident_id', '=', resident.id)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()

/** One of a resident's own notices, marked as read. */
export async function openNotice(house: House, resident: ResidentActor, id: string) {
  const notice = await house.db
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', id)
    .where('resident_id', '=', resident.id)
    .executeTakeFirst()
  if (notice && !notice.read_at) {
    await house.db.updateTable('notice').set({ read_at: house.clock.now() }).where('id', '=', id).execute()
  }
  return notice
}
