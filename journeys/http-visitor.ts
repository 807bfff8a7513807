import { beginSession } from '#platform/people'
import type { JourneyTown } from './town.ts'

type Fields = Readonly<Record<string, string>> | FormData | URLSearchParams

/** Somebody without a browser's manners: speaks HTTP to the running town, follows nothing, keeps cookies. */
export interface HttpVisitor {
  readonly cookies: Map<string, string>
  get(path: string): Promise<Response>
  /** Posts with the form token, unless told to leave it out. */
  post(path: string, fields?: Fields, options?: { forged?: boolean; type?: string }): Promise<Response>
}

export async function httpVisitor(town: Pick<JourneyTown, 'url'>): Promise<HttpVisitor> {
  const cookies = new Map<string, string>()
  let token = ''

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map((each) => each.join('=')).join('; '))
    const response = await fetch(new URL(path, town.url), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) as unknown as [string, string, string]
      if (/max-age=0(;|$)/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  // A page with a form gives the cookie and the token that belong together.
  token = /name="_csrf" value="([^"]+)"/.exec(await (await send('/sign-in')).text())?.[1] ?? ''
  return {
    cookies,
    get: (path) => send(path),
    post(path, fields = {}, { forged = false, type } = {}) {
      const body =
        fields instanceof FormData || fields instanceof URLSearchParams ? fields : new URLSearchParams(fields)
      if (!forged) body.set('_csrf', token)
      return send(path, {
        method: 'POST',
        body: body as BodyInit,
        ...(type && { headers: { 'content-type': type } }),
      })
    },
  }
}

/** Signed in without the pages of signing in, which have their own tests. */
export async function signedIn(
  town: JourneyTown,
  realm: 'resident' | 'staff',
  personId: string,
): Promise<HttpVisitor> {
  const visitor = await httpVisitor(town)
  const level = realm === 'staff' ? 'totp' : 'email'
  const session = { realm, personId, level, agent: 'sweep', address: '127.0.0.1' } as const
  const token = await beginSession(town.hall.db, town.hall.clock.now(), session)
  visitor.cookies.set('yakuba-session', token)
  return visitor
}
