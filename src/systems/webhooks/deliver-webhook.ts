import { AddressRefused, sendWebhook } from '#doors/api'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import { DEFAULT_ATTEMPTS, type Task } from '#platform/jobs'
import { tellStaff } from '#systems/notices'

const CALLER = { kind: 'system', name: '知らせ' } as const
/** So many calls in a row that never arrived, and nobody is there. */
const MOST_FAILURES = 3

/**
 * Calls a listener, once for each attempt of the job; what fails is tried again for a day, then waits for a person among
 * the dead letters. @throws Error with what went wrong, so that the jobs room tries again
 */
export const deliverWebhook: Task<Hall> = async ({ delivery }: { delivery: string }, hall) => {
  const { db, clock } = hall
  const row = await db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', 'webhook.id', 'webhook_id')
    .select(['webhook_delivery.id', 'webhook_id', 'body', 'url', 'secret', 'application_id', 'record'])
    .select(['register', 'name', 'created_by'])
    .where('webhook_delivery.id', '=', delivery)
    .where('delivered_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  if (!row) return
  const problem = await call(hall, row)
  const at = clock.now()
  await db.transaction().execute(async (tx) => {
    const { attempts } = await tx
      .updateTable('webhook_delivery')
      .set((each) => ({
        attempts: each('attempts', '+', 1),
        last_error: problem ?? null,
        delivered_at: problem === undefined ? at : null,
      }))
      .where('id', '=', delivery)
      .returning('attempts')
      .executeTakeFirstOrThrow()
    if (problem !== undefined) {
      if (attempts === DEFAULT_ATTEMPTS) await countFailure(tx, hall, row)
      return
    }
    await tx.updateTable('webhook').set({ failures: 0 }).where('id', '=', row.webhook_id).execute()
    const about = row.application_id
      ? { kind: 'application', id: row.application_id }
      : row.record
        ? { kind: 'record', id: row.record }
        : { kind: 'register', id: row.register ?? '' }
    const detail = { webhook: row.webhook_id }
    await record(tx, CALLER, { action: 'webhook.sent', about, detail }, at)
  })
  if (problem !== undefined) throw new Error(problem)
}

interface Addressed {
  readonly id: string
  readonly webhook_id: string
  readonly url: string
  readonly secret: string
  readonly body: string
}

/** @returns what went wrong */
async function call({ vault, clock, config }: Hall, row: Addressed): Promise<string | undefined> {
  try {
    const status = await sendWebhook(
      {
        id: row.id,
        url: row.url,
        secret: vault.open(row.secret, `webhook:${row.webhook_id}`),
        body: row.body,
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

/** A listener that is not there any more is switched off, and whoever made it is told. */
async function countFailure(
  tx: Transaction,
  hall: Hall,
  {
    webhook_id: id,
    name,
    register,
    created_by,
  }: {
    readonly webhook_id: string
    readonly name: string
    readonly register: string | null
    readonly created_by: string
  },
): Promise<void> {
  const { failures } = await tx
    .updateTable('webhook')
    .set((each) => ({ failures: each('failures', '+', 1) }))
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirstOrThrow()
  if (failures < MOST_FAILURES) return
  const at = hall.clock.now()
  const why = `続けて${MOST_FAILURES}回、1日のあいだ試しても届かなかったため、自動で止めました。`
  await tx.updateTable('webhook').set({ stopped_at: at, stopped_why: why }).where('id', '=', id).execute()
  await record(tx, CALLER, { action: 'webhook.stopped', about: { kind: 'webhook', id } }, at)
  await tellStaff(tx, hall, {
    key: `webhook-stopped:${id}:${at.toISOString()}`,
    staffId: created_by,
    title: `知らせの送り先「${name}」に届かないため、自動で止めました`,
    href: register === null ? '/desk/api' : `/desk/registers/${register}/webhooks`,
  })
}
