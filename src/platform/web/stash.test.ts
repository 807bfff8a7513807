import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { beginSession } from '#platform/people'
import type { WebApp } from './app.tsx'
import { sweepStash } from './stash.ts'
import { type TestHouse, testHouse, testWeb, visitor } from './testing.ts'
import { testRoutes } from './testing-routes.tsx'

vi.mock('./assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

const RESIDENT = '0190b000-0000-7000-8000-000000000001'

let open: TestHouse
let app: WebApp
beforeAll(async () => {
  open = await testHouse()
  app = testWeb(open.house, testRoutes)
  const created_at = open.clock.now()
  await open.house.db
    .insertInto('resident')
    .values({ id: RESIDENT, email: 'hanako@example.jp', created_at })
    .execute()
})
afterAll(() => open.close())

/** Posts after the session has ended. @returns where the post waits */
async function postTooLate(fields: readonly (readonly [string, string])[] = [['said', '途中まで書いた']]) {
  const person = visitor(app)
  await person.get('/form')
  const response = await person.post('/kept', fields)
  const next = new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('next') ?? ''
  return { person, response, next }
}

async function signIn(person: ReturnType<typeof visitor>) {
  const session = { realm: 'resident', personId: RESIDENT, level: 'email', agent: '', address: '' } as const
  person.cookies.set('yakuba-session', await beginSession(open.house.db, open.clock.now(), session))
}

test('セッションが切れていても、書いたものはサインインのあとで送れる', async () => {
  const { person, response, next } = await postTooLate([
    ['said', '1つ目'],
    ['said', '<2つ目>'],
  ])
  expect(response.status).toBe(303)
  expect(next).toMatch(/^\/resume\//)
  await signIn(person)
  const html = await (await person.get(next)).text()
  expect(html).toContain('入力した内容は残っています')
  const fields = [...html.matchAll(/name="said" value="([^"]*)"/g)].map(([, value]) => value)
  expect(fields).toEqual(['1つ目', '&lt;2つ目&gt;'])
  expect(html).toContain('action="/kept"')
  expect(await (await person.post('/kept', [['said', '1つ目']])).json()).toEqual({ said: ['1つ目'] })
})

test('ほかのブラウザーには見せない', async () => {
  const { next } = await postTooLate()
  const other = visitor(app)
  await other.get('/form')
  const response = await other.get(next)
  expect(response.status).toBe(410)
  expect(await response.text()).not.toContain('途中まで書いた')
})

test('1時間で役目を終え、掃除で消える', async () => {
  const { person, next } = await postTooLate()
  open.clock.advance(3_599_000)
  expect((await person.get(next)).status).toBe(200)
  open.clock.advance(2_000)
  expect((await person.get(next)).status).toBe(410)
  await sweepStash(open.house)
  expect(await open.house.db.selectFrom('stashed_post').select('id').execute()).toEqual([])
})

test('データベースを見ても、書いたものは読めない', async () => {
  await postTooLate()
  const rows = await open.house.db.selectFrom('stashed_post').select('fields').execute()
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map((row) => row.fields).join()).not.toContain('途中')
})

test('とても長いものは預からず、はじめから書いてもらう', async () => {
  const { person, next } = await postTooLate([['said', 'あ'.repeat(300_000)]])
  expect(await (await person.get(next)).text()).not.toContain('name="said"')
})
