import type { Hall } from '#language'
import { isoDate, today, wareki } from '#platform/clock'
import { sql } from '#platform/database'
import { formatYen, yen } from '#platform/money'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { append, getDefinition } from '#systems/cases'
import { tell } from '#systems/notices'
import { PAYOUTS } from './account.ts'
import { lockBatch, recordBatch } from './batch.ts'
import { mayPay } from './permission.ts'

/**
 * 会計課 says that the bank has paid: everything of the batch that did not come back is paid as of the transfer day. The
 * cases and their owners are told by a job, one transaction each. @throws Problem 403, 404, 409
 */
export const confirmPaid = (hall: Hall, actor: StaffActor, id: string): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const batch = await lockBatch(tx, hall, actor, id)
    const { row } = batch
    if (!mayPay(hall, actor))
      throw new Problem(403, '振込の済んだことを記録できるのは、会計の担当課だけです。')
    if (row.confirmed_at) return
    if (!row.file_sha256) throw new Problem(409, '振込データがまだつくられていません。')
    if (today(hall.clock) < row.transfer_on)
      throw new Problem(409, '振込日になってから、振込の済んだことを記録してください。')
    await sql`with settled as (
        update payout_line set result = 'paid'
        where batch_id = ${id} and removed_at is null and result is null
        returning payment_id
      )
      update payment set state = 'paid', paid_on = ${row.transfer_on} from settled where payment.id = settled.payment_id`.execute(
      tx,
    )
    await tx
      .updateTable('payout_batch')
      .set({ confirmed_at: hall.clock.now() })
      .where('id', '=', id)
      .execute()
    await recordBatch(tx, hall, actor, batch, 'payout.confirmed')
    await hall.jobs.add(tx, 'payouts.tell', { batch: id }, { key: `payouts.tell:${id}` })
  })

/**
 * Task `payouts.tell`: each case learns that it was paid, and its owner, once for each payment. Killed in the middle, it
 * goes on where it was: what was told is marked in the same transaction.
 */
export async function tellPaid(payload: object, hall: Hall): Promise<void> {
  const { batch } = payload as { batch: string }
  const waiting = await hall.db
    .selectFrom('payout_line as line')
    .innerJoin('payment', 'payment.id', 'line.payment_id')
    .select('payment.id')
    .where('line.batch_id', '=', batch)
    .where('line.result', '=', 'paid')
    .where('line.removed_at', 'is', null)
    .where(sql<boolean>`payment.told_on is distinct from payment.paid_on`)
    .orderBy('line.seq')
    .execute()
  for (const { id } of waiting) await tellOne(hall, id)
}

const tellOne = (hall: Hall, id: string): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const payment = await tx
      .selectFrom('payment')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'paid')
      .where(sql<boolean>`told_on is distinct from paid_on`)
      .forUpdate()
      .executeTakeFirst()
    if (!payment?.paid_on) return
    const amount = yen(payment.amount)
    const day = wareki(isoDate(payment.paid_on), { weekday: true })
    const applicationId = payment.application_id
    // 支払済 is a fact of the case once, however often the bank had to be asked.
    const event =
      payment.told_on === null
        ? ({ kind: 'paid', amount, payment: id } as const)
        : ({ kind: 'noted', text: `戻された${formatYen(amount)}を、${day}に振り込み直しました。` } as const)
    await append(tx, hall, { applicationId, actor: PAYOUTS, event })
    await tx.updateTable('payment').set({ told_on: payment.paid_on }).where('id', '=', id).execute()
    if (!payment.resident_id) return
    const { definition: hash } = await tx
      .selectFrom('application')
      .select('definition')
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow()
    const definition = await getDefinition(tx, hash)
    const office = hall.town.offices.find((each) => each.id === payment.office)
    await tell(tx, hall, {
      key: `payment:${id}:paid:${payment.paid_on}`,
      residentId: payment.resident_id,
      title: `支払いのお知らせ（${definition.name}）`,
      body: [
        `${definition.name}のお金を振り込みました。`,
        `金額：${formatYen(amount)}\n振込日：${day}`,
        '通帳などでお確かめください。',
        `${office?.name ?? ''}　電話 ${office?.tel ?? ''}`,
      ].join('\n\n'),
      about: { kind: 'application', id: applicationId },
    })
  })
