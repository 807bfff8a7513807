import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Problem } from './problem.ts'
import type { Route } from './route.ts'

/**
 * Counted in each process and per visitor (cookie, else address), because a school or a carrier shares one
 * address among hundreds. Cached pages are never counted: in a disaster everybody may read.
 */
export function rateLimits(perMinute: { posts: number; pages: number; signIns: number }) {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const [posts, pages, signIns] = [
    limiter(perMinute.posts),
    limiter(perMinute.pages),
    limiter(perMinute.signIns),
  ]
  return async (route: Route, visitor: string, address: string): Promise<void> => {
    const consumed =
      route.limit === 'sign-in'
        ? signIns.consume(address)
        : route.method === 'POST'
          ? posts.consume(visitor)
          : pages.consume(visitor)
    try {
      await consumed
    } catch (refused) {
      if (refused instanceof Error) throw refused
      throw new Problem(429, '操作が続けて行われました。1分ほど待ってから、もう一度お試しください。')
    }
  }
}
