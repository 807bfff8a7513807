import type { HTTPFetchError } from '@line/bot-sdk'
import type { House } from '#platform/house'
import type { Outcome, Parcel } from '../outcome.ts'
import { hint, noticePath } from '../wording.ts'
import { askLine, ChannelRefused, isRefusal } from './ask-line.ts'
import { endLink } from './end-link.ts'
import { noteTrouble } from './note-trouble.ts'
import { takeFromQuota } from './quota.ts'

const SOONEST_MS = 30_000
const LATEST_MS = 10 * 60_000

/**
 * By LINE, under the delivery's own id as retry key: however often it is handed over, the platform accepts it once and
 * answers 409 from then on.
 */
export async function carryByLine(house: House, parcel: Parcel): Promise<Outcome> {
  const link = await house.db
    .selectFrom('line_link')
    .select(['id', 'line_user'])
    .where('id', '=', parcel.recipient)
    .executeTakeFirst()
  if (!link) return { failed: 'LINEとの結び付けが外されていました。' }
  try {
    // The platform accepts what it will never deliver: 200 for somebody who has blocked the account.
    if (!(await isFriend(house, link.line_user))) return gone(house, link.line_user)
    // Perhaps it was accepted, as the last of the month.
    if (!parcel.triedBefore && !(await takeFromQuota(house))) return exhausted(house)
    const messages = [{ type: 'text' as const, text: textOf(house, parcel.notice) }]
    await askLine(house, (line) => line.pushMessage({ to: link.line_user, messages }, parcel.id))
  } catch (error) {
    if (error instanceof ChannelRefused) return refused(house)
    if (!isRefusal(error)) throw error
    const outcome = await judge(house, parcel, link.line_user, error)
    if (outcome) return outcome
  }
  await house.db
    .updateTable('line_link')
    .set({ worked_at: house.clock.now() })
    .where('id', '=', link.id)
    .execute()
  return { sent: true }
}

const textOf = (house: House, notice: string): string =>
  [
    hint(house),
    'くわしい内容は、マイページで読めます。',
    house.config.baseUrl + noticePath(notice),
    '',
    'You have a notice from the town hall. Open the link to read it.',
  ].join('\n')

async function isFriend(house: House, user: string): Promise<boolean> {
  try {
    await askLine(house, (line) => line.getProfile(user))
    return true
  } catch (error) {
    if (isRefusal(error, 404)) return false
    if (isRefusal(error)) return true
    throw error
  }
}

/** What a refusal means; nothing when the message had been accepted before. */
async function judge(
  house: House,
  parcel: Parcel,
  user: string,
  refusal: HTTPFetchError,
): Promise<Outcome | undefined> {
  const { status, body, headers } = refusal
  if (status === 409) return undefined
  if (status === 429) {
    if (/monthly limit/i.test(body)) return exhausted(house)
    return { wait: waitUntil(house.clock.now(), parcel.firstTriedAt, headers.get('retry-after')) }
  }
  if (status >= 500) throw refusal
  if (status === 400 && /Failed to send messages|property, '?to'?,/i.test(body)) return gone(house, user)
  return { failed: `LINEが受け付けませんでした（${status}）。` }
}

/** As long as the platform says; otherwise as long again as has passed, within limits. */
function waitUntil(now: Date, since: Date, said: string | null): Date {
  const seconds = Number(said ?? Number.NaN)
  const wish = seconds > 0 ? seconds * 1_000 : now.getTime() - since.getTime()
  return new Date(now.getTime() + Math.min(Math.max(wish, SOONEST_MS), LATEST_MS))
}

async function gone(house: House, user: string): Promise<Outcome> {
  await house.db.transaction().execute((tx) => endLink(tx, house, { user }, 'blocked'))
  return { failed: '相手がLINEの友だちをやめたか、ブロックしていました。' }
}

async function exhausted(house: House): Promise<Outcome> {
  await noteTrouble(house, 'exhausted')
  return { failed: '今月LINEで送れる数を使い切っていました。' }
}

async function refused(house: House): Promise<Outcome> {
  await noteTrouble(house, 'refused')
  return { failed: 'LINEが、この町のチャネルを受け付けませんでした。' }
}
