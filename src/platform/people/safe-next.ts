import { ownPath } from '#platform/web'

/** Where to go after signing in: a path of ours, never another site (open redirect). */
export function safeNext(wish: string | null | undefined, otherwise: string): string {
  if (!wish?.startsWith('/') || wish.startsWith('//') || /[\\\p{Cc}]/u.test(wish)) return otherwise
  return ownPath(wish)
}
