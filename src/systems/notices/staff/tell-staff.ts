import { v7 as uuid } from 'uuid'
import type { Database, Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { queueMail } from '#platform/mail'

export interface StaffMessage {
  /** Names what happened, for this person: `comment:<id>:<staff>`. The same key is told once. */
  readonly key: string
  readonly staffId: string
  /** What stands on the desk. It goes by mail too, so that it names nobody whom the town keeps records of. */
  readonly title: string
  /** A page of the desk, where the rights of whoever opens it count. */
  readonly href: string
  /** False where a mail for several together is sent instead. */
  readonly mail?: boolean
}

/**
 * Tells a member of staff, in the caller's transaction: on their desk now, and by mail through the outbox.
 * @returns false when this was told before, or to somebody who has left
 */
export async function tellStaff(
  tx: Database | Transaction,
  house: House,
  { key, staffId, title, href, mail = true }: StaffMessage,
): Promise<boolean> {
  const person = await tx
    .selectFrom('staff')
    .select('email')
    .where('id', '=', staffId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!person) return false
  const id = uuid()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('staff_notice')
    .values({ id, key, staff_id: staffId, title, href, created_at: house.clock.now() })
    .onConflict((row) => row.column('key').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  if (mail && person.email)
    await queueMail(tx, house, {
      key: `staff-notice:${id}`,
      to: person.email,
      subject: `【${house.town.name}役場】${title}`,
      text: `${title}\n\n${house.config.baseUrl}/desk/notices/${id}\n`,
    })
  return true
}
