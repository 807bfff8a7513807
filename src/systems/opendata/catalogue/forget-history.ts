import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { StaffActor } from '#platform/people'
import { may, purposeOf } from '#platform/permission'
import { Problem } from '#platform/web'
import type { PublishedDataset } from '../published.ts'

/**
 * Erases what a dataset was before: for the day on which something stood in it that should not have. What is published now
 * stays, and its history begins anew tonight. @throws Problem 403
 */
export async function forgetHistory(
  hall: Hall,
  actor: StaffActor,
  { key, office }: PublishedDataset,
): Promise<void> {
  if (!may(hall.town, actor, 'opendata.manage', office))
    throw new Problem(403, 'このデータセットの履歴を消すことはできません。担当の課におたずねください。')
  await hall.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('dataset_row').where('dataset', '=', key).execute()
    const { numDeletedRows } = await tx
      .deleteFrom('dataset_version')
      .where('dataset', '=', key)
      .executeTakeFirst()
    const purpose = purposeOf(hall.town, actor, 'opendata.manage', office)
    await record(
      tx,
      actor,
      {
        action: 'dataset.history-erased',
        about: { kind: 'dataset', id: key },
        ...(purpose && { purpose }),
        detail: { versions: Number(numDeletedRows) },
      },
      hall.clock.now(),
    )
  })
}
