/** The seal: each entry's hash covers the hash before it, so that no entry can be changed, removed or slipped in. */
import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Database, Tables, Transaction } from '#platform/database'

/** The hash before the first entry. */
export const genesis = '0'.repeat(64)

type Row = Omit<Selectable<Tables['audit_entry']>, 'detail'> & { detail: string }

/** Entries with `detail` as PostgreSQL writes it: the same text on every server and after every restore. */
export const entries = (db: Database | Transaction) =>
  db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'action', 'actor_kind', 'actor_id', 'actor_name', 'session_id'])
    .select(['about_kind', 'about_id', 'resident', 'purpose', 'as_of', 'seq', 'hash'])
    .select(sql<string>`detail::text`.as('detail'))

/** sha256 over the hash before, the place in the chain, and every column. */
export function hashOf(before: string, seq: number, row: Row): string {
  const canonical = [
    ...[seq, row.id, row.at.toISOString(), row.action],
    ...[row.actor_kind, row.actor_id, row.actor_name, row.session_id],
    ...[row.about_kind, row.about_id, row.resident, row.purpose, row.as_of, row.detail],
  ]
  return createHash('sha256').update(before).update(JSON.stringify(canonical)).digest('hex')
}
