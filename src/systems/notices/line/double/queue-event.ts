import { v7 as uuid } from 'uuid'
import { json, type Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { makeToken } from './tokens.ts'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID: a UUID of version 7 begins with its time as well. */
function ulid(): string {
  let rest = BigInt(`0x${uuid().replaceAll('-', '')}`)
  let text = ''
  for (let at = 0; at < 26; at += 1) {
    text = CROCKFORD[Number(rest % 32n)] + text
    rest /= 32n
  }
  return text
}

interface NewEvent {
  readonly type: 'follow' | 'unfollow' | 'message' | 'accountLink'
  readonly [more: string]: unknown
  /** With a token to reply by. */
  readonly reply?: boolean
}

/** Puts an event of a friend into the platform's outbox; the worker calls the webhook with it. */
export async function queueEvent(
  tx: Transaction,
  house: House,
  user: string,
  { reply = false, ...event }: NewEvent,
): Promise<void> {
  const [id, now] = [ulid(), house.clock.now()]
  const body = {
    ...event,
    mode: 'active',
    timestamp: now.getTime(),
    source: { type: 'user', userId: user },
    webhookEventId: id,
    ...(reply && { replyToken: await makeToken(tx, house, 'reply', user) }),
  }
  await tx
    .insertInto('sample_line_event')
    .values({ id, body: json(body), created_at: now })
    .execute()
  await house.jobs.add(tx, 'line.sample-event', { event: id }, { key: `sample-line:${id}` })
}
