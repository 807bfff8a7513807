import type { ResidentActor } from '#platform/people'
import { get, page, post, redirect, type WebRequest } from '#platform/web'
import { AskToLink, ConfirmAtLine, LinkOver } from '../screens/link.tsx'
import { endLink } from './end-link.ts'
import { issueNonce } from './issue-nonce.ts'
import { dialogAddress, findLine } from './settings.ts'

/** As LINE issues them; what it means only LINE knows. */
const LINK_TOKEN = /^[\w.~+/=-]{8,512}$/

const resident = (request: WebRequest) => request.actor as ResidentActor

/**
 * The town's half of linking an account with LINE. The button in the talk brings a link token here; whoever is signed in sees
 * which account it will be and agrees; the dialog at LINE checks that they hold the LINE for which the token was made. The way
 * out is a link: a form's redirect to another site is refused by `form-action 'self'`.
 */
export const linkRoutes = [
  get('/line/link', { who: 'resident' }, (request) => {
    const token = request.url.searchParams.get('linkToken') ?? ''
    return findLine(request.house) && LINK_TOKEN.test(token)
      ? page(request, <AskToLink request={request} actor={resident(request)} linkToken={token} />)
      : page(request, <LinkOver request={request} />, { status: 400 })
  }),

  post('/line/link', { who: 'resident', limit: 'sign-in' }, async (request) => {
    const token = (await request.form()).text('linkToken') ?? ''
    const account = findLine(request.house)
    if (!account || !LINK_TOKEN.test(token))
      return page(request, <LinkOver request={request} />, { status: 400 })
    const nonce = await issueNonce(request.house, resident(request))
    return page(request, <ConfirmAtLine request={request} href={dialogAddress(account, token, nonce)} />)
  }),

  post('/my/account/notices/line/end', { who: 'resident' }, async (request) => {
    const { house } = request
    const actor = resident(request)
    await house.db.transaction().execute((tx) => endLink(tx, house, { resident: actor.id }, 'asked', actor))
    return redirect('/my/account/notices?done=line-ended')
  }),
]
