import { request as http, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { request as https } from 'node:https'
import { isIP } from 'node:net'
import { AddressRefused, guardedLookup, mayCall, REFUSED } from './webhook-address.ts'

export interface GuardedCall {
  readonly url: string
  readonly headers: OutgoingHttpHeaders
  readonly body: string | Uint8Array
}

export interface GuardedAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
}

const PATIENCE_MS = 10_000

/**
 * Posts once to an address that somebody else named. Redirects are not followed: they would lead past the judgement of the
 * address. What the answer says is not read: it is of no use to us, and may be endless.
 * @throws AddressRefused, or what the network says
 */
export function guardedPost(call: GuardedCall, networks: readonly string[]): Promise<GuardedAnswer> {
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
      headers: { ...call.headers, 'content-length': Buffer.byteLength(call.body) },
    })
    out.on('error', failed)
    out.on('response', (answer) => {
      answer.destroy()
      done({ status: answer.statusCode ?? 0, headers: answer.headers })
    })
    out.end(call.body)
  })
}
