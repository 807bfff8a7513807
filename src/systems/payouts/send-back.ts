import type { Hall } from '#language'
import type { Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { append } from '#systems/cases'
import { tell } from '#systems/notices'
import { PAYOUTS } from './account.ts'
import { type Batch, lockBatch, recordBatch } from './batch.ts'
import { settingsOf } from './collect.ts'
import { mayPay } from './permission.ts'

/** Why banks send transfers back, where the town has not written down its own bank's codes. */
const REASONS: Readonly<Record<string, string>> = {
  '1': 'その口座がない',
  '2': '名義が違う',
  '3': '口座が解約されている',
  '4': '入金できない口座である',
  '5': '組戻し（町からの取消し）',
  '9': 'そのほか',
}

export const returnReasons = (hall: Hall): Readonly<Record<string, string>> =>
  settingsOf(hall).returnReasons ?? REASONS

export interface Returned {
  readonly lines: readonly number[]
  readonly code: string
}

/** 振込不能・組戻し, as a clerk marks it by hand. @returns how many came back now. @throws Problem 403, 404, 409, 422 */
export const sendBack = (hall: Hall, actor: StaffActor, id: string, wish: Returned): Promise<number> =>
  hall.db
    .transaction()
    .execute(async (tx) => sendBackIn(tx, hall, actor, await lockBatch(tx, hall, actor, id), wish))

/**
 * The bank sent these lines of a locked batch back, with its reason. Each waits for another account: its owner is asked on
 * my page, or a clerk calls. Said again, it changes nothing. @returns how many came back now. @throws Problem 403, 409, 422
 */
export async function sendBackIn(
  tx: Transaction,
  hall: Hall,
  actor: StaffActor,
  batch: Batch,
  { lines, code }: Returned,
): Promise<number> {
  checkMayReturn(hall, actor, batch)
  const reasons = returnReasons(hall)
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  if (!reason) throw new Problem(422, '振込不能の理由を選んでください。')
  if (lines.length === 0) throw new Problem(422, '振り込めなかったものを、表の「選ぶ」で選んでください。')
  const returned = await tx
    .updateTable('payout_line')
    .set({ result: 'returned', return_code: code, return_reason: reason })
    .where('batch_id', '=', batch.row.id)
    .where('seq', 'in', lines)
    .where('removed_at', 'is', null)
    .where((row) => row.or([row('result', 'is', null), row('result', '=', 'paid')]))
    .returning('payment_id')
    .execute()
  for (const { payment_id } of returned)
    await reopen(tx, hall, payment_id, { reason, batch: batch.row.number })
  await recordBatch(tx, hall, actor, batch, 'payout.returned', { code, count: returned.length })
  return returned.length
}

/** @throws Problem 403, 409 */
export function checkMayReturn(hall: Hall, actor: StaffActor, { row }: Batch): void {
  if (!mayPay(hall, actor)) throw new Problem(403, '振込不能を記録できるのは、会計の担当課だけです。')
  if (!row.file_sha256) throw new Problem(409, '振込データがまだつくられていません。')
}

async function reopen(
  tx: Transaction,
  hall: Hall,
  id: string,
  { reason, batch }: { readonly reason: string; readonly batch: number },
): Promise<void> {
  const payment = await tx
    .updateTable('payment')
    .set({ state: 'returned', paid_on: null })
    .where('id', '=', id)
    .returning(['application_id', 'resident_id', 'office'])
    .executeTakeFirstOrThrow()
  const event = {
    kind: 'noted',
    text: `振り込めませんでした（${reason}）。口座を確かめてください。`,
  } as const
  await append(tx, hall, { applicationId: payment.application_id, actor: PAYOUTS, event })
  if (!payment.resident_id) return
  const office = hall.town.offices.find((each) => each.id === payment.office)
  await tell(tx, hall, {
    key: `payment:${id}:returned:${batch}`,
    residentId: payment.resident_id,
    title: '振込先の口座をお知らせください',
    body: [
      `お金を振り込もうとしましたが、振り込めませんでした。\n理由：${reason}`,
      '下の「この申請を開く」から、振込先の口座を入力してください。入力していただくと、次の振込で支払います。',
      `${office?.name ?? ''}　電話 ${office?.tel ?? ''}`,
    ].join('\n\n'),
    about: { kind: 'application', id: payment.application_id },
  })
}
