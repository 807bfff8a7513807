import { Buffer } from 'node:buffer'
import { wrongUrl } from '#doors/api'

/** Where a device listens, and the keys with which a message for it is encrypted (RFC 8291). */
export interface Subscription {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

type Loose = Readonly<Record<string, unknown>>

const objectOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {}

/**
 * A subscription as a browser sent it: a push service on the public Internet, by https; an uncompressed point on P-256 and
 * sixteen bytes. @returns undefined when it is anything else. It never throws.
 */
export function readSubscription(text: string, networks: readonly string[]): Subscription | undefined {
  const { endpoint, keys } = objectOf(parse(text))
  const { p256dh, auth } = objectOf(keys)
  if (typeof endpoint !== 'string' || wrongUrl(endpoint, networks)) return undefined
  if (!isBytes(p256dh, 65) || Buffer.from(p256dh, 'base64url')[0] !== 4 || !isBytes(auth, 16))
    return undefined
  return { endpoint, keys: { p256dh, auth } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isBytes = (value: unknown, count: number): value is string =>
  typeof value === 'string' &&
  /^[\w-]{1,200}$/.test(value) &&
  Buffer.from(value, 'base64url').byteLength === count
