import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Two cookies. `visitor` marks a browser: it carries the form token and owns drafts begun before signing in.
 * `session` is given anew at each signing in, so that a planted cookie opens nothing (session fixation).
 * Both are 32 random bytes; the database keeps only hashes, so a stolen database opens no session.
 */
export type CookieKind = 'visitor' | 'session'

export const newToken = (): string => randomBytes(32).toString('base64url')

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** The form token of a visitor: nobody who cannot read the cookie can compute it. */
export const csrfToken = (key: Uint8Array, visitorToken: string): string =>
  createHmac('sha256', key).update(`csrf:${visitorToken}`).digest('base64url')

export function sameToken(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

/** `__Host-` binds the cookie to this host over https; plain http on a test machine cannot have it. */
export const cookieName = (baseUrl: string, kind: CookieKind): string =>
  baseUrl.startsWith('https:') ? `__Host-yakuba-${kind}` : `yakuba-${kind}`

/** A Set-Cookie line; without a token it removes the cookie. */
export function cookie(baseUrl: string, kind: CookieKind, token: string | undefined): string {
  const secure = baseUrl.startsWith('https:') ? '; Secure' : ''
  const life = token === undefined ? '; Max-Age=0' : kind === 'visitor' ? '; Max-Age=31536000' : ''
  return `${cookieName(baseUrl, kind)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${life}`
}

export function readCookies(header: string | undefined): Record<string, string> {
  // Without a prototype: a cookie called `constructor` is a text like any other, and absent when it was not sent.
  const cookies: Record<string, string> = Object.create(null)
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0) cookies[part.slice(0, at).trim()] ??= part.slice(at + 1).trim()
  }
  return cookies
}
