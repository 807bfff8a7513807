import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeVersions } from '../catalogue/take-versions.ts'
import { type OpenTown, openTown } from '../testing-opendata.ts'

let town: OpenTown
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const get = (path: string) => town.app.fetch(new Request(`http://town.example${path}`), '192.0.2.1')
type Node = Record<string, unknown> & { '@id': string; '@type': string }
const graph = async (path: string) => ((await (await get(path)).json()) as { '@graph': Node[] })['@graph']

test('カタログは、すべてのデータと、その配り方を言う', async () => {
  const nodes = await graph('/opendata/catalog.jsonld')
  const [catalogue] = nodes.filter((node) => node['@type'] === 'dcat:Catalog')
  const datasets = nodes.filter((node) => node['@type'] === 'dcat:Dataset')
  expect(catalogue?.['dcat:dataset']).toEqual(datasets.map((node) => ({ '@id': node['@id'] })))
  expect(datasets[0]).toMatchObject({
    '@id': 'http://town.example/opendata/public_toilet#dataset',
    'dct:title': { '@value': '公衆トイレ一覧', '@language': 'ja' },
    'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/deed.ja' },
    'dct:accrualPeriodicity': { '@id': expect.stringMatching(/frequency\/ANNUAL$/) },
    'dcat:contactPoint': { 'vcard:hasTelephone': { '@id': 'tel:0224-55-0006' } },
  })
  expect(
    ((datasets[0]?.['dcat:distribution'] ?? []) as Node[]).map((node) => node['dcat:downloadURL']),
  ).toContainEqual({
    '@id': 'http://town.example/opendata/public_toilet/043231_public_toilet.geojson',
  })
})

test('DCAT-APが必ずと言う項目が、どのデータにもある', async () => {
  for (const path of ['/opendata/event/dcat.jsonld', '/opendata/public_toilet/dcat.jsonld']) {
    const [dataset] = (await graph(path)).filter((node) => node['@type'] === 'dcat:Dataset')
    expect(Object.keys(dataset ?? {})).toEqual(
      expect.arrayContaining(['dct:title', 'dct:description', 'dct:publisher']),
    )
    for (const node of (dataset?.['dcat:distribution'] ?? []) as Node[])
      expect(node).toHaveProperty('dcat:accessURL')
  }
})

test('RSSは、変わったことを新しい順に、XMLとして正しく知らせる', async () => {
  town.held = town.held.map((each) => ({
    ...each,
    dataset: { ...each.dataset, title: `<${each.dataset.title}> & "花"\u0001` },
  }))
  await takeVersions({}, town.hall)
  const response = await get('/opendata/changes.rss')
  const text = await response.text()
  expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
  expect(text.match(/<item>/g)).toHaveLength(2)
  expect(text).toContain('<title>&lt;公衆トイレ一覧&gt; &amp; &quot;花&quot;</title>')
  expect(text).toContain('公開しました（120件）。')
})
