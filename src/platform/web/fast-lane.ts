import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '#platform/clock'
import { type Entry, type PageCache, variantOf } from './page-cache.ts'

/** What decides which bytes of a page a client is sent. */
export interface Asked {
  readonly url: string
  readonly cookie: string
  readonly acceptEncoding: string
  readonly ifNoneMatch: string
}

/** A page as it goes over the wire, `Date` among its headers (RFC 9110 §6.6.1): it is used for three seconds at most. */
export interface Ready {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array | null
}

/**
 * Cached pages before a `Request` is built and routed: in a disaster everybody reads the same page. `socket-lane.ts`
 * asks first, for whole plain GETs; what reaches Node's own server asks through `answer`.
 */
export interface FastLane {
  /** Remembers under which key of the cache an address with these cookies is found. */
  learn(address: string, cookies: string, key: string): void
  /** The page if it may be sent as it is; the same object while the page is the same. */
  find(asked: Asked): Ready | undefined
  /** Where somebody already waits for this page to be rendered: the end of that. */
  coming(asked: Asked): Promise<unknown> | undefined
  /** @returns false when the request must take the ordinary way */
  answer(request: IncomingMessage, response: ServerResponse): boolean
}

const MOST_ADDRESSES = 5_000

/** Only the choice of language and furigana makes a public page another. */
const choiceIn = (cookies: string): string =>
  cookies === '' ? '' : (cookies.match(/(?<=^|;\s*)(?:lang|ruby)=[^;]*/g) ?? []).join(';')

const encodingIn = (accepted: string): string =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : ''

export function fastLane(cache: PageCache, always: Readonly<Record<string, string>>, clock: Clock): FastLane {
  const keys = new Map<string, string>()
  const known = new WeakMap<Entry, Map<string, Ready>>()

  const ready = (entry: Entry, accepted: string, ifNoneMatch: string): Ready => {
    const { headers, ...variant } = variantOf(entry, accepted, ifNoneMatch)
    return { ...variant, headers: { ...always, ...headers, date: clock.now().toUTCString() } }
  }

  const keyOf = ({ url, cookie }: Asked) => keys.get(`${url}\n${choiceIn(cookie)}`)

  const find = (asked: Asked): Ready | undefined => {
    const { acceptEncoding, ifNoneMatch } = asked
    const key = keyOf(asked)
    const entry = key === undefined ? undefined : cache.ready(key, performance.now())
    if (!entry) return undefined
    if (ifNoneMatch) return ready(entry, acceptEncoding, ifNoneMatch)
    const variants = known.get(entry) ?? new Map<string, Ready>()
    known.set(entry, variants)
    const encoding = encodingIn(acceptEncoding)
    const found = variants.get(encoding) ?? ready(entry, encoding, '')
    variants.set(encoding, found)
    return found
  }

  return {
    learn(address, cookies, key) {
      if (keys.size >= MOST_ADDRESSES) keys.clear()
      keys.set(`${address}\n${choiceIn(cookies)}`, key)
    },
    find,
    coming(asked) {
      const key = keyOf(asked)
      return key === undefined ? undefined : cache.coming(key)
    },
    answer({ method, url = '', headers }, response) {
      if (method !== 'GET') return false
      const found = find({
        url,
        cookie: headers.cookie ?? '',
        acceptEncoding: String(headers['accept-encoding'] ?? ''),
        ifNoneMatch: headers['if-none-match'] ?? '',
      })
      if (!found) return false
      response.writeHead(found.status, found.headers)
      response.end(found.bytes ?? undefined)
      return true
    },
  }
}
