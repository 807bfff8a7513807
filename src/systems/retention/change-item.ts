import type { Hall } from '#language'
import { record } from '#platform/audit'
import { may, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { getList, purposeFor } from './lists.ts'
import { subjectOf } from './subject.ts'

interface Change {
  readonly list: string
  readonly subject: string
  /** Empty: back onto the list. */
  readonly reason: string
  readonly to: 'listed' | 'excluded'
}

/** Takes a case off a list that is still open, with a reason, or puts it back. @throws Problem 403, 404, 409, 422 */
export const changeItem = (
  hall: Hall,
  actor: StaffActor,
  { list, subject: id, reason, to }: Change,
): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const { office, state, id: listId } = await getList(tx, hall, actor, list, { lock: true })
    if (!may(hall.town, actor, 'retention.propose', office))
      throw new Problem(403, '一覧を変えられるのは、その課の職員だけです。')
    if (state !== 'open') throw new Problem(409, 'この一覧は署名に回っているため、いまは変えられません。')
    if (to === 'excluded' && reason.trim() === '') throw new Problem(422, '外す理由を入力してください。')
    const changed = await tx
      .updateTable('retention_item')
      .set({
        state: to,
        reason: to === 'excluded' ? reason.trim().slice(0, 500) : null,
        changed_by_name: actor.name,
        changed_at: hall.clock.now(),
      })
      .where('list_id', '=', listId)
      .where('subject_id', '=', id)
      .where('state', '=', to === 'excluded' ? 'listed' : 'excluded')
      .returning(['application_id', 'consent_id'])
      .executeTakeFirst()
    if (!changed) return
    await record(
      tx,
      actor,
      {
        ...(to === 'excluded' ? { action: 'retention.excluded' } : { action: 'retention.included' }),
        about: { kind: subjectOf(changed).subject.kind, id },
        ...purposeFor(hall, actor, 'retention.propose', office),
        detail: { list: listId },
      },
      hall.clock.now(),
    )
  })
