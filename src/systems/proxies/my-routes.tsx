import type { ResidentActor } from '#platform/people'
import { type FormInput, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { proceduresNow } from '../procedures-now.ts'
import { isUuid } from '../uuid.ts'
import { accept, decline } from './answer.ts'
import { end } from './end.ts'
import { invite } from './invite.ts'
import { consentsOf, findMine } from './queries.ts'
import { NAME_ERROR, ownName, readWish } from './read-wish.ts'
import { ProxyList } from './screens/list.tsx'
import { CheckProxy, NewProxy } from './screens/new.tsx'
import { OneProxy } from './screens/one.tsx'
import { standingOf } from './standing.ts'

const me = (request: WebRequest) => request.actor as ResidentActor
const proceduresOf = async (request: WebRequest) => (await proceduresNow(hallOf(request))).all
const AGREE = '書いてあることを読んで、同意するときは印を付けてください。'

/** 家族・代理人 on my page. */
export const myRoutes = [
  get('/my/proxies', { who: 'resident' }, async (request) => {
    const consents = await consentsOf(request.house, me(request))
    return page(request, <ProxyList request={request} me={me(request).id} consents={consents} />)
  }),

  get('/my/proxies/new', { who: 'resident' }, async (request) =>
    page(request, <NewProxy request={request} procedures={await proceduresOf(request)} />),
  ),

  post('/my/proxies/new', { who: 'resident' }, (request) => askAgain(request, false)),

  post('/my/proxies/send', { who: 'resident', limit: 'sign-in' }, (request) => askAgain(request, true)),

  get('/my/proxies/:id', { who: 'resident' }, (request) => show(request)),

  post('/my/proxies/:id/accept', { who: 'resident' }, async (request) => {
    const form = await request.form()
    const name = ownName(me(request), form.text('name'))
    const errors = [
      ...(name ? [] : [{ id: 'name', message: NAME_ERROR }]),
      ...(form.text('agreed') === 'yes' ? [] : [{ id: 'agreed', message: AGREE }]),
    ]
    if (!name || errors.length > 0) return show(request, { form, errors })
    await accept(request.house, me(request), idOf(request), name)
    return redirect(`/my/proxies/${idOf(request)}`)
  }),

  post('/my/proxies/:id/decline', { who: 'resident' }, async (request) => {
    await decline(request.house, me(request), idOf(request))
    return redirect('/my/proxies')
  }),

  post('/my/proxies/:id/end', { who: 'resident' }, async (request) => {
    await end(request.house, me(request), idOf(request))
    return redirect('/my/proxies')
  }),
]

/** Read twice: once to show what is agreed to, once to send it. */
async function askAgain(request: WebRequest, send: boolean): Promise<Response> {
  const form = await request.form()
  const procedures = await proceduresOf(request)
  const { wish, errors } = readWish(me(request), form, { house: hallOf(request), procedures })
  if (!wish || form.text('back'))
    return page(request, <NewProxy {...{ request, procedures, form }} errors={errors ?? []} />, {
      status: errors ? 422 : 200,
    })
  const agreed = form.text('agreed') === 'yes'
  if (send && agreed) return redirect(`/my/proxies/${await invite(request.house, me(request), wish)}`)
  const missing = send ? [{ id: 'agreed', message: AGREE }] : []
  return page(request, <CheckProxy {...{ request, procedures, wish, form }} errors={missing} />, {
    status: send ? 422 : 200,
  })
}

const NOT_FOUND = 'この代理は見つかりませんでした。取り消されたか、期限が過ぎたのかもしれません。'

function idOf({ params }: WebRequest): string {
  if (!isUuid(params.id)) throw new Problem(404, NOT_FOUND)
  return params.id
}

async function show(
  request: WebRequest,
  refused?: { form: FormInput; errors: readonly { id: string; message: string }[] },
): Promise<Response> {
  const consent = await findMine(request.house, me(request), idOf(request))
  if (!consent) throw new Problem(404, NOT_FOUND)
  if (refused && standingOf(consent, request.house.clock) !== 'invited') throw new Problem(404, NOT_FOUND)
  const procedures = await proceduresOf(request)
  return page(request, <OneProxy {...{ request, consent, procedures, ...refused }} />, {
    status: refused ? 422 : 200,
  })
}
