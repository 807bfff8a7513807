import { sql } from 'kysely'
import type { Hall } from '#language'
import type { Transaction } from '#platform/database'

/**
 * Removes a draft with its files and secrets. One that was never sent is counted by the page on which it stopped.
 * Files that are an application's as well stay.
 */
export async function removeDraft(tx: Transaction, hall: Hall, id: string): Promise<void> {
  const removed = await tx
    .deleteFrom('draft_file')
    .using('file')
    .whereRef('file.id', '=', 'draft_file.file_id')
    .where('draft_id', '=', id)
    .returning(['file.id', 'file.key'])
    .execute()
  for (const file of removed) {
    const filed = await tx
      .selectFrom('application_file')
      .select('file_id')
      .where('file_id', '=', file.id)
      .limit(1)
      .execute()
    if (filed.length === 0) await hall.files.remove(tx, file)
  }
  await tx.deleteFrom('my_number').where('draft_id', '=', id).where('application_id', 'is', null).execute()
  await sql`insert into draft_count (begun_on, definition, page, count)
    select (created_at at time zone 'Asia/Tokyo')::date, definition, page, 1 from draft
    where id = ${id} and corrects is null and staff_id is null
      and not exists (select from application where draft_id = draft.id)
    on conflict (begun_on, definition, page) do update set count = draft_count.count + 1`.execute(tx)
  await tx.deleteFrom('draft').where('id', '=', id).execute()
}
