import { v7 as uuid } from 'uuid'
import type { IsoDate } from '#platform/clock'
import { type Database, json, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'

export interface AuditEntry {
  /** `case.submit`, `case.read`: an action that ends in `.read`, `.search` or `.export` looked at personal data. */
  readonly action: string
  readonly about: { readonly kind: string; readonly id: string }
  /** Id of the resident whose personal data it was. */
  readonly resident?: string
  /** 利用目的, from the permission that allowed it. */
  readonly purpose?: string
  /** The day whose state was shown, when someone looks back. */
  readonly asOf?: IsoDate
  /** What else a later reader must know. No personal data: this log is kept longer than anything else. */
  readonly detail?: object
}

/** Adds a line in the caller's transaction: what was rolled back was never done. One insert, no lock. */
export async function record(
  tx: Database | Transaction,
  actor: Actor,
  entry: AuditEntry,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      id: uuid(),
      at,
      action: entry.action,
      ...actorColumns(actor),
      about_kind: entry.about.kind,
      about_id: entry.about.id,
      resident: entry.resident,
      purpose: entry.purpose,
      as_of: entry.asOf,
      detail: json(entry.detail ?? {}),
    })
    .execute()
}

/** How an actor stands in the log. */
export function actorColumns(actor: Actor) {
  if (actor.kind === 'anonymous') return { actor_kind: actor.kind }
  if (actor.kind === 'system')
    return { actor_kind: actor.kind, actor_name: actor.name, ...(actor.id && { actor_id: actor.id }) }
  return { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name, session_id: actor.sessionId }
}
