import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import { putAway } from '#systems/cases'
import { mayStillGo } from './due.ts'
import { finishLists, type Item, RETENTION, workThrough } from './work-through.ts'

const NO_MORE = '署名の後に、廃棄できない事情ができました（保留、支払いなど）。'

/** Task `retention.put-away`: hides what a signed list names, or all of them, for the days during which it can be taken back. */
export async function putAwayList(payload: object, hall: Hall): Promise<void> {
  const { list } = payload as { list?: string }
  await workThrough(hall, { state: 'listed', ...(list && { list }) }, (tx, item) => hide(tx, hall, item))
  await finishLists(hall)
}

async function hide(tx: Transaction, hall: Hall, item: Item): Promise<void> {
  const { list_id, application_id, office } = item
  const at = hall.clock.now()
  const free = await mayStillGo(tx, hall, office, application_id)
  await tx
    .updateTable('retention_item')
    .set({ state: free ? 'away' : 'excluded', reason: free ? null : NO_MORE, changed_at: at })
    .where('list_id', '=', list_id)
    .where('application_id', '=', application_id)
    .execute()
  if (free) await putAway(tx, hall, application_id)
  await record(
    tx,
    RETENTION,
    {
      ...(free ? { action: 'retention.put-away' } : { action: 'retention.excluded' }),
      about: { kind: 'application', id: application_id },
      detail: { list: list_id },
    },
    at,
  )
}
