import type { Hall } from '#language'

const KEPT_MS = 90 * 24 * 60 * 60 * 1_000

/** What arrived or was given up is of no use after three months. */
export async function sweepDeliveries({ db, clock }: Hall): Promise<void> {
  await db
    .deleteFrom('webhook_delivery')
    .where('created_at', '<', new Date(clock.now().getTime() - KEPT_MS))
    .where((row) => row.or([row('delivered_at', 'is not', null), row('given_up_at', 'is not', null)]))
    .execute()
}
