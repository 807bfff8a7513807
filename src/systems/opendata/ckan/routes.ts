import { get, json, Problem, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { filePath, pagePath } from '../formats.ts'
import { packageId } from '../ids.ts'
import { publishedOf } from '../published.ts'
import { ACTIONS } from './actions.ts'
import { answer, badRequest } from './envelope.ts'
import { datasetOfResource } from './packages.ts'
import { NoDictionary, type Params, paramsOfGet, paramsOfPost } from './read-params.ts'

const OPEN = { who: 'anyone', open: true } as const

async function act(request: WebRequest, read: () => Params | Promise<Params>): Promise<Response> {
  const { name = '' } = request.params
  const action = ACTIONS.get(name)
  if (!action) return badRequest(`Action name not known: ${name}`)
  const hall = hallOf(request)
  const help = `${hall.config.baseUrl}/api/3/action/help_show?name=${name}`
  try {
    const params = await read()
    return await answer(help, () =>
      action.run({ hall, published: publishedOf(hall), params, url: request.url }),
    )
  } catch (error) {
    if (error instanceof NoDictionary) return badRequest(error.message)
    throw error
  }
}

/** CKAN answers with and without the version; ckanapi asks without. */
const ROOTS = ['/api/3/action/:name', '/api/action/:name']

/** Where CKAN's own addresses lead: clients make them from a name. */
async function toPage(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const { id = '' } = request.params
  const found = (await publishedOf(hall).list()).find(
    (dataset) => dataset.key === id || packageId(hall.town, dataset.key) === id.toLowerCase(),
  )
  if (!found) throw new Problem(404, 'このデータセットは見つかりませんでした。')
  return redirect(pagePath(found))
}

async function toCsv(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const call = { hall, published: publishedOf(hall) }
  const dataset = await datasetOfResource(call, request.params.id ?? '').catch(() => undefined)
  if (!dataset) throw new Problem(404, 'このデータセットは見つかりませんでした。')
  return redirect(filePath(hall.town, dataset, 'csv'))
}

export const ckanRoutes: Route[] = [
  get('/api/3', OPEN, () => json({ version: 3 })),
  ...ROOTS.flatMap((path) => [
    get(path, OPEN, (request) => act(request, () => paramsOfGet(request))),
    post(path, OPEN, (request) => act(request, () => paramsOfPost(request))),
  ]),
  get('/dataset/:id', OPEN, toPage),
  get('/datastore/dump/:id', OPEN, toCsv),
]
