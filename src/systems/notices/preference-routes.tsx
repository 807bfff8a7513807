import { deviceName, type ResidentActor } from '#platform/people'
import { get, page, post, redirect, type WebRequest } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { addDevice } from './push/add-device.ts'
import { pushKeys } from './push/keys.ts'
import { readSubscription } from './push/read-subscription.ts'
import { removeDevice } from './push/remove-device.ts'
import { savePreferences } from './save-preferences.ts'
import { PreferencesPage } from './screens/preferences.tsx'
import { tell } from './tell.ts'
import { preferencesOf, reachOf } from './ways.ts'

const PATH = '/my/account/notices'

const resident = (request: WebRequest) => request.actor as ResidentActor

/** お知らせの受け取り方: by which channels, LINE, devices, and a message to try them. */
export const preferenceRoutes = [
  get(PATH, { who: 'resident' }, (request) => show(request)),

  post(PATH, { who: 'resident' }, async (request) => {
    const chosen = (await request.form()).all('by')
    const [email, line, push, quiet] = ['email', 'line', 'push', 'quiet'].map((each) => chosen.includes(each))
    const saved = await savePreferences(request.house, resident(request), {
      ...{ email: email!, line: line!, push: push!, quiet: quiet! },
    })
    return 'saved' in saved ? redirect(`${PATH}?done=saved`) : show(request, saved.error)
  }),

  /** The same minute, the same message: whoever presses twice is told once. */
  post(`${PATH}/try`, { who: 'resident', limit: 'sign-in' }, async (request) => {
    const { house } = request
    const { id } = resident(request)
    const minute = Math.floor(house.clock.now().getTime() / 60_000)
    const message = {
      key: `try:${id}:${minute}`,
      residentId: id,
      title: 'ためしのお知らせ',
      body: 'お知らせが届くことを確かめるために、ご自分で送ったものです。',
      about: { kind: 'account', id },
    }
    await house.db.transaction().execute((tx) => tell(tx, house, message, { evenAtNight: true }))
    return redirect(`${PATH}?done=tried`)
  }),

  post(`${PATH}/devices`, { who: 'resident' }, async (request) => {
    const { house } = request
    const text = (await request.form()).text('subscription') ?? ''
    const subscription = readSubscription(text, house.config.pushNetworks ?? [])
    if (!subscription) return show(request, 'この端末では受け取れませんでした。ほかの方法をお選びください。')
    const label = deviceName(request.header('user-agent') ?? '')
    const added = await addDevice(house, resident(request), subscription, label)
    return 'added' in added ? redirect(`${PATH}?done=device-added`) : show(request, added.error)
  }),

  post(`${PATH}/devices/remove`, { who: 'resident' }, async (request) => {
    const { house } = request
    const actor = resident(request)
    const id = (await request.form()).text('id')
    if (isUuid(id))
      await house.db.transaction().execute((tx) => removeDevice(tx, house, actor, { id, resident: actor.id }))
    return redirect(`${PATH}?done=device-removed`)
  }),
]

async function show(request: WebRequest, error?: string): Promise<Response> {
  const { house } = request
  const { id } = resident(request)
  const [reach, wish, keys] = await Promise.all([
    reachOf(house.db, house, id),
    preferencesOf(house.db, id),
    pushKeys(house),
  ])
  const element = (
    <PreferencesPage
      request={request}
      reach={reach}
      wish={wish}
      pushKey={keys.publicKey}
      done={request.url.searchParams.get('done') ?? undefined}
      error={error}
    />
  )
  return page(request, element, { status: error ? 422 : 200 })
}
