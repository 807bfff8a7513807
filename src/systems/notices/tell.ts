import { v7 as uuid } from 'uuid'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'

export interface Message {
  /** Names what happened: `application:<id>:returned:2`. The same key is told once. */
  readonly key: string
  readonly residentId: string
  readonly title: string
  readonly body: string
  readonly about: { readonly kind: string; readonly id: string }
}

/**
 * Tells a resident, in the caller's transaction: the inbox of my page now, e-mail by the outbox where they named an
 * address.
 * @returns false when this was told before
 */
export async function tell(tx: Transaction, house: House, message: Message): Promise<boolean> {
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
  const { email } = await tx
    .selectFrom('resident')
    .select('email')
    .where('id', '=', message.residentId)
    .executeTakeFirstOrThrow()
  if (email === null) return true
  const delivery = uuid()
  await tx
    .insertInto('notice_delivery')
    .values({ id: delivery, notice_id: id, channel: 'email', recipient: email })
    .execute()
  await house.jobs.add(tx, 'notices.deliver', { delivery }, { key: `notice:${delivery}` })
  return true
}
