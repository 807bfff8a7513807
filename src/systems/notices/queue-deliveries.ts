import { v7 as uuid } from 'uuid'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { afterNight } from './night.ts'
import type { Way } from './ways.ts'

/** One outbox row and one job for each way, in the caller's transaction; a way that the notice already takes is left out. */
export async function queueDeliveries(
  tx: Transaction,
  house: House,
  notice: string,
  ways: readonly Way[],
  { quiet = false } = {},
): Promise<void> {
  const now = house.clock.now()
  for (const { channel, recipient } of ways) {
    const id = uuid()
    const added = await tx
      .insertInto('notice_delivery')
      .values({ id, notice_id: notice, channel, recipient, created_at: now })
      .onConflict((row) => row.columns(['notice_id', 'channel', 'recipient']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n) continue
    const runAt = quiet && channel !== 'email' ? afterNight(now) : undefined
    await house.jobs.add(
      tx,
      'notices.deliver',
      { delivery: id },
      { key: `notice:${id}`, ...(runAt && { runAt }) },
    )
  }
}
