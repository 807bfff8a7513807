/** The service worker of 見てまわる: what that page is made of is there without a net. It touches no other page. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Waiting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Waiting {
  readonly data: unknown
}
interface Worker_ {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listen: (event: Asked) => void): void
  addEventListener(type: 'message', listen: (event: Told) => void): void
}

const worker = self as unknown as Worker_
const CACHE = 'stock-take'
const PAGE = /^\/desk\/stock-takes\/[0-9a-f-]{36}\/phone$/
const PART = /^\/assets\//
/** A town that does not answer for so long is not there: a lift, a cellar. */
const PATIENCE_MS = 4_000

const placeOf = (request: string): string | undefined => {
  const { origin, pathname } = new URL(request)
  return origin === worker.location.origin && (PAGE.test(pathname) || PART.test(pathname))
    ? pathname
    : undefined
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('message', (event) => {
  const { keep = [] } = (event.data ?? {}) as { keep?: string[] }
  const wanted = [...new Set(keep.flatMap((each) => placeOf(each) ?? []))]
  event.waitUntil(Promise.all(wanted.map((path) => fetchAndKeep(path).catch(() => undefined))))
})

/** Only a whole answer is kept, never the way to the sign-in. */
async function fetchAndKeep(path: string): Promise<void> {
  const answer = await fetch(path, { redirect: 'manual' })
  if (answer.ok) await (await caches.open(CACHE)).put(path, answer)
}

worker.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? placeOf(event.request.url) : undefined
  if (path === undefined) return
  event.respondWith(PART.test(path) ? kept(path, event.request) : newest(path, event))
})

/** Parts carry their content in their name: what is kept is right. */
async function kept(path: string, request: Request): Promise<Response> {
  return (await caches.match(path)) ?? fetch(request)
}

/** The page as the town gives it, or else as it was; `caches` knows it without its query. */
async function newest(path: string, event: Asked): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(event.request, { signal: patience.signal })
    if (answer.ok) {
      const copy = answer.clone()
      event.waitUntil(caches.open(CACHE).then((cache) => cache.put(path, copy)))
    }
    return answer
  } catch (error) {
    const was = await caches.match(path)
    if (was) return was
    throw error
  } finally {
    clearTimeout(timer)
  }
}
