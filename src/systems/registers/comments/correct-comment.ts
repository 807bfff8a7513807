import type { Hall } from '#language'
import { record as audit } from '#platform/audit'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import type { OpenRegister } from '../open-register.ts'
import { checkCorrectable, ownComment, recordToSay, textOf } from './comment.ts'

/**
 * Puts one's own comment right within a day. What it said before stays beside it.
 * @throws Problem 403, 404, 422
 */
export async function correctComment(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  which: { readonly record: string | undefined; readonly comment: string | undefined },
  raw: string | undefined,
): Promise<void> {
  const text = textOf(raw)
  await hall.db.transaction().execute(async (tx) => {
    const { id: record } = await recordToSay(tx, open, which.record)
    const was = await ownComment(tx, open, actor, record, which.comment)
    checkCorrectable(hall, was.at)
    if (was.text === text) return
    const at = hall.clock.now()
    await sql`insert into record_comment_before (comment, number, text, at)
      select ${was.id}, coalesce(max(number), 0) + 1, ${was.text}, ${at} from record_comment_before
      where comment = ${was.id}`.execute(tx)
    await tx.updateTable('record_comment').set({ text, changed_at: at }).where('id', '=', was.id).execute()
    const detail = { register: open.definition.id, comment: was.id }
    await audit(tx, actor, { action: 'comment.corrected', about: { kind: 'record', id: record }, detail }, at)
  })
}
