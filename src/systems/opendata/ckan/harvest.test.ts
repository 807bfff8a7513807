/** A client written to CKAN's published documentation of its API, as a prefecture's portal harvests a town. */
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenTown, openTown } from '../testing-opendata.ts'
import { events, toilets } from '../testing-published.ts'

let town: OpenTown
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

interface Answer {
  readonly help: string
  readonly success: boolean
  // biome-ignore lint/suspicious/noExplicitAny: what a client in another language would see
  readonly result?: any
  readonly error?: Readonly<Record<string, unknown>>
}

const base = 'http://town.example'

async function call(request: Request): Promise<{ status: number; body: Answer }> {
  const response = await town.app.fetch(request, '192.0.2.1')
  return { status: response.status, body: (await response.json()) as Answer }
}

const ask = (action: string, params: Readonly<Record<string, string>> = {}, root = '/api/3/action') =>
  call(new Request(`${base}${root}/${action}?${new URLSearchParams(params)}`))

const say = (action: string, params: object, headers: Readonly<Record<string, string>> = {}) =>
  call(
    new Request(`${base}/api/3/action/${action}`, {
      ...{ method: 'POST', body: JSON.stringify(params) },
      headers: { 'content-type': 'application/json', ...headers },
    }),
  )

/** gather, fetch, then every row of every resource that is in the DataStore, page by page. */
async function harvest(pageSize: number) {
  const packages = []
  for (let start = 0; ; start += 1) {
    const { body } = await say('package_search', {
      rows: 1,
      start,
      sort: 'id asc',
      fq: 'metadata_modified:[2020-01-01T00:00:00Z TO *]',
    })
    if (body.result.results.length === 0) break
    packages.push(...body.result.results)
  }
  return Promise.all(
    packages.map(async (found) => {
      const { result } = (await ask('package_show', { id: found.id })).body
      const resource = result.resources.find((each: { datastore_active: boolean }) => each.datastore_active)
      const rows = []
      let next = `/api/3/action/datastore_search?resource_id=${resource.id}&limit=${pageSize}`
      for (;;) {
        const { body } = await call(new Request(base + next))
        if (body.result.records.length === 0) return { package: result, rows, total: body.result.total }
        rows.push(...body.result.records)
        next = body.result._links.next
      }
    }),
  )
}

test('県のポータルの集め方で、すべてのデータのすべての行が集まる', async () => {
  const harvested = await harvest(50)
  expect(harvested.map((each) => each.package.name).sort()).toEqual(['event', 'public_toilet'])
  for (const { dataset, rows } of [toilets, events]) {
    const found = harvested.find((each) => each.package.name === dataset.key)
    expect(found?.total).toBe(rows.length)
    expect(found?.rows).toEqual(rows.map((row, at) => ({ _id: at + 1, ...row })))
  }
})

test('集めたデータには、CKANが求める項目がそろっている', async () => {
  const { body } = await ask('package_show', { id: 'public_toilet' })
  expect(body).toMatchObject({ success: true, help: `${base}/api/3/action/help_show?name=package_show` })
  expect(body.result).toMatchObject({
    ...{ name: 'public_toilet', title: '公衆トイレ一覧', state: 'active', private: false, type: 'dataset' },
    ...{ license_id: 'CC-BY-4.0', isopen: true, author: '町民環境課', url: `${base}/opendata/public_toilet` },
    ...{ metadata_modified: '2026-11-20T00:00:00.000000', num_resources: 4, groups: [] },
    organization: { name: 'shibata', title: '柴田町', type: 'organization', is_organization: true },
    tags: [{ name: 'トイレ' }, { name: '公共施設' }],
  })
  expect(
    body.result.resources.map((each: { url: string; format: string }) => [each.format, each.url]),
  ).toEqual(
    ['csv', 'xlsx', 'json', 'geojson'].map((format) => [
      format === 'geojson' ? 'GeoJSON' : format.toUpperCase(),
      `${base}/opendata/public_toilet/043231_public_toilet.${format}`,
    ]),
  )
  expect((await ask('package_show', { id: body.result.id })).body.result).toEqual(body.result)
})

const download = async (url: string) => {
  const response = await town.app.fetch(new Request(url), '192.0.2.1')
  expect([url, response.status]).toEqual([url, 200])
  return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) }
}

test('どのリソースも、名のった形で下ろせて、どの形の行もDataStoreの行と同じ', async () => {
  for (const found of await harvest(100)) {
    const rows = found.rows.map(({ _id, ...row }: Record<string, unknown>) => row)
    const files = new Map<string, Buffer>()
    for (const { url, format, mimetype, package_id } of found.package.resources) {
      const { type, bytes } = await download(url)
      expect([type?.split(';')[0], package_id]).toEqual([mimetype, found.package.id])
      files.set(format, bytes)
    }
    expect(JSON.parse(files.get('JSON')!.toString())).toEqual(rows)
    const geo = files.get('GeoJSON')
    if (geo) {
      const { features } = JSON.parse(geo.toString()) as { features: { properties: object }[] }
      expect(features.map(({ properties }) => properties)).toEqual(rows)
    }
    const csv = parse(files.get('CSV')!, { bom: true }) as string[][]
    expect([csv.length - 1, csv[0]]).toEqual([rows.length, Object.keys(rows[0] ?? {})])
    expect(await readSheet(files.get('XLSX')!)).toHaveLength(rows.length + 1)
  }
})

test('しぼった行も、ページごとに、もれも重なりもなく集まる', async () => {
  const { result } = (await ask('package_show', { id: 'public_toilet' })).body
  const { id } = result.resources.find((each: { datastore_active: boolean }) => each.datastore_active)
  const column = Object.keys(toilets.rows[0]!)[1]!
  const wanted = toilets.rows.slice(10, 45).map((row) => row[column])
  const asked = { resource_id: id, filters: JSON.stringify({ [column]: wanted }), limit: '10' }
  const all: Record<string, unknown>[] = []
  let next = `/api/3/action/datastore_search?${new URLSearchParams(asked)}`
  for (;;) {
    const { body } = await call(new Request(base + next))
    if (body.result.records.length === 0) break
    expect(body.result.total).toBe(35)
    all.push(...body.result.records)
    next = body.result._links.next
  }
  expect(all.map((row) => row[column])).toEqual(wanted)
})

test('DCATをたどる集め方でも、すべてのデータのすべてのファイルに行き着く', async () => {
  type Node = Record<string, unknown> & { '@id': string }
  const graphOf = async (url: string) =>
    (JSON.parse((await download(url)).bytes.toString()) as { '@graph': Node[] })['@graph']
  const nodes = await graphOf(`${base}/opendata/catalog.jsonld`)
  const datasets = nodes.filter((node) => node['@type'] === 'dcat:Dataset')
  expect(datasets).toHaveLength(town.held.length)
  for (const dataset of datasets) {
    const own = await graphOf(`${dataset['@id'].split('#')[0]}/dcat.jsonld`)
    expect(own.find((node) => node['@id'] === dataset['@id'])).toEqual(dataset)
    for (const each of dataset['dcat:distribution'] as Record<string, Node>[])
      expect((await download(each['dcat:downloadURL']!['@id'])).bytes.byteLength).toBeGreaterThan(0)
  }
})

test('status_show は、話すCKANの版と、DataStoreがあることを言う', async () => {
  for (const { body } of [await ask('status_show'), await say('status_show', {})])
    expect(body.result).toMatchObject({ ckan_version: '2.10.0', site_url: base, extensions: ['datastore'] })
})

test('idは、何度起動しても変わらない', async () => {
  const { body } = await ask('package_show', { id: 'event' })
  expect(body.result.id).toBe('c8f3debb-11bf-5fdc-baa0-655c8eadb801')
})

test.each([
  ['package_list', {}, ['event', 'public_toilet']],
  ['package_list', { limit: '1', offset: '1' }, ['public_toilet']],
  ['organization_list', {}, ['shibata']],
  ['group_list', {}, []],
  ['tag_list', {}, ['トイレ', '公共施設', '観光']],
  ['tag_list', { query: 'といれ' }, ['トイレ']],
  ['site_read', {}, true],
] as const)('%s %j に答える', async (action, params, result) => {
  expect((await ask(action, params)).body.result).toEqual(result)
  expect((await say(action, params)).body.result).toEqual(result)
})

test('版のないアドレス（ckanapi）でも、フォームでも、JSONをフォームと名乗っても、同じに答える', async () => {
  const names = ['event', 'public_toilet']
  expect((await ask('package_list', {}, '/api/action')).body.result).toEqual(names)
  const posted = (body: BodyInit, type: string) =>
    call(
      new Request(`${base}/api/3/action/package_show`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      }),
    )
  const form = 'application/x-www-form-urlencoded'
  expect((await posted('id=event', form)).body.result.name).toBe('event')
  expect((await posted('{"id": "event"}', form)).body.result.name).toBe('event')
})

test.each([
  ['q', 'トイレ', ['public_toilet']],
  ['q', 'といれ', ['public_toilet']],
  ['q', 'title:イベント OR title:トイレ', ['event', 'public_toilet']],
  ['q', '一覧 -イベント', ['public_toilet']],
  ['q', 'name:public_*', ['public_toilet']],
  ['q', '*:*', ['event', 'public_toilet']],
  ['fq', 'organization:(shibata OR ogawara)', ['event', 'public_toilet']],
  ['fq', '-organization:shibata', []],
  ['fq', 'res_format:GeoJSON', ['public_toilet']],
  ['fq', '+tags:"観光" +license_id:PDL-1.0', ['event']],
  ['fq', 'metadata_modified:[2026-11-01T00:00:00Z TO *]', ['public_toilet']],
  ['fq', 'metadata_modified:[NOW-7DAYS TO NOW]', ['public_toilet']],
  ['fq', 'metadata_modified:{2026-11-20T00:00:00Z TO *]', []],
  ['fq', 'no_such_field:x', []],
])('package_search %s=%s', async (name, value, names) => {
  const { body } = await ask('package_search', { [name]: value, sort: 'name asc' })
  expect(body.result.results.map((each: { name: string }) => each.name)).toEqual(names)
  expect(body.result.count).toBe(names.length)
})

test('package_search は、数えた結果も答える', async () => {
  const { body } = await ask('package_search', { 'facet.field': '["tags", "organization"]', rows: '0' })
  expect(body.result).toMatchObject({
    ...{ count: 2, results: [] },
    facets: { tags: { トイレ: 1, 公共施設: 1, 観光: 1 }, organization: { shibata: 2 } },
    search_facets: { organization: { items: [{ name: 'shibata', display_name: '柴田町', count: 2 }] } },
  })
})

test.each([
  ['nothing_like_it', {}, 400, undefined],
  ['package_show', {}, 409, { id: ['Missing value'], __type: 'Validation Error' }],
  ['package_show', { id: 'nowhere' }, 404, { message: 'Not found', __type: 'Not Found Error' }],
  ['resource_show', { id: 'nowhere' }, 404, { message: 'Not found', __type: 'Not Found Error' }],
  ['organization_show', { id: 'x' }, 404, { message: 'Not found', __type: 'Not Found Error' }],
  ['tag_show', { id: 'x' }, 404, { message: 'Not found', __type: 'Not Found Error' }],
  ['datastore_search', { resource_id: 'x' }, 404, expect.objectContaining({ __type: 'Not Found Error' })],
  ['datastore_info', { id: 'x' }, 404, expect.objectContaining({ __type: 'Not Found Error' })],
  ['help_show', { name: 'x' }, 404, expect.objectContaining({ __type: 'Not Found Error' })],
  ['group_show', { id: 'x' }, 404, { message: 'Not found', __type: 'Not Found Error' }],
  ['package_search', { rows: '-1' }, 409, { rows: ['Must be a natural number'], __type: 'Validation Error' }],
  ['package_search', { q: '(' }, 400, expect.objectContaining({ __type: 'Search Query Error' })],
  [
    'package_search',
    { q: '{!xmlparser v=x}' },
    400,
    expect.objectContaining({ __type: 'Search Query Error' }),
  ],
  ['package_search', { sort: 'name' }, 400, expect.objectContaining({ __type: 'Search Query Error' })],
  ['datastore_search', {}, 409, { resource_id: ['Missing value'], __type: 'Validation Error' }],
  [
    'resource_search',
    { query: 'csv' },
    409,
    { query: ['Must be <field>:<value> pair(s)'], __type: 'Validation Error' },
  ],
  ['package_create', { name: 'x' }, 400, undefined],
])('%s %j は、CKANと同じ形で断る', async (action, params, status, error) => {
  const answer = await ask(action, params as Record<string, string>)
  expect(answer.status).toBe(status)
  if (error) expect(answer.body).toMatchObject({ success: false, error })
})

test('JSONでないものは、CKANと同じ文で断る', async () => {
  const request = new Request(`${base}/api/3/action/package_list`, { method: 'POST', body: '{"a":' })
  const response = await town.app.fetch(request, '192.0.2.1')
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringMatching(/^"Bad request - JSON Error/),
  ])
})

test('よそのページのプログラムからも読め、Cookieは配らない', async () => {
  const request = new Request(`${base}/api/3/action/package_list`, {
    headers: { origin: 'https://else.example' },
  })
  const { headers } = await town.app.fetch(request, '192.0.2.1')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('set-cookie')).toBeNull()
})
