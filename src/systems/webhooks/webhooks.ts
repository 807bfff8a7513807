import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { wrongUrl } from '#doors/api'
import type { Filter, Hall } from '#language'
import { record } from '#platform/audit'
import { json } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'

export interface NewWebhook {
  readonly name: string
  readonly url: string
  /** Whose applications; none for a listener of a register. */
  readonly offices: readonly string[]
  readonly register?: {
    readonly id: string
    readonly events: readonly string[]
    /** Only records for which this holds. */
    readonly filter?: Filter | undefined
  }
}

/** As Standard Webhooks write a secret: 24 to 64 random bytes after a mark. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** Adds a listener. @returns the secret, which is shown once and kept sealed @throws Problem 422 */
export async function makeWebhook(hall: Hall, actor: StaffActor, wish: NewWebhook): Promise<string> {
  const name = wish.name.trim()
  if (!name || name.length > 60) throw new Problem(422, 'システムの名前を60文字以内で入力してください。')
  const url = wish.url.trim()
  const wrong = wrongUrl(url, hall.config.webhookNetworks ?? [])
  if (wrong) throw new Problem(422, wrong)
  const { register, offices } = wish
  if (register ? register.events.length === 0 : offices.length === 0)
    throw new Problem(
      422,
      register ? '知らせるできごとを1つ以上選んでください。' : '対象の課を1つ以上選んでください。',
    )
  const [id, secret, now] = [uuid(), newSecret(), hall.clock.now()]
  await hall.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('webhook')
      .values({
        ...{ id, name, url, offices: [...offices], created_by: actor.id, created_at: now },
        ...(register && {
          register: register.id,
          events: [...register.events],
          filter: register.filter ? json(register.filter) : null,
        }),
        secret: hall.vault.seal(secret, `webhook:${id}`),
      })
      .execute()
    const detail = { name, host: new URL(url).host, offices, ...(register && { register: register.id }) }
    await record(tx, actor, { action: 'webhook.made', about: { kind: 'webhook', id }, detail }, now)
  })
  return secret
}

/** Which listeners somebody manages: those of offices, or those of one register. */
export interface Managed {
  readonly register: string | null
}

/** Calls a listener no more; what still waits for it is given up. */
export async function stopWebhook(
  hall: Hall,
  actor: StaffActor,
  id: string,
  { register }: Managed,
): Promise<void> {
  const now = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    const stopped = await tx
      .updateTable('webhook')
      .set({ stopped_at: now })
      .where('id', '=', id)
      .where('register', register === null ? 'is' : '=', register)
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

/** Calls a listener again that was stopped, by somebody or by itself. What happened meanwhile it does not hear of. */
export async function resumeWebhook(
  hall: Hall,
  actor: StaffActor,
  id: string,
  { register }: Managed,
): Promise<void> {
  const now = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    const resumed = await tx
      .updateTable('webhook')
      .set({ stopped_at: null, stopped_why: null, failures: 0 })
      .where('id', '=', id)
      .where('register', register === null ? 'is' : '=', register)
      .where('stopped_at', 'is not', null)
      .returning('id')
      .execute()
    if (resumed.length === 0) throw new Problem(404, 'この送り先は、もう動いています。')
    await record(tx, actor, { action: 'webhook.resumed', about: { kind: 'webhook', id } }, now)
  })
}

/** Sends a call once more, whether it arrived or not: under the same id, so that the receiver can tell. */
export async function resendDelivery(
  hall: Hall,
  actor: StaffActor,
  id: string,
  { register }: Managed,
): Promise<void> {
  const now = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    const again = await tx
      .updateTable('webhook_delivery')
      .from('webhook')
      .set({ delivered_at: null, given_up_at: null, attempts: 0, last_error: null })
      .whereRef('webhook.id', '=', 'webhook_id')
      .where('webhook_delivery.id', '=', id)
      .where('register', register === null ? 'is' : '=', register)
      .where('stopped_at', 'is', null)
      .returning('webhook_id')
      .executeTakeFirst()
    if (!again) throw new Problem(404, 'この知らせは見つからないか、送り先が止められています。')
    await hall.jobs.add(tx, 'webhooks.deliver', { delivery: id }, { key: `webhook-again:${id}` })
    const about = { kind: 'webhook', id: again.webhook_id }
    await record(tx, actor, { action: 'webhook.resent', about, detail: { delivery: id } }, now)
  })
}

/** Listeners, newest first. */
export const webhooks = ({ db }: Hall, { register }: Managed) =>
  db
    .selectFrom('webhook')
    .select(['id', 'name', 'url', 'offices', 'events', 'filter', 'created_at', 'stopped_at', 'stopped_why'])
    .where('register', register === null ? 'is' : '=', register)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()

const deliveries = ({ db }: Hall, { register }: Managed) =>
  db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', 'webhook.id', 'webhook_id')
    .select(['webhook_delivery.id', 'webhook.name', 'event', 'webhook_delivery.created_at'])
    .select(['attempts', 'last_error', 'delivered_at', 'given_up_at', 'record', 'stopped_at'])
    .where('register', register === null ? 'is' : '=', register)
    .orderBy('webhook_delivery.created_at', 'desc')
    .orderBy('webhook_delivery.id', 'desc')
    .limit(50)

/** Calls that have not arrived, newest first. */
export const openDeliveries = (hall: Hall, managed: Managed) =>
  deliveries(hall, managed).where('delivered_at', 'is', null).where('given_up_at', 'is', null).execute()

/** The latest calls, whatever became of them. */
export const latestDeliveries = (hall: Hall, managed: Managed) => deliveries(hall, managed).execute()
