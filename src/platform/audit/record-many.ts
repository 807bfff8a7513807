import { v7 as uuid } from 'uuid'
import { type Database, json, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { type AuditEntry, actorColumns } from './record.ts'

const BATCH = 500

/** One line for each entry, in the caller's transaction: an export names everybody whose data went out. */
export async function recordMany(
  tx: Database | Transaction,
  actor: Actor,
  entries: readonly AuditEntry[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < entries.length; from += BATCH) {
    const rows = entries.slice(from, from + BATCH).map((entry) => ({
      id: uuid(),
      at,
      action: entry.action,
      ...actorColumns(actor),
      about_kind: entry.about.kind,
      about_id: entry.about.id,
      resident: entry.resident ?? null,
      purpose: entry.purpose ?? null,
      as_of: entry.asOf ?? null,
      detail: json(entry.detail ?? {}),
    }))
    await tx.insertInto('audit_entry').values(rows).execute()
  }
}
