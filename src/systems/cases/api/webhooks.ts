import { v7 as uuid } from 'uuid'
import { wrongUrl } from '#doors/api'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { StaffActor } from '#platform/people'
import { newToken, Problem } from '#platform/web'

export interface NewWebhook {
  readonly name: string
  readonly url: string
  readonly offices: readonly string[]
}

/** Adds a listener. @returns the secret, which is shown once and kept sealed @throws Problem 422 */
export async function makeWebhook(hall: Hall, actor: StaffActor, wish: NewWebhook): Promise<string> {
  const name = wish.name.trim()
  if (!name || name.length > 60) throw new Problem(422, 'システムの名前を60文字以内で入力してください。')
  const url = wish.url.trim()
  const wrong = wrongUrl(url, hall.config.webhookNetworks ?? [])
  if (wrong) throw new Problem(422, wrong)
  if (wish.offices.length === 0) throw new Problem(422, '対象の課を1つ以上選んでください。')
  const [id, secret, now] = [uuid(), newToken(), hall.clock.now()]
  await hall.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('webhook')
      .values({
        ...{ id, name, url, offices: [...wish.offices], created_by: actor.id, created_at: now },
        secret: hall.vault.seal(secret, `webhook:${id}`),
      })
      .execute()
    const detail = { name, host: new URL(url).host, offices: wish.offices }
    await record(tx, actor, { action: 'webhook.made', about: { kind: 'webhook', id }, detail }, now)
  })
  return secret
}

/** Calls a listener no more; what still waits for it is given up. */
export async function stopWebhook(hall: Hall, actor: StaffActor, id: string): Promise<void> {
  const now = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    const stopped = await tx
      .updateTable('webhook')
      .set({ stopped_at: now })
      .where('id', '=', id)
      .where('stopped_at', 'is', null)
      .returning('id')
      .execute()
    if (stopped.length === 0) throw new Problem(404, 'この送り先は、もう止められています。')
    await tx
      .updateTable('webhook_delivery')
      .set({ given_up_at: now })
      .where('webhook_id', '=', id)
      .where('delivered_at', 'is', null)
      .execute()
    await record(tx, actor, { action: 'webhook.stopped', about: { kind: 'webhook', id } }, now)
  })
}

/** All listeners, newest first. */
export const webhooks = ({ db }: Hall) =>
  db
    .selectFrom('webhook')
    .select(['id', 'name', 'url', 'offices', 'created_at', 'stopped_at'])
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()

/** Calls that have not arrived, newest first. */
export const openDeliveries = ({ db }: Hall) =>
  db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', 'webhook.id', 'webhook_id')
    .select(['webhook_delivery.id', 'webhook.name', 'event', 'webhook_delivery.created_at'])
    .select(['attempts', 'last_error'])
    .where('delivered_at', 'is', null)
    .where('given_up_at', 'is', null)
    .orderBy('webhook_delivery.created_at', 'desc')
    .limit(50)
    .execute()
