import { get, page, redirect, type WebRequest } from '#platform/web'
import { safeNext } from '../safe-next.ts'
import { acceptCard, type CardRefusal } from './accept-card.ts'
import { beginCard } from './begin-card.ts'
import { findLink } from './find-link.ts'
import { CardFailed, CardStart } from './screens.tsx'

/** Raising the level in the middle of something comes back to it; signing in otherwise leads to my page. */
const nextOf = (request: WebRequest) => safeNext(request.url.searchParams.get('next'), '/my')

const STATUS: Readonly<Record<CardRefusal, number>> = {
  ...{ cancelled: 200, down: 503, invalid: 400, stale: 400 },
  ...{ facts: 400, 'account-taken': 403, 'card-taken': 403 },
}

/**
 * Sign-in with デジタル認証アプリ. The way out is a link on a page of its own: a form's redirect to another site is
 * refused by `form-action 'self'`, and the person reads beforehand what will be told to the town.
 */
export const cardRoutes = [
  get('/sign-in/card', { who: 'anyone' }, async (request) => {
    const { actor, house } = request
    const link = actor.kind === 'resident' ? await findLink(house, actor.id) : undefined
    return page(request, <CardStart request={request} next={nextOf(request)} linked={link !== undefined} />)
  }),

  get('/sign-in/card/go', { who: 'anyone', limit: 'sign-in' }, async (request) => {
    const next = nextOf(request)
    const begun = await beginCard(request.house, request, next)
    if (begun === 'off') return redirect('/sign-in/card')
    if (begun === 'down') return failed(request, 'down', next)
    return new Response(null, { status: 303, headers: { location: begun.url.href } })
  }),

  get('/sign-in/card/back', { who: 'anyone', limit: 'sign-in' }, async (request) => {
    const { visitor, address, actor } = request
    const from = { visitor, address, actor, agent: request.header('user-agent') ?? '' }
    const { next, token, refused } = await acceptCard(request.house, from, request.url.search)
    if (refused) return failed(request, refused, next)
    request.setSession(token)
    return redirect(next)
  }),
]

const failed = (request: WebRequest, why: CardRefusal, next: string) =>
  page(request, <CardFailed request={request} why={why} next={next} />, { status: STATUS[why] })
