import { createHmac } from 'node:crypto'
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { isIP } from 'node:net'
import { AddressRefused, guardedLookup, mayCall, REFUSED } from './webhook-address.ts'

export interface WebhookCall {
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly body: string
  /** Seconds since 1970: the receiver refuses what is old (replay). */
  readonly timestamp: number
}

const PATIENCE_MS = 10_000

/** `v1=<hex>`: HMAC SHA-256 over `<timestamp>.<body>`. */
export const signatureOf = (secret: string, timestamp: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

/**
 * Calls once. Redirects are not followed: they would lead past the judgement of the address.
 * @returns the status @throws AddressRefused, or what the network says
 */
export function sendWebhook(call: WebhookCall, networks: readonly string[]): Promise<number> {
  const url = new URL(call.url)
  const { protocol } = url
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // An address that is written out is never looked up, so that the guard would not see it.
  if (isIP(host) > 0 && !mayCall(host, protocol, networks)) return Promise.reject(new AddressRefused(REFUSED))
  return new Promise((done, failed) => {
    const out = (protocol === 'https:' ? https : http)(url, {
      method: 'POST',
      agent: false,
      lookup: guardedLookup(protocol, networks),
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(call.body),
        'user-agent': 'yakuba-webhook/1',
        'webhook-id': call.id,
        'webhook-timestamp': String(call.timestamp),
        'webhook-signature': signatureOf(call.secret, call.timestamp, call.body),
      },
    })
    out.on('error', failed)
    out.on('response', (answer) => {
      // What it says is of no use to us, and may be endless.
      answer.destroy()
      done(answer.statusCode ?? 0)
    })
    out.end(call.body)
  })
}
