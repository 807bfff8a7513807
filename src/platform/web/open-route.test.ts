import { afterAll, beforeAll, expect, test } from 'vitest'
import { json, post } from './index.ts'
import { type TestHouse, testHouse, testWeb } from './testing.ts'

let open: TestHouse
beforeAll(async () => {
  open = await testHouse({ RATE_API: '3' })
})
afterAll(() => open.close())

const route = post('/api/read', { who: 'anyone', open: true }, async (request) =>
  json({ actor: request.actor.kind, said: new TextDecoder().decode(await request.body(100)) }),
)
const ask = (app: ReturnType<typeof testWeb>, address: string, body = '{}') =>
  app.fetch(
    new Request('http://town.example/api/read', {
      ...{ method: 'POST', body },
      headers: { cookie: 'session=anything', origin: 'https://else.example', 'sec-fetch-site': 'cross-site' },
    }),
    address,
  )

test('だれでも読めるものは、よそのプログラムからの POST でも読め、Cookie はあってもだれでもない人として扱う', async () => {
  const response = await ask(testWeb(open.house, [route]), '192.0.2.1', '{"a":1}')
  expect(await response.json()).toEqual({ actor: 'anonymous', said: '{"a":1}' })
  expect(response.headers.get('set-cookie')).toBeNull()
})

test('続けて読みすぎる住所は待たせ、ほかの住所は待たせない', async () => {
  const app = testWeb(open.house, [route])
  const statuses = []
  for (let count = 0; count < 4; count += 1) statuses.push((await ask(app, '192.0.2.2')).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  expect((await ask(app, '192.0.2.3')).status).toBe(200)
  expect((await ask(app, '192.0.2.3', 'x'.repeat(200))).status).toBe(413)
})

test('だれでも読めるもののほかは、開け放てない', () => {
  const closed = post('/my/read', { who: 'resident', open: true }, () => json({}))
  expect(() => testWeb(open.house, [closed])).toThrow('only what anyone may read is open')
})
