import webpush from 'web-push'
import { AddressRefused, guardedPost } from '#doors/api'
import type { House } from '#platform/house'
import type { Outcome, Parcel } from '../outcome.ts'
import { hint, noticePath } from '../wording.ts'
import { pushKeys } from './keys.ts'
import type { Subscription } from './read-subscription.ts'
import { removeDevice } from './remove-device.ts'

/** A telephone that is off on a long weekend still hears of it; later the inbox has it anyway. */
const TTL_S = 3 * 86_400
const SOONEST_MS = 60_000
const LATEST_MS = 30 * 60_000

/**
 * To a device, encrypted for it alone (RFC 8291) and signed as the town (RFC 8292). Push services know no retry key: a message
 * under the same topic takes the place of one that still waits, and one under the same tag of one that is shown.
 */
export async function carryByPush(house: House, parcel: Parcel): Promise<Outcome> {
  const { db, vault, config } = house
  const device = await db
    .selectFrom('push_device')
    .select(['id', 'sealed'])
    .where('id', '=', parcel.recipient)
    .executeTakeFirst()
  if (!device) return { failed: '端末での受け取りが外されていました。' }
  const subscription: Subscription = JSON.parse(vault.open(device.sealed, `push:${device.id}`))
  const { headers, body } = webpush.generateRequestDetails(subscription, payloadOf(house, parcel), {
    vapidDetails: { subject: `mailto:${config.mailFrom}`, ...(await pushKeys(house)) },
    TTL: TTL_S,
    urgency: 'normal',
    topic: parcel.notice.replaceAll('-', ''),
  })
  try {
    const answer = await guardedPost(
      { url: subscription.endpoint, headers: { ...headers }, body: body ?? '' },
      config.pushNetworks ?? [],
    )
    return judge(answer.status, answer.headers['retry-after'])
  } catch (error) {
    if (error instanceof AddressRefused) return gone('端末の送り先が、公開されたインターネットにありません。')
    throw error
  }

  async function judge(status: number, after: string | undefined): Promise<Outcome> {
    if (status >= 200 && status < 300) {
      await db
        .updateTable('push_device')
        .set({ worked_at: house.clock.now() })
        .where('id', '=', parcel.recipient)
        .execute()
      return { sent: true }
    }
    if (status === 404 || status === 410) return gone('端末での受け取りが終わっていました。')
    if (status === 429) return { wait: waitUntil(house.clock.now(), after) }
    if (status >= 500) throw new Error(`the push service answered ${status}`)
    return { failed: `端末への通知が断られました（${status}）。` }
  }

  async function gone(failed: string): Promise<Outcome> {
    const whose = { id: parcel.recipient, resident: parcel.residentId }
    const service = { kind: 'system', name: '端末への通知' } as const
    await db.transaction().execute((tx) => removeDevice(tx, house, service, whose))
    return { failed }
  }
}

/** What the service worker shows: that there is something, and where. */
const payloadOf = (house: House, { notice }: Parcel): string =>
  JSON.stringify({
    title: `${house.town.name}役場`,
    body: hint(house),
    path: noticePath(notice),
    tag: notice,
  })

function waitUntil(now: Date, after: string | undefined): Date {
  const wish = Number(after ?? Number.NaN) * 1_000
  const wait = Number.isNaN(wish) ? SOONEST_MS : Math.min(Math.max(wish, SOONEST_MS), LATEST_MS)
  return new Date(now.getTime() + wait)
}
