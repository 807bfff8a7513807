import { sql, type Transaction } from '#platform/database'
import type { House } from '#platform/house'

interface About {
  readonly kind: string
  readonly id: string
}

/** What was told about a record that nobody may see any more is in no list. */
export async function hideNotices(tx: Transaction, { clock }: House, { kind, id }: About): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ put_away_at: clock.now() })
    .where('about_kind', '=', kind)
    .where('about_id', '=', id)
    .execute()
}

/** The record is there again. */
export async function showNotices(tx: Transaction, { kind, id }: About): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ put_away_at: null })
    .where('about_kind', '=', kind)
    .where('about_id', '=', id)
    .execute()
}

/** Erases what was said and to which address. That somebody was told something, and when, stays. */
export async function forgetNotices(tx: Transaction, { kind, id }: About): Promise<void> {
  const gone = await tx
    .updateTable('notice')
    .set({ title: '', body: '' })
    .where('about_kind', '=', kind)
    .where('about_id', '=', id)
    .returning('id')
    .execute()
  if (gone.length === 0) return
  await tx
    .updateTable('notice_delivery')
    // A notice has one delivery to each recipient: the id stands in for whom it was.
    .set((row) => ({ recipient: sql<string>`${row.ref('id')}::text` }))
    .where(
      'notice_id',
      'in',
      gone.map((each) => each.id),
    )
    .execute()
}
