import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { WebApp } from './app.tsx'
import { type TestHouse, testHouse, testWeb, visitor } from './testing.ts'
import { testRoutes } from './testing-routes.tsx'

vi.mock('./assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let open: TestHouse
let app: WebApp
beforeAll(async () => {
  open = await testHouse()
  app = testWeb(open.house, testRoutes)
})
afterAll(() => open.close())

/** Somebody who has the form before them. */
async function atTheForm() {
  const person = visitor(app)
  await person.get('/form')
  return person
}

async function expectHelp(response: Response, sentence: string) {
  expect(response.status).toBe(403)
  const html = await response.text()
  expect(html).toContain(sentence)
  expect(html).toContain('href="/procedures"')
  expect(html).toContain(open.house.town.hall.tel)
}

test('開いた画面からの送信は届く', async () => {
  const response = await (await atTheForm()).post('/sent', { said: 'こんにちは' })
  expect([response.status, await response.json()]).toEqual([200, { said: ['こんにちは'] }])
})

test('しるしのない送信は、何をすればよいかを添えて断る', async () => {
  const person = await atTheForm()
  await expectHelp(await person.post('/sent', { _csrf: '' }), '前の画面に戻って読み込み直し')
  await expectHelp(await person.postBody('/sent', new URLSearchParams('said=1')), '前の画面に戻って')
})

test('ほかの人のしるしでは送れない', async () => {
  const [mine, theirs] = [await atTheForm(), await atTheForm()]
  await expectHelp(await mine.post('/sent', { _csrf: theirs.token() }), '前の画面に戻って')
  await expectHelp(await mine.post('/sent', { _csrf: `${mine.token()}x` }), '前の画面に戻って')
})

test('Cookie のない人は、しるしがあっても送れない', async () => {
  const token = (await atTheForm()).token()
  await expectHelp(await visitor(app).post('/sent', { _csrf: token }), '前の画面に戻って')
})

test.each([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': '', origin: 'https://evil.example' },
  { 'sec-fetch-site': '', origin: 'null' },
  { 'sec-fetch-site': '', origin: 'http://town.example.evil.example' },
])('ほかのサイトからの送信は、しるしが正しくても断る %j', async (headers) => {
  const person = await atTheForm()
  await expectHelp(await person.post('/sent', {}, headers as never), 'ほかのサイトからの送信は受け付けません')
})

test('同じサイトの Origin なら、古いブラウザーからでも送れる', async () => {
  const person = await atTheForm()
  const headers = { 'sec-fetch-site': '', origin: 'http://town.example' }
  expect((await person.post('/sent', {}, headers)).status).toBe(200)
})
