import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import type { Database, Transaction } from '#platform/database'

export interface NewCall {
  /** Who is called. */
  readonly webhook: string
  /** `application.submitted`, `record.changed` */
  readonly event: string
  /** What it is about; neither where a whole register is meant. */
  readonly application?: string
  readonly record?: string
  /** What is said besides what happened and when. */
  readonly body: object
}

/** Puts a call into the outbox, in the transaction of what it tells. */
export async function queueCall(
  tx: Database | Transaction,
  hall: Hall,
  { webhook, event, application, record, body }: NewCall,
): Promise<void> {
  const [id, at] = [uuid(), hall.clock.now()]
  await tx
    .insertInto('webhook_delivery')
    .values({
      ...{ id, webhook_id: webhook, event, created_at: at },
      ...{ application_id: application ?? null, record: record ?? null },
      body: JSON.stringify({ id, type: event, at: at.toISOString(), ...body }),
    })
    .execute()
  await hall.jobs.add(tx, 'webhooks.deliver', { delivery: id })
}
