import { type Hall, loadBanks } from '#language'
import { isoDate } from '#platform/clock'
import { sumYen } from '#platform/money'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { getBatch, lockBatch, recordBatch } from './batch.ts'
import { checkTransferDay, settingsOf } from './collect.ts'
import { linesOf } from './lines.ts'
import { mayPay } from './permission.ts'
import { sumOfFile, transferFile } from './zengin.ts'

const ONLY_ACCOUNTING = '振込データをつくり、受け取れるのは、会計の担当課だけです。'

/**
 * Makes the bank's file of a decided batch, once: whoever asks again gets the same. Its hash is kept, and before it is,
 * count and total are read back out of it. @throws Problem 403, 404, 409, 422
 */
export const makeFile = (hall: Hall, actor: StaffActor, id: string): Promise<{ readonly sha256: string }> =>
  hall.db.transaction().execute(async (tx) => {
    const batch = await lockBatch(tx, hall, actor, id)
    if (!mayPay(hall, actor)) throw new Problem(403, ONLY_ACCOUNTING)
    const { row, life } = batch
    if (row.file_sha256) return { sha256: row.file_sha256 }
    if (row.given_up_at) throw new Problem(409, 'この束は取りやめました。中の支給は、次の束で支払います。')
    if (life.state !== 'approved') throw new Problem(409, '振込データは、決裁が終わった束からつくります。')
    checkTransferDay(hall, isoDate(row.transfer_on))
    const { sender, lineEnd } = settingsOf(hall)
    const lines = await linesOf({ db: tx }, row)
    const banks = loadBanks()
    const bytes = transferFile({
      sender,
      lineEnd,
      day: row.transfer_on.slice(5).replace('-', ''),
      batch: row.number,
      transfers: lines.map(({ seq, account, amount }) => ({ line: seq, account, amount })),
      kanaOf: (bank, branch) =>
        (branch === undefined ? banks.findBank(bank) : banks.findBranch(bank, branch))?.kana,
    })
    const { count, total } = sumOfFile(bytes)
    if (count !== lines.length || total !== sumYen(lines.map(({ amount }) => amount)))
      throw new Error(`the file of batch ${row.number} does not carry what the batch pays`)
    const at = hall.clock.now()
    const name = `sofuri_${row.transfer_on.replaceAll('-', '')}_${row.number}.txt`
    const stored = await hall.files.store(
      tx,
      { bytes, name, purpose: 'payout', owner: actor.id, allow: ['csv'], maxBytes: 200_000_000 },
      at,
    )
    await tx
      .updateTable('payout_batch')
      .set({ file_id: stored.id, file_sha256: stored.sha256, filed_at: at })
      .where('id', '=', id)
      .execute()
    await recordBatch(tx, hall, actor, batch, 'payout.file-made', { sha256: stored.sha256, count, total })
    return { sha256: stored.sha256 }
  })

/** The file, byte for byte as it was made; every copy that leaves is written down. @throws Problem 403, 404 */
export async function takeFile(hall: Hall, actor: StaffActor, id: string | undefined) {
  const batch = await getBatch(hall, actor, id)
  if (!mayPay(hall, actor)) throw new Problem(403, ONLY_ACCOUNTING)
  const file = batch.row.file_id
    ? await hall.db
        .selectFrom('file')
        .select(['key', 'sha256', 'name'])
        .where('id', '=', batch.row.file_id)
        .executeTakeFirst()
    : undefined
  if (!file) throw new Problem(404, 'この束の振込データは、まだつくられていません。')
  await recordBatch(hall.db, hall, actor, batch, 'payout.file-read', { sha256: file.sha256 })
  return { name: file.name, bytes: await hall.files.read(file) }
}
