/** Tells the systems that listen to a register that something happened to one of its records. */
import type { Filter, Hall, Row } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import type { SystemActor } from '#platform/people'
import { queueCall } from '#systems/webhooks'
import { type OpenRegister, openRegister } from '../open-register.ts'
import { findRecord } from '../records/record.ts'
import { filterSql } from '../rights/condition-sql.ts'
import { tableOf } from '../storage/table.ts'

/** What a listener can hear of, in the words of whoever chooses. */
export const RECORD_EVENTS = {
  'record.created': '記録が加わった',
  'record.changed': '記録が変わった',
  'record.removed': '記録が消された',
  'record.restored': '記録が戻された',
  'record.commented': 'コメントが付いた',
  'register.imported': '表が取り込まれた（まとめて1回）',
} as const
export type RecordEvent = keyof typeof RECORD_EVENTS

export const isRecordEvent = (event: string): event is RecordEvent => Object.hasOwn(RECORD_EVENTS, event)

/** What a listener may read: what a token of the register's office with `registers:read` may. */
const reader = (name: string, office: string): SystemActor => ({
  kind: 'system',
  name,
  scopes: ['registers:read'],
  offices: [office],
})

const listenersOf = (db: Database | Transaction, register: string, event: RecordEvent) =>
  db
    .selectFrom('webhook')
    .select(['id', 'name', 'filter'])
    .where('register', '=', register)
    .where('stopped_at', 'is', null)
    .where(sql<boolean>`${event} = any(events)`)
    .execute()

interface Happened {
  readonly id: string
  readonly event: RecordEvent
  /** What is said besides the record: which comment. */
  readonly more?: Row
}

/**
 * By the outbox, in the transaction of what happened. A register that nobody listens to costs nothing. Of living people only
 * the id is said: whoever wants more asks with a token, and that leaves a line.
 */
export async function announceRecord(
  tx: Database | Transaction,
  hall: Hall,
  open: OpenRegister,
  { id, event, more }: Happened,
): Promise<void> {
  if (!open.listened) return
  const { definition } = open
  for (const listener of await listenersOf(tx, definition.id, event)) {
    // Opened anew: what stands in other registers is seen as the listener sees it, not as whoever wrote.
    const theirs = await openRegister(hall, reader(listener.name, definition.office), definition.id)
    const seen = await findRecord(tx, theirs, id, { removed: true })
    if (!seen) continue
    if (listener.filter) {
      const holds = filterSql(listener.filter as Filter, theirs.rights.filterContext)
      const { rows } = await sql`
        select from ${tableOf(definition.id)} t where t.id = ${id} and ${holds}`.execute(tx)
      if (rows.length === 0) continue
    }
    const { version, values } = seen
    const record = { id, version, ...(!definition.personal && { values }) }
    await queueCall(tx, hall, {
      ...{ webhook: listener.id, event, record: id },
      body: { register: definition.id, record, ...more },
    })
  }
}

/** A table taken in is one event: a hundred thousand rows are no hundred thousand calls. */
export async function announceImport(
  tx: Transaction,
  hall: Hall,
  { definition, listened }: OpenRegister,
  counts: { readonly added: number; readonly changed: number },
): Promise<void> {
  if (!listened || counts.added + counts.changed === 0) return
  for (const { id } of await listenersOf(tx, definition.id, 'register.imported'))
    await queueCall(tx, hall, {
      ...{ webhook: id, event: 'register.imported' },
      body: { register: definition.id, ...counts },
    })
}
