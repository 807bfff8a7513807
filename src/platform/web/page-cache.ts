import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/**
 * Public pages as ready bytes. Measured on the design's page: a cached page costs 0.02 ms against 0.37 ms
 * rendered; brotli quality 5 is 0.6 ms where the default 11 is 94 ms.
 *
 * Fresh for a second, then served once more while one request renders anew; older than three seconds, all
 * wait for that one render (single flight).
 */
const FRESH_MS = 1_000
const STALE_MS = 3_000
const MOST_PAGES = 2_000

/** A page as ready bytes. */
export interface Entry {
  readonly at: number
  readonly status: number
  readonly type: string
  readonly disposition: string | null
  readonly etag: string
  readonly plain: Uint8Array
  readonly br: Uint8Array
  readonly gz: Uint8Array
  /** Makes the page anew; it is the same for whoever asks. */
  readonly render: Render
}

type Render = () => Promise<Response>
/** Asked before a page is rendered for somebody who waits: what they are answered instead, if anything. */
type Admit = () => Promise<Response | undefined>

export interface PageCache {
  /** @param now milliseconds of a monotonic clock */
  answer(key: string, request: Headers, now: number, render: Render, admit?: Admit): Promise<Response>
  /** The page if it can be sent at once; it is rendered anew meanwhile where it is no longer fresh. */
  ready(key: string, now: number): Entry | undefined
  /** Ends when the page that is being rendered now stands in the cache, or failed. */
  coming(key: string): Promise<unknown> | undefined
}

export function pageCache(): PageCache {
  const entries = new Map<string, Entry>()
  const flights = new Map<string, Promise<Entry>>()

  const refresh = (key: string, now: number, render: Render, admit?: Admit): Promise<Entry> => {
    const running = flights.get(key)
    if (running) return running
    const flight = pack(now, render, admit)
      .then((entry) => {
        entries.delete(key)
        if (entry.status === 200) entries.set(key, entry)
        if (entries.size > MOST_PAGES) entries.delete(entries.keys().next().value as string)
        return entry
      })
      .finally(() => flights.delete(key))
    flights.set(key, flight)
    return flight
  }
  const ready = (key: string, now: number): Entry | undefined => {
    const found = entries.get(key)
    if (!found || now - found.at > STALE_MS) return undefined
    if (now - found.at > FRESH_MS) refresh(key, now, found.render).catch(() => undefined)
    return found
  }

  return {
    ready,
    coming: (key) => flights.get(key)?.catch(() => undefined),
    async answer(key, headers, now, render, admit) {
      return send(ready(key, now) ?? (await refresh(key, now, render, admit)), headers)
    },
  }
}

async function pack(at: number, render: Render, admit?: Admit): Promise<Entry> {
  const response = (await admit?.()) ?? (await render())
  const plain = new Uint8Array(await response.arrayBuffer())
  const [br, gz] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzipped(plain, { level: 6 }),
  ])
  return {
    at,
    status: response.status,
    type: response.headers.get('content-type') ?? 'text/html; charset=utf-8',
    disposition: response.headers.get('content-disposition'),
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    br,
    gz,
    render,
  }
}

/** What a client is sent of a page: nothing anew if it has it, else the smallest bytes it understands. */
export function variantOf(
  entry: Entry,
  accepted: string,
  ifNoneMatch: string,
): { status: number; headers: Record<string, string>; bytes: Uint8Array | null } {
  const headers: Record<string, string> = {
    'content-type': entry.type,
    etag: entry.etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding, cookie',
    ...(entry.disposition && { 'content-disposition': entry.disposition }),
  }
  if (entry.status === 200 && known(ifNoneMatch, entry.etag)) return { status: 304, headers, bytes: null }
  const [bytes, encoding] = /\bbr\b/.test(accepted)
    ? [entry.br, 'br']
    : /\bgzip\b/.test(accepted)
      ? [entry.gz, 'gzip']
      : [entry.plain, undefined]
  if (encoding) headers['content-encoding'] = encoding
  headers['content-length'] = String(bytes.byteLength)
  return { status: entry.status, headers, bytes }
}

function send(entry: Entry, request: Headers): Response {
  const { status, headers, bytes } = variantOf(
    entry,
    request.get('accept-encoding') ?? '',
    request.get('if-none-match') ?? '',
  )
  return new Response(bytes as Uint8Array<ArrayBuffer> | null, { status, headers })
}

/** Weak comparison (RFC 9110 §13.1.2): a proxy that compresses anew marks the tag `W/`. */
const known = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
