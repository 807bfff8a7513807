import type { Hall } from '#language'

const KEPT_MS = 90 * 86_400_000

/** Task `opendata.sweep`: addresses go ninety days after the answer, when nobody writes back any more. */
export async function sweepRequests(_: object, { db, clock }: Hall): Promise<void> {
  await db
    .updateTable('dataset_request')
    .set({ email: null })
    .where('email', 'is not', null)
    .where('answered_at', '<', new Date(clock.now().getTime() - KEPT_MS))
    .execute()
}
