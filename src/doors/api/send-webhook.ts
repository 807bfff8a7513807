import { createHmac } from 'node:crypto'
import { guardedPost } from './guarded-post.ts'

export interface WebhookCall {
  /** The same for every attempt: the receiver takes it once. */
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly body: string
  /** Seconds since 1970: the receiver refuses what is old (replay). */
  readonly timestamp: number
}

const MARK = 'whsec_'

/** A secret without the mark was made before Standard Webhooks were followed: its characters are the key. */
const keyOf = (secret: string): Buffer =>
  secret.startsWith(MARK) ? Buffer.from(secret.slice(MARK.length), 'base64') : Buffer.from(secret)

/** `v1,<base64>`: HMAC SHA-256 over `<id>.<timestamp>.<body>` (Standard Webhooks 1.0.0, symmetric signatures). */
export const signatureOf = (
  secret: string,
  { id, timestamp, body }: Pick<WebhookCall, 'id' | 'timestamp' | 'body'>,
): string => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`

/** Calls once. @returns the status @throws AddressRefused, or what the network says */
export async function sendWebhook(call: WebhookCall, networks: readonly string[]): Promise<number> {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'yakuba-webhook/1',
    'webhook-id': call.id,
    'webhook-timestamp': String(call.timestamp),
    'webhook-signature': signatureOf(call.secret, call),
  }
  return (await guardedPost({ url: call.url, headers, body: call.body }, networks)).status
}
