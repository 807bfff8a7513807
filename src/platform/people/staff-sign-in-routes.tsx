import { get, page, post, redirect, type WebRequest } from '#platform/web'
import { acceptPasskey, authenticationOptions } from './passkey.ts'
import { parsePasskeyResponse } from './passkey-response.ts'
import { safeNext } from './safe-next.ts'
import { AskPassword, AskSecondFactor } from './screens/staff-sign-in.tsx'
import { endSessions } from './session.ts'
import { acceptPassword, acceptSecondFactor, findHalfSignedIn, openStaffSession } from './staff-sign-in.ts'
import { freshCode, newTotpSecret, openTotp } from './totp.ts'

const nextOf = (wish: string | null | undefined) => safeNext(wish, '/desk')

const from = (request: WebRequest) => ({
  visitor: request.visitor,
  agent: request.header('user-agent') ?? '',
  address: request.address,
})

/** Staff: password and authenticator app, or a passkey (which is both factors at once). */
export const staffSignInRoutes = [
  get('/desk/sign-in', { who: 'anyone' }, (request) => showPassword(request, {})),

  post('/desk/sign-in', { who: 'anyone', limit: 'sign-in' }, async (request) => {
    const form = await request.form()
    const next = nextOf(form.text('next'))
    const login = form.text('login') ?? ''
    const accepted = await acceptPassword(request.house, request.visitor, login, form.text('password') ?? '')
    if ('error' in accepted) return showPassword(request, { login, error: accepted.error, next })
    return redirect(`/desk/sign-in/second?next=${encodeURIComponent(next)}`)
  }),

  get('/desk/sign-in/second', { who: 'anyone' }, (request) => showSecond(request, {})),

  post('/desk/sign-in/second', { who: 'anyone', limit: 'sign-in' }, async (request) => {
    const form = await request.form()
    const next = nextOf(form.text('next'))
    const half = await findHalfSignedIn(request.house, request.visitor)
    if (!half) return redirect(`/desk/sign-in?next=${encodeURIComponent(next)}`)
    const enrol = half.totp ? undefined : readEnrolment(request, half.id, form.text('enrolment'))
    const opened = await acceptSecondFactor(
      request.house,
      from(request),
      half,
      form.text('code') ?? '',
      enrol,
    )
    if ('error' in opened) return showSecond(request, { error: opened.error, next, enrol })
    request.setSession(opened.token)
    return redirect(next)
  }),

  post('/desk/sign-in/passkey', { who: 'anyone', limit: 'sign-in' }, async (request) => {
    const form = await request.form()
    const next = nextOf(form.text('next'))
    const response = parsePasskeyResponse(form.text('response'))
    const staffId = response && (await acceptPasskey(request.house, request.visitor, 'staff', response))
    if (!staffId) return showPassword(request, { error: 'パスキーを確かめられませんでした。', next })
    const { house } = request
    request.setSession(
      await house.db
        .transaction()
        .execute((tx) => openStaffSession(house, tx, staffId, 'passkey', from(request))),
    )
    return redirect(next)
  }),

  post('/desk/sign-out', { who: 'anyone' }, async (request) => {
    const { actor } = request
    if (actor.kind === 'staff') {
      await endSessions(request.house, { realm: 'staff', id: actor.id }, { only: actor.sessionId })
    }
    request.setSession(undefined)
    return redirect('/desk/sign-in')
  }),
]

async function showPassword(request: WebRequest, state: { login?: string; error?: string; next?: string }) {
  const next = state.next ?? nextOf(request.url.searchParams.get('next'))
  const passkeyOptions = await authenticationOptions(request.house, request.visitor)
  const element = <AskPassword request={request} {...state} next={next} passkeyOptions={passkeyOptions} />
  return page(request, element, { status: state.error ? 422 : 200 })
}

async function showSecond(
  request: WebRequest,
  state: { error?: string; next?: string; enrol?: string | undefined },
) {
  const next = state.next ?? nextOf(request.url.searchParams.get('next'))
  const half = await findHalfSignedIn(request.house, request.visitor)
  if (!half) return redirect(`/desk/sign-in?next=${encodeURIComponent(next)}`)
  const { config, vault, clock } = request.house
  const secret = half.totp ? undefined : (state.enrol ?? newTotpSecret())
  const shown =
    config.sample && half.sample && half.totp
      ? freshCode(openTotp(vault, half.id, half.totp), clock.now(), half.totp_step)
      : undefined
  const element = (
    <AskSecondFactor
      request={request}
      error={state.error}
      next={next}
      login={half.login}
      sampleCode={shown}
      enrol={secret ? { secret, sealed: vault.seal(secret, `enrol:${half.id}`) } : undefined}
    />
  )
  return page(request, element, { status: state.error ? 422 : 200 })
}

/** The secret offered on the enrolment page comes back sealed: the browser cannot choose another. */
function readEnrolment(request: WebRequest, staffId: string, sealed: string | undefined): string | undefined {
  try {
    return sealed && request.house.vault.open(sealed, `enrol:${staffId}`)
  } catch {
    return undefined
  }
}
