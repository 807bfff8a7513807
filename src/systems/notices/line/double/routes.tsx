import { setTimeout } from 'node:timers/promises'
import { get, newToken, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { agree, findLinkToken } from './dialog.ts'
import { lendsLine } from './sample-settings.ts'
import { Dialog, DialogOver, Talk } from './screens.tsx'
import { block, findUser, follow, say, talkOf, userOf } from './talk.ts'

const PHONE = 'yakuba-sample-line'
const YEAR_S = 31_536_000
const LONGEST_SAID = 500

/** The telephone that a browser of the sample is: by a cookie of its own, which signing out does not take. */
function phoneOf(request: WebRequest): string | undefined {
  return new RegExp(`(?:^|; )${PHONE}=([\\w-]{43})(?:;|$)`).exec(request.header('cookie') ?? '')?.[1]
}

const here = (request: WebRequest) => {
  if (!lendsLine(request.house)) throw new Problem(404, 'お探しのページは見つかりませんでした。')
  return request.house
}

/** Answers with the telephone's cookie, new where there was none. */
async function onPhone(request: WebRequest, answer: (user: string) => Promise<Response>): Promise<Response> {
  const known = phoneOf(request)
  const phone = known ?? newToken()
  const response = await answer(userOf(phone))
  const secure = request.house.config.baseUrl.startsWith('https:') ? '; Secure' : ''
  if (!known)
    response.headers.append(
      'set-cookie',
      `${PHONE}=${phone}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax; HttpOnly${secure}`,
    )
  return response
}

/** The town answers by its worker; the page waits a little for it, so that the answer stands there. */
async function afterAnswer(
  request: WebRequest,
  user: string,
  act: () => Promise<unknown>,
): Promise<Response> {
  const { house } = request
  const last = async () => (await talkOf(house, user)).findLast(({ sender }) => sender === 'town')?.id
  const before = await last()
  await act()
  for (let tries = 0; tries < 20 && (await last()) === before; tries += 1) await setTimeout(100)
  return redirect('/sample/line#newest')
}

const ANYONE = { who: 'anyone' } as const

/** The LINE of the sample town: a telephone with one talk in it, and the dialog. It does not exist in a real town. */
export const sampleLineRoutes = [
  get('/sample/line', ANYONE, (request) =>
    onPhone(request, async (id) => {
      const house = here(request)
      const [user, messages] = await Promise.all([findUser(house.db, id), talkOf(house, id)])
      return page(request, <Talk request={request} friend={user?.friend === true} messages={messages} />)
    }),
  ),

  post('/sample/line/follow', ANYONE, (request) =>
    onPhone(request, (id) => afterAnswer(request, id, () => follow(here(request), id))),
  ),

  post('/sample/line/block', ANYONE, (request) =>
    onPhone(request, async (id) => {
      await block(here(request), id)
      return redirect('/sample/line')
    }),
  ),

  post('/sample/line/say', ANYONE, (request) =>
    onPhone(request, async (id) => {
      const text = ((await request.form()).text('text') ?? '').trim().slice(0, LONGEST_SAID)
      return text ? afterAnswer(request, id, () => say(here(request), id, text)) : redirect('/sample/line')
    }),
  ),

  get('/sample/line/dialog/bot/accountLink', ANYONE, (request) =>
    onPhone(request, async () => {
      const linkToken = request.url.searchParams.get('linkToken') ?? ''
      const nonce = request.url.searchParams.get('nonce') ?? ''
      const open = await findLinkToken(here(request), linkToken)
      return open
        ? page(request, <Dialog request={request} linkToken={linkToken} nonce={nonce} />)
        : page(request, <DialogOver request={request} />, { status: 400 })
    }),
  ),

  post('/sample/line/dialog/bot/accountLink', ANYONE, (request) =>
    onPhone(request, async (id) => {
      const form = await request.form()
      const [linkToken, nonce] = [form.text('linkToken') ?? '', form.text('nonce') ?? '']
      let open = false
      const answer = await afterAnswer(request, id, async () => {
        open = await agree(here(request), id, linkToken, nonce)
      })
      return open ? answer : page(request, <DialogOver request={request} />, { status: 400 })
    }),
  ),
]
