import { isScope, openApiOf } from '#doors/api'
import { makeToken, revokeToken, tokens } from '#platform/people'
import { addToRail } from '#platform/screens'
import { get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { listeners, makeWebhook, openDeliveries, resumeWebhook, stopWebhook } from '#systems/webhooks'
import { hallOf } from '../../hall.ts'
import { isUuid } from '../../uuid.ts'
import { staffOf } from '../show-case.tsx'
import { ApiPage, type ApiPageProps, DAYS } from './screens/api-page.tsx'
import { ReferencePage } from './screens/reference-page.tsx'

addToRail([{ href: '/desk/api', title: 'ほかのシステムとの連携', may: 'api.manage', place: 75 }])

/** Listeners of applications; those of a register are managed at the register. */
const OFFICES = { register: null }
const MANAGE = { who: { may: 'api.manage' } } as const

async function showApi(request: WebRequest, shown: Pick<ApiPageProps, 'secret' | 'problem'> = {}) {
  const hall = hallOf(request)
  const element = (
    <ApiPage
      request={request}
      tokens={await tokens(hall)}
      webhooks={await listeners(hall, OFFICES)}
      deliveries={await openDeliveries(hall, OFFICES)}
      now={hall.clock.now()}
      {...shown}
    />
  )
  return page(request, element, { status: shown.problem ? 422 : 200 })
}

/** What was just made, shown once, or why it was not. */
async function making(request: WebRequest, title: string, make: () => Promise<string>): Promise<Response> {
  try {
    return await showApi(request, { secret: { title, value: await make() } })
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error
    return showApi(request, { problem: error.message })
  }
}

const idIn = async (request: WebRequest): Promise<string> => {
  const id = (await request.form()).text('id')
  if (!isUuid(id)) throw new Problem(404, '見つかりませんでした。')
  return id
}

export const deskApiRoutes = [
  get('/desk/api', MANAGE, (request) => showApi(request)),

  get('/desk/api/reference', { who: 'staff' }, (request) => {
    const { town, config } = hallOf(request)
    return page(request, <ReferencePage request={request} document={openApiOf(town, config.baseUrl)} />)
  }),

  post('/desk/api/tokens', MANAGE, async (request) => {
    const hall = hallOf(request)
    const form = await request.form()
    const offices = form.all('office').filter((id) => hall.town.offices.some((each) => each.id === id))
    const days = DAYS.find((each) => String(each) === form.text('days')) ?? DAYS[0]
    const wish = { name: form.text('name') ?? '', scopes: form.all('scope').filter(isScope), offices, days }
    return making(request, 'トークンを作りました。', () => makeToken(hall, staffOf(request), wish))
  }),

  post('/desk/api/tokens/revoke', MANAGE, async (request) => {
    await revokeToken(hallOf(request), staffOf(request), await idIn(request))
    return redirect('/desk/api')
  }),

  post('/desk/api/webhooks', MANAGE, async (request) => {
    const hall = hallOf(request)
    const form = await request.form()
    const offices = form.all('office').filter((id) => hall.town.offices.some((each) => each.id === id))
    const wish = { name: form.text('name') ?? '', url: form.text('url') ?? '', offices }
    return making(request, '送り先を加えました。署名の合言葉です。', () =>
      makeWebhook(hall, staffOf(request), wish),
    )
  }),

  post('/desk/api/webhooks/stop', MANAGE, async (request) => {
    await stopWebhook(hallOf(request), staffOf(request), await idIn(request), OFFICES)
    return redirect('/desk/api')
  }),

  post('/desk/api/webhooks/resume', MANAGE, async (request) => {
    await resumeWebhook(hallOf(request), staffOf(request), await idIn(request), OFFICES)
    return redirect('/desk/api')
  }),
]
