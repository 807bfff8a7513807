import { get, page, post, redirect, type WebRequest } from '#platform/web'
import { drawSections } from './account-sections.ts'
import type { ResidentActor } from './actor.ts'
import { findLink } from './card/find-link.ts'
import { acceptAddress, plainEmail, sendCode } from './email-code.ts'
import { addPasskey, passkeysOf, registrationOptions, removePasskey } from './passkey.ts'
import { parsePasskeyResponse } from './passkey-response.ts'
import { AccountPage } from './screens/account.tsx'
import { ProveAddress } from './screens/ways-in.tsx'
import { endSessions, openSessions } from './session.ts'

type Realm = 'resident' | 'staff'

/** 登録と安全: passkeys and open sessions of one's own, the same for residents and staff. */
const routesFor = (realm: Realm, base: string) => [
  get(`${base}/account`, { who: realm }, (request) => show(request, realm)),

  post(`${base}/account/passkeys`, { who: realm }, async (request) => {
    const form = await request.form()
    const response = parsePasskeyResponse(form.text('response'))
    const label = (form.text('label') ?? '').slice(0, 40) || 'パスキー'
    const { id } = own(request)
    const added = response
      ? await addPasskey(request.house, request.visitor, realm, id, label, response)
      : { error: 'この端末ではパスキーを作れませんでした。' }
    return 'error' in added ? show(request, realm, added.error) : redirect(`${base}/account`)
  }),

  post(`${base}/account/passkeys/remove`, { who: realm }, async (request) => {
    const form = await request.form()
    await removePasskey(request.house, realm, own(request).id, form.text('id') ?? '')
    return redirect(`${base}/account`)
  }),

  post(`${base}/account/sessions/end`, { who: realm }, async (request) => {
    const form = await request.form()
    const { id, sessionId } = own(request)
    const only = form.text('id')
    await endSessions(request.house, { realm, id }, only ? { only } : { allBut: sessionId })
    return redirect(`${base}/account`)
  }),
]

/** What only residents have: an address for notices, which one who came by their card names later. */
const addressRoutes = [
  post('/my/account/email', { who: 'resident', limit: 'sign-in' }, async (request) => {
    const email = plainEmail((await request.form()).text('email') ?? '')
    const sent = await sendCode(request.house, request.visitor, email)
    return 'error' in sent ? show(request, 'resident', sent.error) : redirect('/my/account/email')
  }),

  get('/my/account/email', { who: 'resident' }, (request) =>
    page(request, <ProveAddress request={request} />),
  ),

  post('/my/account/email/code', { who: 'resident', limit: 'sign-in' }, async (request) => {
    const { house, visitor } = request
    const actor = request.actor as ResidentActor
    const code = (await request.form()).text('code') ?? ''
    const added = await acceptAddress(house, { visitor, actor }, code)
    if ('added' in added) return redirect('/my/account')
    return page(request, <ProveAddress request={request} error={added.error} />, { status: 422 })
  }),
]

export const accountRoutes = [
  ...routesFor('resident', '/my'),
  ...routesFor('staff', '/desk'),
  ...addressRoutes,
]

function own(request: WebRequest) {
  const { actor } = request
  if (actor.kind !== 'resident' && actor.kind !== 'staff')
    throw new Error('a route for people let somebody else in')
  return actor
}

async function show(request: WebRequest, realm: Realm, error?: string) {
  const { id, name, sessionId } = own(request)
  const { house } = request
  const [sessions, passkeys, options, link, sections] = await Promise.all([
    openSessions(house, realm, id),
    passkeysOf(house, realm, id),
    registrationOptions(house, request.visitor, realm, { id, name }),
    realm === 'resident' ? findLink(house, id) : undefined,
    realm === 'resident' ? drawSections(request) : [],
  ])
  const element = (
    <AccountPage
      request={request}
      realm={realm}
      error={error}
      sessions={sessions}
      here={sessionId}
      passkeys={passkeys}
      passkeyOptions={options}
      cardLinkedAt={link?.linked_at}
      sections={sections}
    />
  )
  return page(request, element, { status: error ? 422 : 200 })
}
