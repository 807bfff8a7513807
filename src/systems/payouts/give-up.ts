import type { Hall } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { lockBatch, recordBatch } from './batch.ts'
import { mayPay } from './permission.ts'

/**
 * A decided batch of which no file was made, its day having passed perhaps: 会計課 gives it up, and everything in it is due
 * again. What was decided stays as it was. @throws Problem 403, 404, 409, 422
 */
export const giveUp = (hall: Hall, actor: StaffActor, id: string, reason: string): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const batch = await lockBatch(tx, hall, actor, id)
    const { row, life } = batch
    if (!mayPay(hall, actor))
      throw new Problem(403, '決裁の済んだ束を取りやめられるのは、会計の担当課だけです。')
    if (life.state !== 'approved' || row.file_sha256 || row.given_up_at)
      throw new Problem(409, 'この束は、いま取りやめられる状態ではありません。')
    if (reason.trim() === '') throw new Problem(422, '取りやめる理由を入力してください。')
    await sql`with freed as (
        update payout_line set result = 'returned', return_reason = ${reason.trim().slice(0, 500)}
        where batch_id = ${id} and removed_at is null
        returning payment_id
      )
      update payment set state = 'due' from freed where payment.id = freed.payment_id`.execute(tx)
    await tx.updateTable('payout_batch').set({ given_up_at: hall.clock.now() }).where('id', '=', id).execute()
    await recordBatch(tx, hall, actor, batch, 'payout.given-up')
  })
