import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import type { Actor } from '#platform/people'
import { keepReachable } from '../ways.ts'

/** A device tells its owner no more: they removed it, or its push service no longer knows it. */
export async function removeDevice(
  tx: Transaction,
  house: House,
  actor: Actor,
  { id, resident }: { readonly id: string; readonly resident: string },
): Promise<void> {
  const removed = await tx
    .deleteFrom('push_device')
    .where('id', '=', id)
    .where('resident_id', '=', resident)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) return
  await keepReachable(tx, house, resident)
  await record(
    tx,
    actor,
    { action: 'notice.device-removed', about: { kind: 'push-device', id }, resident },
    house.clock.now(),
  )
}
