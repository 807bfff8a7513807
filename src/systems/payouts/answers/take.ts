import { createHash } from 'node:crypto'
import type { Hall } from '#language'
import type { Database, Transaction } from '#platform/database'
import { sumYen } from '#platform/money'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { type Batch, lockBatch, recordBatch } from '../batch.ts'
import { linesOf } from '../lines.ts'
import { checkMayReturn, returnReasons, sendBackIn } from '../send-back.ts'
import { type AnswerRow, answerSettings } from './answer.ts'
import { openAnswer } from './keep.ts'
import { compare, type Findings } from './match.ts'

/** What an answer means for a batch as it stands now. */
export const findingsFor = async (
  { db }: { readonly db: Database | Transaction },
  hall: Hall,
  { row }: Batch,
  rows: readonly AnswerRow[],
): Promise<Findings> =>
  compare(rows, {
    batch: row.number,
    lines: await linesOf({ db }, row),
    settings: answerSettings(hall),
    reasons: returnReasons(hall),
  })

/** Changes with every payment that would be sent back: what was read is what is recorded. */
export const markOf = ({ back }: Findings): string =>
  createHash('sha256')
    .update(back.map(({ line, code }) => `${line.seq}:${code}`).join())
    .digest('hex')
    .slice(0, 16)

/**
 * Records everything that came back, as if a clerk had marked each by hand. Pressed twice, or by two at once, it is done
 * once. @throws Problem 403, 404, 409
 */
export const takeAnswer = (
  hall: Hall,
  actor: StaffActor,
  batchId: string,
  { answer: id, mark }: { readonly answer: string; readonly mark: string },
): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const batch = await lockBatch(tx, hall, actor, batchId)
    checkMayReturn(hall, actor, batch)
    const answer = await tx
      .selectFrom('payout_answer')
      .selectAll()
      .where('id', '=', id)
      .where('batch_id', '=', batch.row.id)
      .forUpdate()
      .executeTakeFirst()
    if (!answer) throw new Problem(404, 'この結果は見つかりません。もう一度、ファイルを選んでください。')
    if (answer.taken_at) return
    const findings = await findingsFor({ db: tx }, hall, batch, openAnswer(hall, answer) ?? [])
    if (markOf(findings) !== mark)
      throw new Problem(409, '読んだ後に、束の状態が変わりました。もう一度、一覧を確かめてください。')
    const byCode = new Map<string, number[]>()
    for (const { code, line } of findings.back) byCode.set(code, [...(byCode.get(code) ?? []), line.seq])
    let returned = 0
    for (const [code, lines] of byCode) returned += await sendBackIn(tx, hall, actor, batch, { lines, code })
    const returned_yen = sumYen(findings.back.map(({ line }) => line.amount))
    await tx
      .updateTable('payout_answer')
      .set({ taken_at: hall.clock.now(), taken_by_name: actor.name, returned, returned_yen })
      .where('id', '=', answer.id)
      .execute()
    await recordBatch(tx, hall, actor, batch, 'payout.answer-taken', {
      ...{ sha256: answer.sha256, returned, yen: returned_yen, left: findings.odd.length },
    })
  })
