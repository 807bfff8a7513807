import { AddressRefused, sendWebhook } from '#doors/api'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { Task } from '#platform/jobs'

const CALLER = { kind: 'system', name: '知らせ' } as const

/**
 * Calls a listener, once for each attempt of the job; what fails is tried again for a day, then waits for a person among
 * the dead letters. @throws Error with what went wrong, so that the jobs room tries again
 */
export const deliverWebhook: Task<Hall> = async ({ delivery }: { delivery: string }, hall) => {
  const { db, clock, vault, config } = hall
  const row = await db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', 'webhook.id', 'webhook_id')
    .select(['webhook_delivery.id', 'webhook_id', 'body', 'url', 'secret', 'application_id'])
    .where('webhook_delivery.id', '=', delivery)
    .where('delivered_at', 'is', null)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  if (!row) return
  const problem = await call()
  const at = clock.now()
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('webhook_delivery')
      .set((each) => ({
        attempts: each('attempts', '+', 1),
        last_error: problem ?? null,
        delivered_at: problem === undefined ? at : null,
      }))
      .where('id', '=', delivery)
      .execute()
    if (problem === undefined)
      await record(
        tx,
        CALLER,
        {
          action: 'webhook.sent',
          about: { kind: 'application', id: row.application_id },
          detail: { webhook: row.webhook_id },
        },
        at,
      )
  })
  if (problem !== undefined) throw new Error(problem)

  /** @returns what went wrong */
  async function call(): Promise<string | undefined> {
    try {
      const status = await sendWebhook(
        {
          id: row!.id,
          url: row!.url,
          secret: vault.open(row!.secret, `webhook:${row!.webhook_id}`),
          body: row!.body,
          timestamp: Math.floor(clock.now().getTime() / 1_000),
        },
        config.webhookNetworks ?? [],
      )
      return status >= 200 && status < 300 ? undefined : `相手のシステムが ${status} を返しました。`
    } catch (error) {
      if (error instanceof AddressRefused) return error.message
      const { code, name } = error as NodeJS.ErrnoException
      return name === 'TimeoutError' || name === 'AbortError'
        ? '相手のシステムが10秒以内に答えませんでした。'
        : `相手のシステムにつながりませんでした（${code ?? name}）。`
    }
  }
}
