import { afterAll, beforeAll, expect, test } from 'vitest'
import { resourceId } from '../ids.ts'
import { type OpenTown, openTown } from '../testing-opendata.ts'
import { toilets } from '../testing-published.ts'

let town: OpenTown
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const resource = resourceId({ code: '043231' }, 'public_toilet', 'csv')

async function search(params: object) {
  const request = new Request('http://town.example/api/3/action/datastore_search', {
    ...{ method: 'POST', body: JSON.stringify({ resource_id: resource, ...params }) },
    headers: { 'content-type': 'application/json' },
  })
  const response = await town.app.fetch(request, '192.0.2.1')
  // biome-ignore lint/suspicious/noExplicitAny: what a client in another language would see
  return { status: response.status, ...((await response.json()) as any) }
}

test('列の型と意味も答える', async () => {
  const { result } = await search({ limit: 1 })
  expect(result).toMatchObject({
    ...{ include_total: true, limit: 1, offset: 0, records_format: 'objects', resource_id: resource },
    ...{ total: 120, total_was_estimated: false, total_estimation_threshold: null },
    _links: {
      start: '/api/3/action/datastore_search',
      next: '/api/3/action/datastore_search?offset=1',
    },
  })
  expect(result.fields.slice(0, 5).map(({ id, type }: { id: string; type: string }) => [id, type])).toEqual([
    ['_id', 'int'],
    ['ID', 'text'],
    ['名称', 'text'],
    ['所在地_連結表記', 'text'],
    ['緯度', 'numeric'],
  ])
  expect(result.fields[3].info.notes).toBe('町字から番地までをつなげた住所です。')
  expect(result.records).toEqual([{ _id: 1, ...toilets.rows[0] }])
})

test('絞り込み、言葉、列、順、場所が、すべて効く', async () => {
  const { result } = await search({
    filters: { 男性トイレ総数: [3, '4'] },
    q: '船岡公衆',
    fields: 'ID,男性トイレ総数',
    sort: '男性トイレ総数 desc, "ID" asc',
    ...{ limit: 2, offset: 21 },
  })
  expect(result.total).toBe(44)
  expect(result.records).toEqual([
    { ID: '043231-008-00120', 男性トイレ総数: 4 },
    { ID: '043231-008-00014', 男性トイレ総数: 3 },
  ])
  expect((await search({ q: { 名称: 'トイレ120' } })).result.total).toBe(1)
  expect((await search({ filters: '{"設置日": null}', limit: 0 })).result).toMatchObject({
    total: 60,
    records: [],
  })
  expect((await search({ include_total: false, limit: 0 })).result).not.toHaveProperty('total')
})

test('並びとCSVでも答える', async () => {
  const fields = ['ID', '備考']
  expect((await search({ fields, records_format: 'lists', offset: 3, limit: 1 })).result.records).toEqual([
    ['043231-008-00004', '=cmd|calc "と" 改行\nあり'],
  ])
  expect((await search({ fields, records_format: 'csv', offset: 2, limit: 2 })).result.records).toBe(
    '043231-008-00003,\n043231-008-00004,"=cmd|calc ""と"" 改行\nあり"\n',
  )
})

test.each([
  [
    { resource_id: 'x' },
    404,
    { __type: 'Not Found Error', message: 'Not found: Resource "x" was not found.' },
  ],
  [{ fields: ['緯度', '個人番号'] }, 409, { fields: ['field "個人番号" not in table'] }],
  [{ filters: { 個人番号: '1' } }, 409, { filters: ['field "個人番号" not in table'] }],
  [{ sort: '個人番号 asc' }, 409, { sort: ['field "個人番号" not in table'] }],
  [{ q: { 個人番号: '1' } }, 409, { q: ['field "個人番号" not in table'] }],
  [{ filters: 'x' }, 409, { filters: ['Cannot parse JSON'] }],
  [{ limit: 'x' }, 409, { limit: ['Invalid integer'] }],
  [{ records_format: 'xml' }, 409, expect.anything()],
])('%j は断る', async (params, status, error) => {
  const answer = await search(params)
  expect(answer).toMatchObject({ status, success: false, error })
})

test('どの表があるかも、CKANと同じ聞き方で答える', async () => {
  const { result } = await search({ resource_id: '_table_metadata' })
  expect(result.records).toHaveLength(2)
  expect(result.records[0]).toMatchObject({ name: resource, alias_of: null })
})

test('一度に答えるのは32,000行まで', async () => {
  expect((await search({ limit: 1_000_000 })).result.limit).toBe(32_000)
})

test('大きな表も、まるごとは抱えずに答える', async () => {
  let made = 0
  const batch = Array.from({ length: 500 }, (_, at) => ({
    ...toilets.rows[at % 120]!,
    備考: 'あ'.repeat(400),
  }))
  const { publishFrom } = await import('../published.ts')
  const { memoryPublished } = await import('../testing-published.ts')
  const memory = memoryPublished(() => town.held)
  publishFrom(() => ({
    ...memory,
    async *rows() {
      for (made = 0; made < 64; made += 1) yield batch
    },
  }))
  const address = `http://town.example/api/3/action/datastore_search?resource_id=${resource}&limit=32000`
  const response = await town.app.fetch(new Request(address), '192.0.2.1')
  const reader = response.body!.getReader()
  for (let part = 0; part < 5; part += 1) await reader.read()
  expect(made).toBeLessThan(8)
  await reader.cancel()
  publishFrom(() => memory)
})
