import type { Hall } from '#language'
import { record } from '#platform/audit'
import { officesWith, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { filtersOf } from './saved-filters.ts'

/** Takes a saved filter away: one's own, or the office's where the post allows it. @throws Problem 404 */
export async function removeFilter(hall: Hall, actor: StaffActor, id: string | undefined): Promise<void> {
  const offices = officesWith(hall.town, actor, 'case.assign')
  await hall.db.transaction().execute(async (tx) => {
    const removed =
      isUuid(id) &&
      (await tx
        .deleteFrom('saved_filter')
        .where('id', 'in', filtersOf(tx, actor, offices).select('id').where('id', '=', id))
        .returning(['view', 'office'])
        .executeTakeFirst())
    if (!removed)
      throw new Problem(404, 'この絞り込みは見つかりません。課の絞り込みは、係長と課長が外せます。')
    const about = { kind: 'queue', id: removed.office ?? 'own' }
    await record(
      tx,
      actor,
      { action: 'filter.removed', about, detail: { view: removed.view } },
      hall.clock.now(),
    )
  })
}
