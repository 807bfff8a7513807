import type { EventKind, Hall } from '#language'
import type { Transaction } from '#platform/database'
import { queueCall } from '#systems/webhooks'
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
  for (const { webhook, ...standing } of listeners)
    await queueCall(tx, hall, {
      ...{ webhook, event: auditName(kind), application: applicationId },
      body: { application: { id: applicationId, ...standing } },
    })
}
