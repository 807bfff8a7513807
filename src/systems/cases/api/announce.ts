import { v7 as uuid } from 'uuid'
import type { EventKind, Hall } from '#language'
import type { Transaction } from '#platform/database'
import { auditName } from '../audit-name.ts'

/**
 * 知らせ: tells the systems that listen to an office that one of its applications moved, by the outbox, in the transaction
 * of what happened. The call names the application and its state, and nobody: who wants more asks with a token.
 */
export async function announce(
  tx: Transaction,
  hall: Hall,
  applicationId: string,
  kind: EventKind,
): Promise<void> {
  const listeners = await tx
    .selectFrom('webhook')
    .innerJoin('application', (join) =>
      join
        .on('application.id', '=', applicationId)
        .on((row) => row('application.office', '=', row.fn.any('webhook.offices'))),
    )
    .select(['webhook.id as webhook', 'application.number', 'application.procedure', 'application.office'])
    .select(['application.state', 'application.version'])
    .where('stopped_at', 'is', null)
    .execute()
  const at = hall.clock.now()
  for (const { webhook, ...standing } of listeners) {
    const id = uuid()
    const event = auditName(kind)
    const body = JSON.stringify({
      id,
      type: event,
      at: at.toISOString(),
      application: { id: applicationId, ...standing },
    })
    await tx
      .insertInto('webhook_delivery')
      .values({ id, webhook_id: webhook, application_id: applicationId, event, body, created_at: at })
      .execute()
    await hall.jobs.add(tx, 'webhooks.deliver', { delivery: id })
  }
}
