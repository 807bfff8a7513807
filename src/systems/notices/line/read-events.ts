import { tokenHash } from '#platform/web'

/** What the town takes from an event. What a person wrote is not among it: personal things are not gathered in a talk. */
export interface LineEvent {
  readonly id: string
  readonly kind: 'follow' | 'unfollow' | 'message' | 'linked' | 'not-linked'
  readonly user: string
  /** Good once, for a short while. */
  readonly replyToken?: string
  readonly nonceHash?: string
}

/** The most that a webhook carries, by far. */
const MOST_EVENTS = 500

/**
 * The events of a webhook that concern one friend and us; others, and those of another module's (`standby`), are left.
 * @returns undefined when it is no webhook of LINE. It never throws.
 */
export function readEvents(body: Uint8Array): LineEvent[] | undefined {
  const { events } = objectOf(parse(body))
  if (!Array.isArray(events)) return undefined
  return events.slice(0, MOST_EVENTS).flatMap((each) => readEvent(objectOf(each)) ?? [])
}

type Loose = Readonly<Record<string, unknown>>

const objectOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {}

const textOf = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

function readEvent(event: Loose): LineEvent | undefined {
  const id = textOf(event.webhookEventId, /^\w{8,64}$/)
  const source = objectOf(event.source)
  const user = source.type === 'user' ? textOf(source.userId, /^U[0-9a-f]{32}$/) : undefined
  const kind = kindOf(event)
  if (!id || !user || !kind || event.mode !== 'active') return undefined
  const replyToken = textOf(event.replyToken, /^[\w-]{1,200}$/)
  const nonce = textOf(objectOf(event.link).nonce, /^[\w+/=-]{10,255}$/)
  if (kind === 'linked' && !nonce) return undefined
  return {
    ...{ id, user, kind },
    ...(replyToken && { replyToken }),
    ...(kind === 'linked' && nonce && { nonceHash: tokenHash(nonce) }),
  }
}

function kindOf({ type, link }: Loose): LineEvent['kind'] | undefined {
  if (type === 'follow' || type === 'unfollow' || type === 'message') return type
  if (type !== 'accountLink') return undefined
  return objectOf(link).result === 'ok' ? 'linked' : 'not-linked'
}
