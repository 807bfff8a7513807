import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { carryByMail } from './carry-mail.ts'
import { carryByLine } from './line/carry-line.ts'
import type { Outcome, Parcel } from './outcome.ts'
import { carryByPush } from './push/carry-push.ts'
import { queueDeliveries } from './queue-deliveries.ts'
import type { Channel } from './ways.ts'

const CARRIERS: Readonly<Record<Channel, (house: House, parcel: Parcel) => Promise<Outcome>>> = {
  email: carryByMail,
  line: carryByLine,
  push: carryByPush,
}

/** Somebody waits for a notice: what cannot be handed over for so long goes by e-mail. A retry key of LINE holds for a day. */
const PATIENCE_MS = 6 * 3_600_000

/**
 * Task `notices.deliver`: hands one delivery over by its channel and marks it. Killed between the two, it is handed over
 * again under the same Message-ID, retry key or tag, by which the other side knows it as one.
 */
export async function deliver(payload: object, house: House): Promise<void> {
  const { delivery } = payload as { delivery: string }
  const parcel = await takeUp(house, delivery)
  if (!parcel) return
  const outcome = await carry(house, parcel)
  if ('wait' in outcome)
    return house.jobs.add(
      house.db,
      'notices.deliver',
      { delivery },
      { key: `notice:${delivery}`, runAt: outcome.wait },
    )
  await house.db.transaction().execute((tx) => settle(tx, house, parcel, outcome))
}

async function takeUp(house: House, delivery: string): Promise<Parcel | undefined> {
  const row = await house.db
    .selectFrom('notice_delivery')
    .innerJoin('notice', 'notice.id', 'notice_delivery.notice_id')
    .select(['notice_delivery.id', 'channel', 'recipient', 'first_tried_at', 'title'])
    .select(['notice.id as notice', 'resident_id'])
    .where('notice_delivery.id', '=', delivery)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const now = house.clock.now()
  if (!row.first_tried_at)
    await house.db
      .updateTable('notice_delivery')
      .set({ first_tried_at: now })
      .where('id', '=', delivery)
      .execute()
  return {
    ...{ id: row.id, notice: row.notice, residentId: row.resident_id, title: row.title },
    ...{ channel: row.channel as Channel, recipient: row.recipient },
    firstTriedAt: row.first_tried_at ?? now,
    triedBefore: row.first_tried_at !== null,
  }
}

/** E-mail is tried as long as its job is; the other channels give way to it. */
async function carry(house: House, parcel: Parcel): Promise<Outcome> {
  const late =
    parcel.channel !== 'email' && house.clock.now().getTime() - parcel.firstTriedAt.getTime() > PATIENCE_MS
  const tooLate = { failed: '相手につながらないまま6時間たちました。' }
  try {
    const outcome = await CARRIERS[parcel.channel](house, parcel)
    return late && 'wait' in outcome ? tooLate : outcome
  } catch (error) {
    if (!late) throw error
    return tooLate
  }
}

async function settle(
  tx: Transaction,
  house: House,
  parcel: Parcel,
  outcome: Exclude<Outcome, { wait: Date }>,
): Promise<void> {
  const at = house.clock.now()
  const ended = await tx
    .updateTable('notice_delivery')
    .set('sent' in outcome ? { sent_at: at } : { failed_at: at, reason: outcome.failed })
    .where('id', '=', parcel.id)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
  if ('failed' in outcome && ended.numUpdatedRows > 0n) await goByMail(tx, house, parcel)
}

/** What failed goes by e-mail; of several devices, only when nothing else has it. */
async function goByMail(tx: Transaction, house: House, parcel: Parcel): Promise<void> {
  const other = await tx
    .selectFrom('notice_delivery')
    .select('id')
    .where('notice_id', '=', parcel.notice)
    .where('failed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (parcel.channel === 'push' && other) return
  const { email } = await tx
    .selectFrom('resident')
    .select('email')
    .where('id', '=', parcel.residentId)
    .executeTakeFirstOrThrow()
  if (email !== null)
    await queueDeliveries(tx, house, parcel.notice, [{ channel: 'email', recipient: email }])
}
