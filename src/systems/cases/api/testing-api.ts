/** For tests: other systems that call a town by its tokens, through the whole web. */
import type { Hall } from '#language'
import { identify, identifyToken, makeToken, type StaffActor } from '#platform/people'
import { openWeb, type WebApp } from '#platform/web'
import { cases } from '../index.ts'

const PLENTY = { posts: 100_000, pages: 100_000, signIns: 100_000, api: 100_000 }

export const apiWeb = (hall: Hall, rateLimits = PLENTY): WebApp =>
  openWeb({
    house: { ...hall, config: { ...hall.config, rateLimits } } as Hall,
    routes: cases.routes ?? [],
    identify,
    identifyToken,
  })

export interface Called {
  readonly status: number
  readonly type: string
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  readonly body: any
  readonly bytes: Uint8Array
}

type Headers_ = Readonly<Record<string, string>>

/** Calls an address under `/api/v1`; a body that is no text or bytes goes as JSON. */
export async function call(
  app: WebApp,
  token: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers: Headers_ = {},
): Promise<Called> {
  const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined
  const response = await app.fetch(
    new Request(`http://town.example/api/v1${path}`, {
      method,
      ...(body !== undefined && { body: (raw ? body : JSON.stringify(body)) as BodyInit }),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
    }),
    '192.0.2.1',
  )
  const bytes = new Uint8Array(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? ''
  const text = new TextDecoder().decode(bytes)
  const isJson = type.includes('json')
  return {
    status: response.status,
    type,
    headers: response.headers,
    bytes,
    body: isJson ? JSON.parse(text) : text,
  }
}

export const tokenFor = (
  hall: Hall,
  maker: StaffActor,
  scopes: readonly string[],
  offices: readonly string[] = ['tax'],
): Promise<string> => makeToken(hall, maker, { name: '基幹システム', scopes, offices, days: 30 })
