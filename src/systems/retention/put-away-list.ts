import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import { subjectOf } from './subject.ts'
import { finishLists, type Item, RETENTION, workThrough } from './work-through.ts'

const NO_MORE = '署名の後に、廃棄できない事情ができました（保留、支払いなど）。'

/** Task `retention.put-away`: hides what a signed list names, or all of them, for the days during which it can be taken back. */
export async function putAwayList(payload: object, hall: Hall): Promise<void> {
  const { list } = payload as { list?: string }
  await workThrough(hall, { state: 'listed', ...(list && { list }) }, (tx, item) => hide(tx, hall, item))
  await finishLists(hall)
}

async function hide(tx: Transaction, hall: Hall, item: Item): Promise<void> {
  const { list_id, subject_id, office } = item
  const { subject, id } = subjectOf(item)
  const at = hall.clock.now()
  const free = await subject.mayStillGo(tx, hall, office, id)
  await tx
    .updateTable('retention_item')
    .set({ state: free ? 'away' : 'excluded', reason: free ? null : NO_MORE, changed_at: at })
    .where('list_id', '=', list_id)
    .where('subject_id', '=', subject_id)
    .execute()
  if (free) await subject.putAway(tx, hall, id)
  await record(
    tx,
    RETENTION,
    {
      ...(free ? { action: 'retention.put-away' } : { action: 'retention.excluded' }),
      about: { kind: subject.kind, id },
      detail: { list: list_id },
    },
    at,
  )
}
