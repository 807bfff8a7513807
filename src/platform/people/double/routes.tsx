import { get, Problem, page, post, type WebRequest } from '#platform/web'
import { lendsCards, openSampleProvider, type SampleProvider } from './sample-provider.ts'
import { ChooseCard } from './screens.tsx'

const AUTHORIZATION = '/protocol/openid-connect/auth'

/** The front of the sample's デジタル認証アプリ. It does not exist in a real town. */
export const sampleCardRoutes = [
  get(`/sample/card${AUTHORIZATION}`, { who: 'anyone', limit: 'sign-in' }, async (request) =>
    pass(await visit(request, AUTHORIZATION + request.url.search)),
  ),

  get(`/sample/card${AUTHORIZATION}/:uid`, { who: 'anyone' }, async (request) =>
    pass(await visit(request, `${AUTHORIZATION}/${request.params.uid}`)),
  ),

  get('/sample/card/people/:uid', { who: 'anyone' }, async (request) => {
    const asked = await visit(request, `/interaction/${request.params.uid}`)
    if (!asked.ok) throw over()
    const { scope } = (await asked.json()) as { scope: string }
    return page(request, <ChooseCard request={request} items={scope.split(' ')} />)
  }),

  post('/sample/card/people/:uid', { who: 'anyone' }, async (request) => {
    const person = (await request.form()).text('person') ?? ''
    return pass(await visit(request, `/interaction/${request.params.uid}`, new URLSearchParams({ person })))
  }),
]

async function visit(request: WebRequest, path: string, body?: URLSearchParams): Promise<Response> {
  if (!lendsCards(request.house)) throw new Problem(404, 'お探しのページは見つかりませんでした。')
  const provider: SampleProvider = await openSampleProvider(request.house)
  return provider.visit(path, { cookie: ownCookies(request.header('cookie')), ...(body && { body }) })
}

/** The provider's cookies alone: those of the town are none of its business. */
const ownCookies = (cookies = ''): string =>
  cookies
    .split(/;\s*/)
    .filter((each) => each.startsWith('_'))
    .join('; ')

/** What a browser would have received: where to go next, and cookies. */
function pass(answer: Response): Response {
  const location = answer.headers.get('location')
  if (!location) throw over()
  const response = new Response(null, { status: 303, headers: { location } })
  for (const cookie of answer.headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

const over = () => new Problem(410, 'この本人確認は終わっています。はじめからもう一度お試しください。')
