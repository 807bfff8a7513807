import { get, page, post, redirect, type WebRequest } from '#platform/web'
import { addPasskey, passkeysOf, registrationOptions, removePasskey } from './passkey.ts'
import { parsePasskeyResponse } from './passkey-response.ts'
import { AccountPage } from './screens/account.tsx'
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

export const accountRoutes = [...routesFor('resident', '/my'), ...routesFor('staff', '/desk')]

function own(request: WebRequest) {
  const { actor } = request
  if (actor.kind !== 'resident' && actor.kind !== 'staff')
    throw new Error('a route for people let somebody else in')
  return actor
}

async function show(request: WebRequest, realm: Realm, error?: string) {
  const { id, name, sessionId } = own(request)
  const { house } = request
  const [sessions, passkeys, options] = await Promise.all([
    openSessions(house, realm, id),
    passkeysOf(house, realm, id),
    registrationOptions(house, request.visitor, realm, { id, name }),
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
    />
  )
  return page(request, element, { status: error ? 422 : 200 })
}
