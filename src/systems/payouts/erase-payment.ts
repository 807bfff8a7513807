import type { Hall } from '#language'
import { json, type Transaction } from '#platform/database'

/**
 * What a payment tells of a person goes with their case: name, account, which row of a list they were. How much was paid, when
 * and in which batch stays, as the books have it. The bank's file goes with the last account in it.
 */
export async function erasePayment(tx: Transaction, hall: Hall, applicationId: string): Promise<void> {
  await tx.deleteFrom('target_match').where('application_id', '=', applicationId).execute()
  const payment = await tx
    .selectFrom('payment')
    .select('id')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  if (!payment) return
  const lines = await tx
    .updateTable('payout_line')
    .set({ account: json({}), return_reason: null })
    .where('payment_id', '=', payment.id)
    .returning('batch_id')
    .execute()
  await tx.deleteFrom('payment_account').where('payment_id', '=', payment.id).execute()
  await tx
    .updateTable('payment')
    .set({ applicant: '', applicant_kana: null, resident_id: null, account: json({}) })
    .where('id', '=', payment.id)
    .execute()
  for (const batch of new Set(lines.map((line) => line.batch_id))) await eraseBankFile(tx, hall, batch)
}

async function eraseBankFile(tx: Transaction, hall: Hall, batch: string): Promise<void> {
  const left = await tx
    .selectFrom('payout_line')
    .select('seq')
    .where('batch_id', '=', batch)
    .where('account', '!=', json({}))
    .limit(1)
    .executeTakeFirst()
  if (left) return
  const file = await tx
    .selectFrom('payout_batch')
    .innerJoin('file', 'file.id', 'payout_batch.file_id')
    .select('file.key')
    .where('payout_batch.id', '=', batch)
    .executeTakeFirst()
  if (!file) return
  await tx.updateTable('payout_batch').set({ file_id: null }).where('id', '=', batch).execute()
  await hall.files.remove(tx, file)
}
