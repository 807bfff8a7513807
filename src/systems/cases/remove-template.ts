import type { Hall } from '#language'
import { record } from '#platform/audit'
import { sql } from '#platform/database'
import { officesWith, purposeOf, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'

/** Takes a 定型文 of one's office away. @throws Problem 404 */
export async function removeTemplate(hall: Hall, actor: StaffActor, id: string | undefined): Promise<void> {
  const offices = officesWith(hall.town, actor, 'case.check')
  await hall.db.transaction().execute(async (tx) => {
    const removed =
      isUuid(id) &&
      (await tx
        .deleteFrom('reply_template')
        .where('id', '=', id)
        .where(sql<boolean>`office = any(${sql.val(offices)}::text[])`)
        .returning(['office', 'title'])
        .executeTakeFirst())
    if (!removed) throw new Problem(404, 'この定型文は見つかりません。もう消されているかもしれません。')
    const purpose = purposeOf(hall.town, actor, 'case.check', removed.office)
    const about = { kind: 'office', id: removed.office }
    await record(
      tx,
      actor,
      { action: 'template.removed', about, ...(purpose && { purpose }), detail: { title: removed.title } },
      hall.clock.now(),
    )
  })
}
