import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'
import { tokenHash } from '#platform/web'
import type { Subscription } from './read-subscription.ts'

const MOST_DEVICES = 10

/** Tells a person by this device from now on. A device that told somebody else before tells them no more. */
export async function addDevice(
  house: House,
  actor: ResidentActor,
  subscription: Subscription,
  label: string,
): Promise<{ added: true } | { error: string }> {
  const [id, at] = [uuid(), house.clock.now()]
  const endpoint_hash = tokenHash(subscription.endpoint)
  return house.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('push_device').where('endpoint_hash', '=', endpoint_hash).execute()
    const others = await tx
      .selectFrom('push_device')
      .select('id')
      .where('resident_id', '=', actor.id)
      .execute()
    if (others.length >= MOST_DEVICES)
      return {
        error: `お知らせを受け取れる端末は${MOST_DEVICES}台までです。使っていない端末を外してください。`,
      }
    await tx
      .insertInto('push_device')
      .values({
        ...{ id, resident_id: actor.id, endpoint_hash, label, created_at: at },
        sealed: house.vault.seal(JSON.stringify(subscription), `push:${id}`),
      })
      .execute()
    await record(
      tx,
      actor,
      { action: 'notice.device-added', about: { kind: 'push-device', id }, resident: actor.id },
      at,
    )
    return { added: true }
  })
}
