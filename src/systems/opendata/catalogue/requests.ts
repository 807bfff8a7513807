import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { StaffActor } from '#platform/people'
import { visible } from '#platform/permission'
import { type ListWish, matching, olderThan, takePage, withSearchMemory } from '#platform/search'

const PAGE = 50

/** Requests to the offices of the reader, newest first; that somebody looked is written down. */
export async function requestsFor(hall: Hall, actor: StaffActor, { q, after }: ListWish) {
  const { db, town, clock } = hall
  return await db.transaction().execute(async (tx) => {
    if (q) await withSearchMemory(tx)
    const rows = await tx
      .selectFrom('dataset_request')
      .select(['id', 'dataset', 'office', 'wish', 'purpose', 'email', 'received_at', 'answer', 'answered_at'])
      .where((row) => visible(town, actor, 'opendata.answer', row, 'office'))
      .$if(q !== undefined, (query) => query.where((row) => matching(row.ref('search_text'), q ?? '')))
      .$if(after !== undefined, (query) => query.where(olderThan('received_at', 'id', after!)))
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE + 1)
      .execute()
    const page = takePage(rows, PAGE)
    await record(
      tx,
      actor,
      {
        action: 'dataset-request.read',
        about: { kind: 'dataset-request', id: '-' },
        purpose: 'オープンデータの要望への対応',
        detail: { shown: page.rows.length },
      },
      clock.now(),
    )
    return { rows: page.rows, next: page.last && { at: page.last.received_at, id: page.last.id } }
  })
}

export type DatasetRequest = Awaited<ReturnType<typeof requestsFor>>['rows'][number]
