import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { warekiTime } from '#platform/clock'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'
import { type Batch, getBatch, recordBatch } from '../batch.ts'
import { checkMayReturn } from '../send-back.ts'
import { type AnswerRow, answerSettings } from './answer.ts'
import { readAnswer } from './read-answer.ts'
import { headerOf, type Sent } from './read-records.ts'

/** What nobody took is thrown away, and what was taken is forgotten, after so many days. */
const UNTAKEN_DAYS = 7
const TAKEN_DAYS = 30

/** The header of the file that the town sent for this batch. @throws Problem 409 when it was erased with its cases */
async function sentOf(hall: Hall, { row }: Batch): Promise<Sent> {
  const file = row.file_id
    ? await hall.db
        .selectFrom('file')
        .select(['key', 'sha256'])
        .where('id', '=', row.file_id)
        .executeTakeFirst()
    : undefined
  if (!file) throw new Problem(409, 'この束の振込データは、もう残っていません。')
  return headerOf(Buffer.from(await hall.files.read(file)).toString('latin1', 0, 120))
}

/**
 * Reads the bank's answer in and puts it aside, sealed, until somebody has looked through it. The same file again is the
 * same answer. @returns its id @throws Problem 403, 404, 409, 422
 */
export async function stageAnswer(
  hall: Hall,
  actor: StaffActor,
  batchId: string,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<string> {
  const batch = await getBatch(hall, actor, batchId)
  checkMayReturn(hall, actor, batch)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 === batch.row.file_sha256)
    throw new Problem(
      422,
      'これは、町がつくった振込データです。銀行から受け取った結果のファイルを選んでください。',
    )
  const same = await hall.db
    .selectFrom('payout_answer')
    .select(['id', 'taken_at', 'taken_by_name'])
    .where('batch_id', '=', batch.row.id)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (same?.taken_at)
    throw new Problem(
      409,
      `このファイルは、${warekiTime(same.taken_at)}に${same.taken_by_name}さんが記録しました。二度は記録しません。`,
    )
  if (same) return same.id
  const rows = await readAnswer(bytes, await sentOf(hall, batch), answerSettings(hall))
  const id = uuid()
  return hall.db.transaction().execute(async (tx) => {
    const kept = await tx
      .insertInto('payout_answer')
      .values({
        id,
        batch_id: batch.row.id,
        sha256,
        name: name.slice(0, 200),
        sealed: hall.vault.seal(JSON.stringify(rows), contextOf(id)),
        made_by: actor.id,
        made_at: hall.clock.now(),
      })
      // Two clerks at once: both look at the one that was there first.
      .onConflict((on) => on.columns(['batch_id', 'sha256']).doUpdateSet({ sha256 }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordBatch(tx, hall, actor, batch, 'payout.answer-put-in', { sha256, rows: rows.length })
    return kept.id
  })
}

const contextOf = (id: string) => `payout-answer:${id}`

/** What a kept answer says; undefined once it was forgotten. */
export const openAnswer = (
  hall: Hall,
  { id, sealed }: { readonly id: string; readonly sealed: string | null },
): readonly AnswerRow[] | undefined =>
  sealed === null ? undefined : (JSON.parse(hall.vault.open(sealed, contextOf(id))) as AnswerRow[])

/** An answer to a batch that the actor may read. @throws Problem 404 */
export async function getAnswer(hall: Hall, batch: Batch, id: string | undefined) {
  const found = isUuid(id)
    ? await hall.db
        .selectFrom('payout_answer')
        .selectAll()
        .where('id', '=', id)
        .where('batch_id', '=', batch.row.id)
        .executeTakeFirst()
    : undefined
  if (!found) throw new Problem(404, 'この結果は見つかりません。もう一度、ファイルを選んでください。')
  return found
}
export type KeptAnswer = Awaited<ReturnType<typeof getAnswer>>

/** Answers to a batch, newest first: a handful. */
export const answersTo = (hall: Hall, batch: string) =>
  hall.db
    .selectFrom('payout_answer')
    .select(['id', 'name', 'made_at', 'taken_at', 'taken_by_name', 'returned', 'returned_yen'])
    .where('batch_id', '=', batch)
    .orderBy('made_at', 'desc')
    .limit(20)
    .execute()

/** Task `payouts.forget-answers`: accounts and names of an answer are kept no longer than they are worked with. */
export async function forgetAnswers(_: object, hall: Hall): Promise<void> {
  const at = hall.clock.now()
  await hall.db
    .deleteFrom('payout_answer')
    .where('taken_at', 'is', null)
    .where(sql<boolean>`made_at < ${at}::timestamptz - make_interval(days => ${UNTAKEN_DAYS})`)
    .execute()
  await hall.db
    .updateTable('payout_answer')
    .set({ sealed: null })
    .where('sealed', 'is not', null)
    .where(sql<boolean>`taken_at < ${at}::timestamptz - make_interval(days => ${TAKEN_DAYS})`)
    .execute()
}
