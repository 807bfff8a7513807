import { afterAll, beforeAll, expect, test } from 'vitest'
import { place, register, shape, text } from '#language'
import { identify, identifyToken } from '#platform/people'
import { openWeb, type WebApp } from '#platform/web'
import { call, tokenFor } from '../cases/api/testing-api.ts'
import { writeGeojson } from './exports/write-geojson.ts'
import { registers } from './index.ts'
import { changeRecord } from './records/change-record.ts'
import { createRecord } from './records/create-record.ts'
import { historyOf } from './records/history.ts'
import { findRecord } from './records/record.ts'
import { removeRecord, restoreRecord } from './records/remove-record.ts'
import { RecordRefused } from './records/write.ts'
import { type RegisterHall, registerHall } from './testing-registers.ts'

const courses = register({
  id: 'course',
  name: '散策コース',
  about: '試験のための台帳です。',
  office: 'tax',
  fields: {
    name: text('名前'),
    where: place('出発点', { optional: true }),
    way: shape('道すじ', { optional: true }),
    secret: text('メモ', { optional: true }),
  },
  title: 'name',
  grants: [
    { may: ['read', 'export'], rows: { op: 'is', field: 'name', value: '川の道' }, hide: ['secret', 'way'] },
    { office: 'tax', may: ['read', 'add', 'change', 'remove', 'export'] },
  ],
})

let house: RegisterHall
let app: WebApp
let token: string
beforeAll(async () => {
  house = await registerHall([courses])
  const rateLimits = { posts: 100_000, pages: 100_000, signIns: 100_000, api: 100_000 }
  const hall = { ...house.hall, config: { ...house.hall.config, rateLimits } }
  app = openWeb({ house: hall, routes: registers.routes ?? [], identify, identifyToken })
  token = await tokenFor(house.hall, house.people.engineer, ['registers:read', 'registers:write'])
})
afterAll(() => house.close())

const RECORDS = '/registers/course/records'
const at = (method: string, path: string, body?: unknown) => call(app, token, method, path, body)
const WAY = {
  type: 'LineString',
  coordinates: [
    [140.761, 38.051],
    [140.762, 38.052],
    [140.763, 38.053],
  ],
}
const AREA = {
  type: 'Polygon',
  coordinates: [
    [
      [140.7, 38],
      [140.8, 38],
      [140.8, 38.1],
      [140.7, 38],
    ],
  ],
}

test('線や範囲は、APIで書いたとおりに読め、変えられ、空にできる', async () => {
  const added = await at('POST', RECORDS, { values: { name: '山の道', way: WAY } })
  expect(added).toMatchObject({ status: 201, body: { values: { way: WAY } } })
  const one = `${RECORDS}/${added.body.id}`
  expect((await at('GET', one)).body.values.way).toEqual(WAY)
  expect((await at('POST', one, { version: 1, values: { way: AREA } })).body.values.way).toEqual(AREA)
  expect((await at('POST', one, { version: 2, values: { way: null } })).body.values).not.toHaveProperty('way')
})

test.each([
  ['文字', '川沿い'],
  ['点', { type: 'Point', coordinates: [140.7, 38] }],
  ['座標のない線', { type: 'LineString', coordinates: [] }],
  ['深さの合わない範囲', { type: 'Polygon', coordinates: WAY.coordinates }],
  ['数でない座標', { type: 'LineString', coordinates: [['140', '38']] }],
  ['地球にない座標', { type: 'LineString', coordinates: [[140.7, 138]] }],
  ['知らない種類', { type: 'Circle', coordinates: [[140.7, 38]] }],
  ['受け継いだ名前', { type: 'constructor', coordinates: [[140.7, 38]] }],
])('線や範囲として読めない%sは、APIが場所を付けて断る', async (_, way) => {
  const wrong = await at('POST', RECORDS, { values: { name: '読めない道', way } })
  expect(wrong.status).toBe(422)
  expect(wrong.body.errors).toMatchObject([
    { pointer: '/values/way', detail: expect.stringContaining('線や範囲として読めません') },
  ])
})

test('角が5万を超える形は、何も変えずに、文で断る', async () => {
  const { clerk } = house.people
  const open = await house.open(clerk, 'course')
  const coordinates = Array.from({ length: 50_001 }, (_, corner) => [140 + corner / 1_000_000, 38])
  const refused = await createRecord(house.hall, clerk, open, {
    name: '細かい道',
    way: { type: 'LineString', coordinates },
  }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(RecordRefused)
  expect((refused as RecordRefused).errors).toMatchObject([
    { path: 'way', message: expect.stringContaining('形が細かすぎます（角は50,000個まで）') },
  ])
})

test('変えた線や範囲は履歴に残り、消して戻せば、もとの形で戻る', async () => {
  const { clerk } = house.people
  const open = await house.open(clerk, 'course')
  const id = await createRecord(house.hall, clerk, open, { name: '丘の道', way: WAY })
  await changeRecord(house.hall, clerk, open, { id, version: 1, raw: { way: AREA }, via: 'desk' })
  const changed = await findRecord(house.hall.db, open, id)
  expect((await historyOf(house.hall.db, open, changed!)).map(({ before }) => before)).toContainEqual({
    way: WAY,
  })
  await removeRecord(house.hall, clerk, open, id, 2)
  expect(await findRecord(house.hall.db, open, id)).toBeUndefined()
  await restoreRecord(house.hall, clerk, open, id, 3)
  expect((await findRecord(house.hall.db, open, id))!.values.way).toEqual(AREA)
})

test('GeoJSONの書き出しには、見えない行も、見えない欄の形も言葉も、入らない', async () => {
  const { clerk, stranger } = house.people
  const own = await house.open(clerk, 'course')
  const where = { lat: 38.0561, lng: 140.7652 }
  await createRecord(house.hall, clerk, own, { name: '川の道', where, way: WAY, secret: '私有地を通る' })
  const written = async (open: typeof own) => {
    const parts: Uint8Array[] = []
    for await (const part of writeGeojson(house.hall.db, open, {})) parts.push(part)
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as {
      features: { geometry: { type: string } | null; properties: Record<string, unknown> }[]
    }
  }
  const whole = await written(own)
  expect(whole.features.find(({ properties }) => properties.名前 === '川の道')).toMatchObject({
    geometry: WAY,
    properties: { メモ: '私有地を通る' },
  })
  const theirs = await written(await house.open(stranger, 'course'))
  expect(theirs.features).toMatchObject([
    { geometry: { type: 'Point', coordinates: [where.lng, where.lat] } },
  ])
  expect(theirs.features[0]!.properties).toMatchObject({ 名前: '川の道' })
  expect(JSON.stringify(theirs)).not.toMatch(/私有地|メモ|140\.761|丘の道/)
})
