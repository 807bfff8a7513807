import { get, Problem, type Route, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { versionsOf } from '../catalogue/versions.ts'
import { openly } from '../openly.ts'
import { publishedOf } from '../published.ts'
import { feedOf } from './feed.ts'
import { catalogueGraph, datasetGraph } from './graph.ts'

const OPEN = { who: 'anyone', open: true } as const

const linked = (graph: object): Response =>
  openly(JSON.stringify(graph), { 'content-type': 'application/ld+json; charset=utf-8' })

async function dataset(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const found = await publishedOf(hall).find(request.params.key ?? '')
  if (!found) throw new Problem(404, 'このデータは、公開していません。')
  return linked(datasetGraph(hall, found))
}

export const dcatRoutes: Route[] = [
  get('/opendata/catalog.jsonld', OPEN, async (request) => {
    const hall = hallOf(request)
    return linked(catalogueGraph(hall, await publishedOf(hall).list()))
  }),
  get('/opendata/changes.rss', OPEN, async (request) => {
    const hall = hallOf(request)
    const [datasets, versions] = await Promise.all([publishedOf(hall).list(), versionsOf(hall)])
    return openly(feedOf(hall, datasets, versions), { 'content-type': 'application/rss+xml; charset=utf-8' })
  }),
  get('/opendata/:key/dcat.jsonld', OPEN, dataset),
]
