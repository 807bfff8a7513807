import { type Database, sql, type Transaction } from '#platform/database'
import { type ListWish, matching, olderThan, takePage } from '#platform/search'

const PAGE = 30

/** Mails of the sample town by subject and recipient, newest first. Not by their texts: codes for signing in stand there. */
export const sampleMailsQuery = (db: Database | Transaction, { q, after }: ListWish) =>
  db
    .selectFrom('sample_mail')
    .select(['id', 'received_at', 'recipient', 'subject', 'body'])
    .$if(q !== undefined, (query) => query.where(matching(sql.ref('sample_mail.search_text'), q ?? '')))
    .$if(after !== undefined, (query) => query.where(olderThan('received_at', 'id', after!)))
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)

export async function sampleMails(db: Database, wish: ListWish) {
  const { rows, last } = takePage(await sampleMailsQuery(db, wish).execute(), PAGE)
  return { rows, next: last && { at: last.received_at, id: last.id } }
}
