import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Problem } from './problem.ts'
import type { Route } from './route.ts'

/** A school or a carrier shares one address among hundreds; but cookies are free, so an address has its limit too. */
const VISITORS_BEHIND_ONE_ADDRESS = 20

/**
 * Counted in each process, per visitor (cookie) and, twenty times as generously, per address. Signing in is counted
 * per address alone. A page served from the cache is never counted: in a disaster everybody may read. Rendering one
 * for the cache is, so that invented addresses (`/?1`, `/?2`, …) do not keep the processor busy.
 */
export function rateLimits(perMinute: { posts: number; pages: number; signIns: number; api: number }) {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const both = (points: number) => ({
    visitor: limiter(points),
    address: limiter(points * VISITORS_BEHIND_ONE_ADDRESS),
  })
  const [posts, pages, signIns] = [both(perMinute.posts), both(perMinute.pages), limiter(perMinute.signIns)]
  const api = both(perMinute.api)

  return {
    request: (route: Route, visitor: string | undefined, address: string) =>
      polite(async () => {
        const counts = route.method === 'POST' ? posts : pages
        if (route.limit === 'sign-in') return void (await signIns.consume(address))
        await counts.visitor.consume(visitor ?? address)
        if (visitor) await counts.address.consume(address)
      }),
    /** Another system, by its token; somebody who invents tokens, by their address. */
    call: (token: string | undefined, address: string) =>
      polite(async () => {
        if (token) await api.visitor.consume(token)
        await api.address.consume(address)
      }),
    /** A program without a token, by its address. */
    read: (address: string) => polite(() => api.visitor.consume(address)),
    render: (address: string) => polite(() => pages.address.consume(address)),
  }
}

async function polite(count: () => Promise<unknown>): Promise<void> {
  try {
    await count()
  } catch (refused) {
    if (refused instanceof Error) throw refused
    throw new Problem(429, '操作が続けて行われました。1分ほど待ってから、もう一度お試しください。')
  }
}
