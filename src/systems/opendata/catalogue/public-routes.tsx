import type { Hall } from '#language'
import { wordsAsked } from '#platform/search'
import { get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { FORMAT_NAMES, FORMATS, fileName, formatsOf } from '../formats.ts'
import { openly, streamOf } from '../openly.ts'
import {
  type Published,
  type PublishedDataset,
  type PublishedRow,
  publishedOf,
  type RowsWish,
} from '../published.ts'
import { chartOf } from './chart.ts'
import { countDownload } from './count-download.ts'
import { downloadsOf } from './downloads.ts'
import { datasetFile, tagOfFile } from './files.ts'
import { findDatasets } from './find-datasets.ts'
import { nameColumn } from './name-column.ts'
import { readRequest } from './read-request.ts'
import { requestDataset } from './request-dataset.ts'
import { DatasetPage } from './screens/dataset.tsx'
import { MOST_POINTS } from './screens/dataset-map.tsx'
import { DifferencePage } from './screens/difference.tsx'
import { DatasetList } from './screens/list.tsx'
import { RequestBox, RequestSent } from './screens/request-box.tsx'
import { differenceOf, type Version, versionsOf } from './versions.ts'

const PAGE = { who: 'anyone', cache: 'public' } as const
const PREVIEW = 50

/** @throws Problem 404 */
export async function datasetOf(request: WebRequest): Promise<PublishedDataset> {
  const { key = '' } = request.params
  const dataset = await publishedOf(hallOf(request)).find(key)
  if (!dataset)
    throw new Problem(404, 'このデータは、公開していません。オープンデータの一覧から選んでください。')
  return dataset
}

async function readAll(rows: AsyncIterable<readonly PublishedRow[]>): Promise<PublishedRow[]> {
  const all: PublishedRow[] = []
  for await (const batch of rows) all.push(...batch)
  return all
}

/** Of the first rows what a map needs. */
async function placesOf(published: Published, dataset: PublishedDataset): Promise<readonly PublishedRow[]> {
  const { coordinates, identity, key } = dataset
  if (!coordinates) return []
  const name = nameColumn(dataset)
  const fields = [
    ...new Set([coordinates.latitude, coordinates.longitude, ...identity, ...(name ? [name.id] : [])]),
  ]
  return readAll(published.rows(key, { fields, limit: MOST_POINTS }))
}

async function show(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const published = publishedOf(hall)
  const dataset = await datasetOf(request)
  const wanted = request.url.searchParams.get('chart') ?? undefined
  const first: RowsWish = { limit: PREVIEW }
  const [rows, places, total, chart, downloads, versions] = await Promise.all([
    readAll(published.rows(dataset.key, first)),
    placesOf(published, dataset),
    published.count(dataset.key),
    chartOf(published, dataset, wanted),
    downloadsOf(hall, dataset.key),
    versionsOf(hall, dataset.key),
  ])
  return page(
    request,
    <DatasetPage request={request} {...{ dataset, rows, places, total, chart, downloads, versions }} />,
  )
}

/** Two days, or the last two; the earlier one first however they were chosen. */
function daysAsked(params: URLSearchParams, versions: readonly Version[]): [Version, Version] | [] {
  const on = (name: string) => versions.find(({ day }) => day === params.get(name))
  const [newest, before] = versions
  const [a, b] = [on('from') ?? before, on('to') ?? newest]
  if (!a || !b) return []
  return a.number <= b.number ? [a, b] : [b, a]
}

async function compare(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const dataset = await datasetOf(request)
  const versions = await versionsOf(hall, dataset.key)
  const [from, to] = daysAsked(request.url.searchParams, versions)
  const difference =
    from && to ? await differenceOf(hall, dataset, from.number, to.number) : { changes: [], more: false }
  return page(request, <DifferencePage request={request} {...{ dataset, versions, from, to, difference }} />)
}

async function file(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const dataset = await datasetOf(request)
  const format = formatsOf(dataset).find((each) => fileName(hall.town, dataset, each) === request.params.file)
  if (!format || !FORMATS.includes(format))
    throw new Problem(404, 'このファイルはありません。データのページから選んでください。')
  const etag = tagOfFile(dataset, format)
  const known = (request.header('if-none-match') ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return openly(null, { etag }, 304)
  return openly(streamOf(counted(hall, dataset, format)), {
    etag,
    'content-type': FORMAT_NAMES[format].type,
    'content-disposition': `attachment; filename="${fileName(hall.town, dataset, format)}"`,
    'last-modified': dataset.updatedAt.toUTCString(),
  })
}

/** Counted when the first part is taken: who only asks whether the file is there (HEAD) takes none. */
async function* counted(hall: Hall, dataset: PublishedDataset, format: (typeof FORMATS)[number]) {
  await countDownload(hall, dataset.key, format)
  yield* datasetFile(publishedOf(hall), dataset, format)
}

async function send(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const form = await request.form()
  const { datasets } = await findDatasets(hall, {})
  const { written, errors } = readRequest(form, datasets)
  if (errors.length > 0)
    return page(request, <RequestBox request={request} {...{ datasets, errors, said: form.text }} />, {
      status: 422,
    })
  await requestDataset(hall, request.actor, written)
  return redirect('/opendata/request/sent')
}

export const publicRoutes: Route[] = [
  get('/opendata', PAGE, async (request) => {
    const { searchParams } = request.url
    const wish = { q: wordsAsked(searchParams), kind: searchParams.get('kind')?.slice(0, 100) || undefined }
    const { datasets, kinds, total } = await findDatasets(hallOf(request), wish)
    return page(
      request,
      <DatasetList
        request={request}
        found={datasets}
        kinds={kinds}
        total={total}
        q={wish.q}
        kind={wish.kind}
      />,
    )
  }),

  get('/opendata/request', { who: 'anyone' }, async (request) => {
    const { datasets } = await findDatasets(hallOf(request), {})
    const said = (name: string) => request.url.searchParams.get(name) ?? undefined
    return page(request, <RequestBox request={request} {...{ datasets, errors: [], said }} />)
  }),
  post('/opendata/request', { who: 'anyone' }, send),
  get('/opendata/request/sent', PAGE, (request) => page(request, <RequestSent request={request} />)),

  get('/opendata/:key', PAGE, show),
  get('/opendata/:key/versions', PAGE, compare),
  get('/opendata/:key/:file', { who: 'anyone', open: true }, file),
]
