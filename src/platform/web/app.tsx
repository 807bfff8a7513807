import { Hono } from 'hono'
import type { House } from '#platform/house'
import type { Actor } from '#platform/people'
import { assetResponse } from './assets.ts'
import { cookie, cookieName, csrfToken, newToken, readCookies, tokenHash } from './cookies.ts'
import { errorPage } from './error-page.tsx'
import { type FastLane, fastLane } from './fast-lane.ts'
import { readBytes, readForm } from './form-input.ts'
import { type PageCache, pageCache } from './page-cache.ts'
import { Problem, SignInNeeded } from './problem.ts'
import { rateLimits } from './rate-limit.ts'
import type { Language, WebRequest } from './request.ts'
import { problemJson, redirect } from './respond.ts'
import type { Route } from './route.ts'
import { checkSameSite } from './same-site.ts'
import { securityHeaders } from './security-headers.ts'
import { stash } from './stash.ts'
import { allowed, signInPath } from './who.ts'

const FORM_LIMIT = 1_048_576
const UPLOAD_LIMIT = 48 * 1_048_576

export interface WebParts {
  readonly house: House
  readonly routes: readonly Route[]
  /** Who a session's cookie (its hash) stands for now. */
  identify(house: House, sessionHash: string): Promise<Actor>
  /** Which other system a token (its hash) stands for now; without it no token opens anything. */
  identifyToken?(house: House, tokenHash: string): Promise<Actor>
}

export interface WebApp {
  fetch(request: Request, address?: string): Promise<Response>
  readonly routes: readonly Route[]
  /** Answers what the cache holds without further ado. */
  readonly lane: FastLane
}

/**
 * The one web application. Every request passes here: static file, then route → rate limit → who may →
 * CSRF → handler → headers. A route without a declaration of who may, or declared twice, refuses to start.
 */
export function openWeb({ house, routes, identify, identifyToken }: WebParts): WebApp {
  checkRoutes(routes)
  const cache = pageCache()
  const limits = rateLimits(house.config.rateLimits)
  const headers = securityHeaders(house.config)
  const lane = fastLane(cache, headers, house.clock)
  const app = new Hono<{ Bindings: { address: string } }>()
  const csrfKey = house.vault.derive('csrf')

  app.use((context, next) => {
    // PostgreSQL keeps no NUL in a text, and nobody types one into an address.
    if (/%00/.test(context.req.url)) throw new Problem(400, 'このアドレスは開けません。')
    return next()
  })
  for (const route of routes) {
    app.on(route.method, route.path, (context) =>
      answer(
        route,
        context.req.raw,
        context.req.param() as Record<string, string>,
        context.env?.address ?? '',
      ),
    )
  }
  const failed = (raw: Request, problem: Problem) =>
    neverKept(
      new URL(raw.url).pathname.startsWith('/api/')
        ? problemJson(problem)
        : errorPage(stranger(house, raw, {}), problem),
    )
  app.notFound((context) =>
    failed(context.req.raw, new Problem(404, 'お探しのページは見つかりませんでした。')),
  )
  app.onError((error, context) =>
    failed(context.req.raw, error instanceof Problem ? error : unexpected(error)),
  )

  async function answer(route: Route, raw: Request, params: Record<string, string>, address: string) {
    if (typeof route.who === 'object' && 'scope' in route.who) return called(route, raw, params, address)
    if (route.signed) return forProgram(route, raw, params, address, { kind: 'anonymous' })
    if (route.open) return readOpenly(route, raw, params, address)
    if (route.cache === 'public') {
      const request = stranger(house, raw, params)
      lane.learn(
        request.url.pathname + request.url.search,
        raw.headers.get('cookie') ?? '',
        cacheKey(request),
      )
      return cachedPage(cache, route, request, raw, () => limits.render(address))
    }
    const cookies = readCookies(raw.headers.get('cookie') ?? undefined)
    const { baseUrl } = house.config
    const kept = cookies[cookieName(baseUrl, 'visitor')]
    const session = cookies[cookieName(baseUrl, 'session')]
    const issued: string[] = []
    let token = kept
    const visitorToken = () => {
      if (token === undefined) {
        token = newToken()
        issued.push(cookie(baseUrl, 'visitor', token))
      }
      return token
    }
    await limits.request(route, kept && tokenHash(kept), address)
    const actor: Actor = session ? await identify(house, tokenHash(session)) : { kind: 'anonymous' }
    const limitBytes = route.upload ? UPLOAD_LIMIT : FORM_LIMIT
    let form: ReturnType<typeof readForm> | undefined
    const request: WebRequest = Object.defineProperties(
      { ...stranger(house, raw, params), actor, address },
      {
        csrf: { get: () => csrfToken(csrfKey, visitorToken()) },
        visitor: { get: () => tokenHash(visitorToken()) },
        form: { value: () => (form ??= readForm(raw, limitBytes)) },
        body: { value: (most: number) => readBytes(raw, most) },
        setSession: {
          value: (next: string | undefined) => {
            issued.push(cookie(baseUrl, 'session', next))
            if (next === undefined) issued.push(cookie(baseUrl, 'visitor', undefined))
          },
        },
      },
    )
    const response = await guarded(route, request, raw, kept)
    for (const line of issued) response.headers.append('set-cookie', line)
    return neverKept(response)
  }

  async function guarded(route: Route, request: WebRequest, raw: Request, kept: string | undefined) {
    try {
      if (route.method === 'POST') await checkSameSite(request, raw, kept, csrfKey)
      const permit = allowed(route.who, request.actor, house.town)
      if (permit === 'sign-in') throw new SignInNeeded(route.who === 'resident' ? 'resident' : 'staff')
      if (permit === 'refused')
        throw new Problem(403, 'このページを見る権限がありません。担当の課におたずねください。')
      return await route.handle(request)
    } catch (error) {
      if (error instanceof SignInNeeded) return signInFirst(route, request, error)
      const problem = error instanceof Problem ? error : unexpected(error)
      return errorPage(request, problem)
    }
  }

  /** A call of another system. It carries a token in a header, which no browser sends by itself: nothing to forge. */
  async function called(route: Route, raw: Request, params: Record<string, string>, address: string) {
    try {
      const token = /^Bearer ([\w-]{20,200})$/.exec(raw.headers.get('authorization') ?? '')?.[1]
      const hash = token === undefined ? undefined : tokenHash(token)
      await limits.call(hash, address)
      const actor: Actor =
        hash !== undefined && identifyToken ? await identifyToken(house, hash) : { kind: 'anonymous' }
      const permit = allowed(route.who, actor, house.town)
      if (permit === 'sign-in')
        throw new Problem(401, '有効なトークンを Authorization ヘッダーに付けてください。')
      if (permit === 'refused')
        throw new Problem(403, 'このトークンには、この操作の範囲（スコープ）がありません。')
      return forProgram(route, raw, params, address, actor)
    } catch (error) {
      return neverKept(problemJson(error instanceof Problem ? error : unexpected(error)))
    }
  }

  /** Whoever asks is nobody, whatever the request carries. */
  async function readOpenly(route: Route, raw: Request, params: Record<string, string>, address: string) {
    try {
      await limits.read(address)
    } catch (error) {
      return neverKept(problemJson(error instanceof Problem ? error : unexpected(error)))
    }
    return forProgram(route, raw, params, address, { kind: 'anonymous' })
  }

  /** Without cookies: who asks is known by what they showed, or shows it in the body. */
  async function forProgram(
    route: Route,
    raw: Request,
    params: Record<string, string>,
    address: string,
    actor: Actor,
  ) {
    try {
      const body = { value: (most: number) => readBytes(raw, most) }
      const request = { ...stranger(house, raw, params), actor, address }
      return neverKept(await route.handle(Object.defineProperties(request, { body })))
    } catch (error) {
      return neverKept(problemJson(error instanceof Problem ? error : unexpected(error)))
    }
  }

  /** To the sign-in and back; what was typed waits, so that nothing is lost when a session ends in the middle. */
  async function signInFirst(route: Route, request: WebRequest, { realm }: SignInNeeded) {
    const back = request.url.pathname + request.url.search
    const next = route.method === 'POST' ? `/resume/${await stash(request)}` : back
    return redirect(`${signInPath(realm)}?next=${encodeURIComponent(next)}`)
  }

  return {
    routes,
    lane,
    async fetch(request, address = '') {
      const url = new URL(request.url)
      const asset = url.pathname.startsWith('/assets/')
        ? assetResponse(url.pathname, request.headers.get('accept-encoding') ?? '')
        : undefined
      const response = asset ?? (await app.fetch(request, { address }))
      for (const [name, value] of Object.entries(headers)) {
        if (!response.headers.has(name)) response.headers.set(name, value)
      }
      return response
    },
  }
}

/** What is one person's, or went wrong, stays in no cache unless its route says otherwise. */
function neverKept(response: Response): Response {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  return response
}

function unexpected(error: unknown): Problem {
  console.error(error instanceof Error ? error.stack : error)
  return new Problem(
    500,
    '申し訳ありません。役場のシステムでエラーが起きました。時間をおいて、もう一度お試しください。',
  )
}

function checkRoutes(routes: readonly Route[]) {
  const seen = new Set<string>()
  for (const route of routes) {
    const name = `${route.method} ${route.path}`
    if (!route.who) throw new Error(`${name}: a route must declare who may use it`)
    if (seen.has(name)) throw new Error(`${name}: declared twice`)
    if (route.cache && (route.method !== 'GET' || route.who !== 'anyone')) {
      throw new Error(`${name}: only pages for anyone can be cached`)
    }
    if (route.signed && (route.method !== 'POST' || route.who !== 'anyone')) {
      throw new Error(`${name}: only a post for anyone can prove itself by a signature`)
    }
    if (route.open && (route.who !== 'anyone' || route.cache || route.signed)) {
      throw new Error(`${name}: only what anyone may read is open, and is kept by nobody`)
    }
    seen.add(name)
  }
}

/** The request as anybody would make it: what a page that is the same for everybody may see. */
function stranger(house: House, raw: Request, params: Record<string, string>): WebRequest {
  const url = new URL(raw.url)
  const cookies = readCookies(raw.headers.get('cookie') ?? undefined)
  const wish = url.searchParams.get('lang') ?? cookies.lang
  const language: Language = wish === 'en' || wish === 'easy' ? wish : 'ja'
  const ruby = url.searchParams.get('ruby') ?? cookies.ruby
  return {
    house,
    actor: { kind: 'anonymous' },
    params,
    url,
    language,
    furigana: ruby === '1' && language !== 'en',
    csrf: '',
    visitor: '',
    address: '',
    header: (name) => raw.headers.get(name) ?? undefined,
    form: () => Promise.reject(new Error('a cached page has no form')),
    body: () => Promise.reject(new Error('a cached page has no body')),
    setSession: () => {
      throw new Error('a cached page has no session')
    },
  }
}

const cacheKey = ({ url, language, furigana }: WebRequest): string =>
  `${url.pathname}${url.search}|${language}|${furigana}`

function cachedPage(
  cache: PageCache,
  route: Route,
  request: WebRequest,
  raw: Request,
  count: () => Promise<void>,
) {
  const orProblem = async <T,>(answer: () => Promise<T> | T) => {
    try {
      return await answer()
    } catch (error) {
      return errorPage(request, error instanceof Problem ? error : unexpected(error))
    }
  }
  return cache.answer(
    cacheKey(request),
    raw.headers,
    performance.now(),
    () => orProblem(() => route.handle(request)),
    () => orProblem(() => count().then(() => undefined)),
  )
}
