import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenTown, openTown } from '../testing-opendata.ts'
import { toilets } from '../testing-published.ts'

let town: OpenTown
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const fetched = (format: string, init: RequestInit = {}) =>
  town.app.fetch(
    new Request(`http://town.example/opendata/public_toilet/043231_public_toilet.${format}`, init),
    '192.0.2.1',
  )
const counts = () =>
  town.hall.db.selectFrom('dataset_download').select(['format', 'day', 'count']).orderBy('format').execute()

test('CSVは、印つきのUTF-8とCRLFで、すべての行と列がある', async () => {
  const response = await fetched('csv')
  const text = Buffer.from(await response.arrayBuffer()).toString()
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="043231_public_toilet.csv"')
  expect(text.startsWith('\ufeffID,名称,')).toBe(true)
  expect(text).toContain('船岡1,38.05,140.76,10,2001-04-01,\r\n')
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(120)
  // 表計算ソフトで動きだす文字だけは、動かないようにする。
  expect(rows[3]?.備考).toBe('\'=cmd|calc "と" 改行\nあり')
})

test('JSONとGeoJSONは、値をそのまま伝える', async () => {
  expect(await (await fetched('json')).json()).toEqual(toilets.rows)
  const geo = (await (await fetched('geojson')).json()) as {
    features: { geometry: unknown; properties: object }[]
  }
  expect(geo.features).toHaveLength(120)
  expect(geo.features[0]).toEqual({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [140.76, 38.05] },
    properties: toilets.rows[0],
  })
  expect(geo.features[7]?.geometry).toBeNull()
})

test('XLSXは、表計算ソフトで開ける', async () => {
  const response = await fetched('xlsx')
  const rows = await readSheet(Buffer.from(await response.arrayBuffer()))
  expect(rows).toHaveLength(121)
  expect(rows[4]?.[7]).toBe('=cmd|calc "と" 改行\nあり')
})

test('持っている人には送らず、数えもしない', async () => {
  await town.hall.db.deleteFrom('dataset_download').execute()
  const first = await fetched('csv')
  await buffer(first.body!)
  const etag = first.headers.get('etag') ?? ''
  const again = await fetched('csv', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await fetched('csv', { method: 'HEAD' })
  await Promise.all(['csv', 'csv', 'json'].map(async (format) => buffer((await fetched(format)).body!)))
  expect(await counts()).toEqual([
    { format: 'csv', day: '2026-11-24', count: 3 },
    { format: 'json', day: '2026-11-24', count: 1 },
  ])
})
