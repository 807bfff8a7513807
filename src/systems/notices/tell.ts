import { v7 as uuid } from 'uuid'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { queueDeliveries } from './queue-deliveries.ts'
import { waysOf } from './ways.ts'

export interface Message {
  /** Names what happened: `application:<id>:returned:2`. The same key is told once. */
  readonly key: string
  readonly residentId: string
  readonly title: string
  readonly body: string
  readonly about: { readonly kind: string; readonly id: string }
}

/**
 * Tells a resident, in the caller's transaction: the inbox of my page now, and by the outbox every way that they have and
 * want (e-mail, LINE, their devices).
 * @returns false when this was told before
 */
export async function tell(
  tx: Transaction,
  house: House,
  message: Message,
  { evenAtNight = false } = {},
): Promise<boolean> {
  const id = uuid()
  const added = await tx
    .insertInto('notice')
    .values({
      id,
      key: message.key,
      resident_id: message.residentId,
      title: message.title,
      body: message.body,
      about_kind: message.about.kind,
      about_id: message.about.id,
      created_at: house.clock.now(),
    })
    .onConflict((row) => row.column('key').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return false
  const { ways, quiet } = await waysOf(tx, house, message.residentId)
  await queueDeliveries(tx, house, id, ways, { quiet: quiet && !evenAtNight })
  return true
}
