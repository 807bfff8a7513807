import type { StaffActor } from '#platform/people'
import { officesWith } from '#platform/permission'
import { addToRail } from '#platform/screens'
import { listAsked } from '#platform/search'
import { get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { publishedOf } from '../published.ts'
import { pushesOf } from '../push/pushes.ts'
import { answerRequest } from './answer-request.ts'
import { downloadsOfAll } from './downloads.ts'
import { forgetHistory } from './forget-history.ts'
import { requestsFor } from './requests.ts'
import { DeskDatasets, DeskRequests } from './screens/desk.tsx'

addToRail([{ href: '/desk/opendata', title: 'オープンデータ', may: 'opendata.manage', place: 58 }])

const MANAGE = { who: { may: 'opendata.manage' } } as const
const ANSWER = { who: { may: 'opendata.answer' } } as const

async function requests(
  request: WebRequest,
  wrong?: { readonly id: string; readonly error: string; readonly answer: string },
): Promise<Response> {
  const hall = hallOf(request)
  const wish = listAsked(request.url.searchParams)
  const { rows, next } = await requestsFor(hall, request.actor as StaffActor, wish)
  const titles = new Map((await publishedOf(hall).list()).map(({ key, title }) => [key, title]))
  return page(
    request,
    <DeskRequests
      request={request}
      {...{ rows, titles, next, q: wish.q, after: wish.after }}
      {...(wrong && { wrong })}
    />,
    { status: wrong ? 422 : 200 },
  )
}

export const deskRoutes: Route[] = [
  get('/desk/opendata', MANAGE, async (request) => {
    const hall = hallOf(request)
    const offices = officesWith(hall.town, request.actor, 'opendata.manage')
    const datasets = (await publishedOf(hall).list()).filter(({ office }) => offices.includes(office))
    const [downloads, pushes] = await Promise.all([downloadsOfAll(hall), pushesOf(hall)])
    return page(request, <DeskDatasets request={request} {...{ datasets, downloads, pushes }} />)
  }),

  post('/desk/opendata/forget', MANAGE, async (request) => {
    const hall = hallOf(request)
    const dataset = await publishedOf(hall).find((await request.form()).text('dataset') ?? '')
    if (!dataset) throw new Problem(404, 'そのデータはありません。一覧から選んでください。')
    await forgetHistory(hall, request.actor as StaffActor, dataset)
    return redirect('/desk/opendata')
  }),

  get('/desk/opendata/requests', ANSWER, (request) => requests(request)),

  post('/desk/opendata/requests/:id/answer', ANSWER, async (request) => {
    const { id = '' } = request.params
    const answer = ((await request.form()).text('answer') ?? '').trim()
    const { error } = await answerRequest(hallOf(request), request.actor as StaffActor, id, answer)
    return error === undefined
      ? redirect('/desk/opendata/requests')
      : requests(request, { id, error, answer })
  }),
]
