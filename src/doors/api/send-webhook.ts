import { createHmac } from 'node:crypto'
import { guardedPost } from './guarded-post.ts'

export interface WebhookCall {
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly body: string
  /** Seconds since 1970: the receiver refuses what is old (replay). */
  readonly timestamp: number
}

/** `v1=<hex>`: HMAC SHA-256 over `<timestamp>.<body>`. */
export const signatureOf = (secret: string, timestamp: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

/** Calls once. @returns the status @throws AddressRefused, or what the network says */
export async function sendWebhook(call: WebhookCall, networks: readonly string[]): Promise<number> {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'yakuba-webhook/1',
    'webhook-id': call.id,
    'webhook-timestamp': String(call.timestamp),
    'webhook-signature': signatureOf(call.secret, call.timestamp, call.body),
  }
  return (await guardedPost({ url: call.url, headers, body: call.body }, networks)).status
}
