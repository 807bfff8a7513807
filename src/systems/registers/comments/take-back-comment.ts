import type { Hall } from '#language'
import { record as audit } from '#platform/audit'
import type { StaffActor } from '#platform/people'
import type { OpenRegister } from '../open-register.ts'
import { ownComment, recordToSay } from './comment.ts'

/**
 * Takes one's own comment back: its words, earlier ones too, are gone. That there was one stays, on the page and in the audit
 * log.
 * @throws Problem 403, 404
 */
export async function takeBackComment(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  which: { readonly record: string | undefined; readonly comment: string | undefined },
): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    const { id: record } = await recordToSay(tx, open, which.record)
    const { id } = await ownComment(tx, open, actor, record, which.comment)
    const at = hall.clock.now()
    await tx.updateTable('record_comment').set({ text: '', taken_back_at: at }).where('id', '=', id).execute()
    await tx.deleteFrom('record_comment_before').where('comment', '=', id).execute()
    const detail = { register: open.definition.id, comment: id }
    await audit(
      tx,
      actor,
      { action: 'comment.taken-back', about: { kind: 'record', id: record }, detail },
      at,
    )
  })
}
