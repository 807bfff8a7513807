import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachment, register, text } from '#language'
import { identify, identifyToken } from '#platform/people'
import { openWeb, type WebApp } from '#platform/web'
import { call, tokenFor } from '../../cases/api/testing-api.ts'
import { PNG } from '../../cases/testing-desk.ts'
import { registers } from '../index.ts'
import { equipment, type RegisterHall, registerHall, rooms } from '../testing-registers.ts'

const pictured = register({
  id: 'pictured',
  name: '写真帳',
  about: '試験のための台帳です。',
  office: 'tax',
  fields: { name: text('名前'), photo: attachment('写真', { optional: true }) },
  title: 'name',
})

let house: RegisterHall
let app: WebApp
let token: string
beforeAll(async () => {
  house = await registerHall([rooms, equipment, pictured])
  const rateLimits = { posts: 100_000, pages: 100_000, signIns: 100_000, api: 100_000 }
  const hall = { ...house.hall, config: { ...house.hall.config, rateLimits } }
  app = openWeb({ house: hall, routes: registers.routes ?? [], identify, identifyToken })
  token = await tokenFor(house.hall, house.people.engineer, ['registers:read', 'registers:write'])
})
afterAll(() => house.close())

const at = (method: string, path: string, body?: unknown, by = token) => call(app, by, method, path, body)
const RECORDS = '/registers/equipment/records'

test('加え、見て、変え、さがし、消せる。版が古ければ断る', async () => {
  const added = await at('POST', RECORDS, { values: { name: '椅子', kind: 'desk', price: 3000 } })
  expect(added).toMatchObject({
    status: 201,
    body: { version: 1, values: { name: '椅子', number: '2026-0001' } },
  })
  const one = `${RECORDS}/${added.body.id}`
  expect((await at('POST', one, { version: 1, values: { name: '長椅子' } })).body).toMatchObject({
    version: 2,
    values: { name: '長椅子', price: 3000 },
  })
  expect((await at('POST', one, { version: 1, values: { name: '丸椅子' } })).status).toBe(409)
  expect((await at('GET', one)).body.values.name).toBe('長椅子')
  expect((await at('GET', `${RECORDS}?q=長椅子&count=1`)).body).toMatchObject({
    count: 1,
    records: [{ id: added.body.id }],
  })
  const filter = encodeURIComponent(JSON.stringify({ op: 'atMost', field: 'price', value: 10 }))
  expect((await at('GET', `${RECORDS}?filter=${filter}`)).body.records).toEqual([])
  expect((await at('POST', `${one}/remove`, { version: 2 })).status).toBe(200)
  expect((await at('GET', one)).status).toBe(404)
})

test('誤りは、場所を付けて答える', async () => {
  const wrong = await at('POST', RECORDS, { values: { name: '', kind: 'ship' } })
  expect(wrong).toMatchObject({ status: 422, type: expect.stringContaining('problem+json') })
  expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/values/name',
    '/values/kind',
  ])
  expect((await at('POST', RECORDS, { values: { nothing: 1 } })).body.errors).toMatchObject([
    { pointer: '/values/nothing' },
  ])
  expect((await at('GET', `${RECORDS}?filter=x`)).status).toBe(400)
  expect((await at('GET', `${RECORDS}?limit=1000`)).status).toBe(400)
})

test('ほかの課のトークン、範囲のないトークンには、台帳があるとも言わない', async () => {
  const elsewhere = await tokenFor(house.hall, house.people.engineer, ['registers:read'], ['health'])
  expect((await at('GET', RECORDS, undefined, elsewhere)).status).toBe(404)
  expect((await at('GET', '/registers', undefined, elsewhere)).body).toEqual({ registers: [] })
  const reader = await tokenFor(house.hall, house.people.engineer, ['registers:read'])
  expect((await at('POST', RECORDS, { values: { name: 'x', kind: 'pc' } }, reader)).status).toBe(403)
  expect((await call(app, undefined, 'GET', RECORDS)).status).toBe(401)
})

test('台帳ごとの OpenAPI は、その欄から作られる', async () => {
  const { body } = await at('GET', '/registers/equipment/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(body.components.schemas.Values.properties).toMatchObject({
    name: { type: 'string', title: '品名' },
    price: { type: 'integer' },
    number: { readOnly: true },
    bought: { format: 'date' },
  })
  expect(Object.keys(body.paths)).toContain(RECORDS)
})

test('ファイルは先に送り、返ってきた id を値に書き、同じトークンで受け取れる。説明書にも載る', async () => {
  const { body: other } = await at('GET', '/registers/equipment/openapi.json')
  expect(Object.keys(other.paths)).not.toContain('/registers/equipment/files')
  const { body } = await at('GET', '/registers/pictured/openapi.json')
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining(['/registers/pictured/files', '/registers/pictured/files/{file}']),
  )
  const send = (query: string, bytes: Uint8Array, by = token) =>
    call(app, by, 'POST', `/registers/pictured/files?${query}`, bytes)
  const sent = await send('field=photo&name=a.png', PNG)
  expect(sent).toMatchObject({ status: 201, body: { name: 'a.png', type: 'image/png' } })
  expect((await send('field=name&name=a.png', PNG)).status).toBe(400)
  expect((await send('field=photo', PNG)).status).toBe(400)
  expect((await send('field=photo&name=a.png', Buffer.from('MZ\0\0'))).status).toBe(422)
  const reader = await tokenFor(house.hall, house.people.engineer, ['registers:read'])
  expect((await send('field=photo&name=a.png', PNG, reader)).status).toBe(403)
  const path = `/registers/pictured/files/${sent.body.id}`
  expect((await at('GET', path, undefined, reader)).status).toBe(404)
  const added = await at('POST', '/registers/pictured/records', {
    values: { name: '写真つき', photo: [sent.body.id] },
  })
  expect(added).toMatchObject({ status: 201, body: { values: { photo: [sent.body] } } })
  expect((await at('GET', path, undefined, reader)).status).toBe(200)
  const elsewhere = await tokenFor(house.hall, house.people.engineer, ['registers:read'], ['health'])
  expect((await at('GET', path, undefined, elsewhere)).status).toBe(404)
})

test('記録の履歴とコメントを読み、コメントを書いて職員に知らせられる', async () => {
  const added = await at('POST', RECORDS, { values: { name: '脚立', kind: 'desk' } })
  const one = `${RECORDS}/${added.body.id}`
  await at('POST', one, { version: 1, values: { name: '長い脚立' } })
  expect((await at('GET', `${one}/history`)).body.changes).toMatchObject([
    { version: 2, kind: 'changed', via: 'api', before: { name: '脚立' }, after: { name: '長い脚立' } },
  ])
  const text = `@${house.people.clerk.name} 点検の日が近づきました。`
  const said = await at('POST', `${one}/comments`, { text })
  expect(said.status).toBe(201)
  expect((await at('GET', `${one}/comments`)).body.comments).toMatchObject([
    { id: said.body.id, text, taken_back: false, to: [house.people.clerk.name] },
  ])
  expect((await at('POST', `${one}/comments`, { text: ' ' })).status).toBe(422)
  expect((await at('POST', `${one}/comments`, { text: 'はい', answers: 'ない' })).status).toBe(422)
  const reader = await tokenFor(house.hall, house.people.engineer, ['registers:read'])
  expect((await at('POST', `${one}/comments`, { text }, reader)).status).toBe(403)
  await at('POST', `${one}/remove`, { version: 2 })
  expect((await at('GET', `${one}/comments`)).status).toBe(404)
  expect((await at('POST', `${one}/comments`, { text })).status).toBe(404)
})
