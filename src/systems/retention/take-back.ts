import type { Hall } from '#language'
import { record } from '#platform/audit'
import { may, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { getList, purposeFor } from './lists.ts'
import { subjectOf } from './subject.ts'

/** Brings a hidden case or consent back, as it was, while nothing of it is erased. @throws Problem 403, 404, 409, 422 */
export const takeBackItem = (
  hall: Hall,
  actor: StaffActor,
  { list, subject: id, reason }: { readonly list: string; readonly subject: string; readonly reason: string },
): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const { id: listId, office } = await getList(tx, hall, actor, list)
    if (!may(hall.town, actor, 'retention.propose', office))
      throw new Problem(403, '元に戻せるのは、その課の職員だけです。')
    if (reason.trim() === '') throw new Problem(422, '元に戻す理由を入力してください。')
    const at = hall.clock.now()
    const changed = await tx
      .updateTable('retention_item')
      .set({
        state: 'restored',
        reason: reason.trim().slice(0, 500),
        changed_by_name: actor.name,
        changed_at: at,
      })
      .where('list_id', '=', listId)
      .where('subject_id', '=', id)
      .where('state', '=', 'away')
      .returning(['application_id', 'consent_id'])
      .executeTakeFirst()
    const subject = changed && subjectOf(changed).subject
    const owner = await subject?.owner(tx, id)
    if (!subject || !(await subject.takeBack(tx, id)))
      throw new Problem(409, 'この記録は、もう元に戻せません。いまの状態を確かめてください。')
    await record(
      tx,
      actor,
      {
        action: 'retention.restored',
        about: { kind: subject.kind, id },
        ...(owner && { resident: owner }),
        ...purposeFor(hall, actor, 'retention.propose', office),
        detail: { list: listId },
      },
      at,
    )
  })
