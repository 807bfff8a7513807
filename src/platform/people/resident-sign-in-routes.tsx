import { get, page, post, redirect, type WebRequest } from '#platform/web'
import { acceptCode, plainEmail, sendCode } from './email-code.ts'
import { acceptPasskey, authenticationOptions } from './passkey.ts'
import { parsePasskeyResponse } from './passkey-response.ts'
import { safeNext } from './safe-next.ts'
import { AskCode, AskEmail } from './screens/resident-sign-in.tsx'
import { beginSession, endSessions } from './session.ts'

const nextOf = (wish: string | null | undefined) => safeNext(wish, '/my')

/** Residents: an e-mailed code, or a passkey. */
export const residentSignInRoutes = [
  get('/sign-in', { who: 'anyone' }, (request) => showEmail(request, {})),

  post('/sign-in', { who: 'anyone', limit: 'sign-in' }, async (request) => {
    const form = await request.form()
    const next = nextOf(form.text('next'))
    const email = plainEmail(form.text('email') ?? '')
    const sent = await sendCode(request.house, request.visitor, email)
    if ('error' in sent) return showEmail(request, { email, error: sent.error, next })
    return redirect(`/sign-in/code?next=${encodeURIComponent(next)}`)
  }),

  get('/sign-in/code', { who: 'anyone' }, (request) => showCode(request, {})),

  post('/sign-in/code', { who: 'anyone', limit: 'sign-in' }, async (request) => {
    const form = await request.form()
    const next = nextOf(form.text('next'))
    const opened = await acceptCode(request.house, from(request), form.text('code') ?? '')
    if ('error' in opened) return showCode(request, { error: opened.error, next })
    request.setSession(opened.token)
    return redirect(next)
  }),

  post('/sign-in/passkey', { who: 'anyone', limit: 'sign-in' }, async (request) => {
    const form = await request.form()
    const next = nextOf(form.text('next'))
    const response = parsePasskeyResponse(form.text('response'))
    const residentId = response && (await acceptPasskey(request.house, request.visitor, 'resident', response))
    if (!residentId) {
      return showEmail(request, {
        error: 'パスキーを確かめられませんでした。メールの確認コードもお使いいただけます。',
        next,
      })
    }
    const { db, clock } = request.house
    const session = { realm: 'resident', personId: residentId, level: 'passkey', ...from(request) } as const
    request.setSession(await beginSession(db, clock.now(), session))
    return redirect(next)
  }),

  post('/sign-out', { who: 'anyone' }, async (request) => {
    const { actor } = request
    if (actor.kind === 'resident') {
      await endSessions(request.house, { realm: 'resident', id: actor.id }, { only: actor.sessionId })
    }
    request.setSession(undefined)
    return redirect('/')
  }),
]

const from = (request: WebRequest) => ({
  visitor: request.visitor,
  agent: request.header('user-agent') ?? '',
  address: request.address,
})

async function showEmail(request: WebRequest, state: { email?: string; error?: string; next?: string }) {
  const next = state.next ?? nextOf(request.url.searchParams.get('next'))
  const options = await authenticationOptions(request.house, request.visitor)
  const element = <AskEmail request={request} {...state} next={next} passkeyOptions={options} />
  return page(request, element, { status: state.error ? 422 : 200 })
}

function showCode(request: WebRequest, state: { error?: string; next?: string }) {
  const next = state.next ?? nextOf(request.url.searchParams.get('next'))
  return page(request, <AskCode request={request} {...state} next={next} />, {
    status: state.error ? 422 : 200,
  })
}
