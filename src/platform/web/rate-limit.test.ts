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
  open = await testHouse({ RATE_POSTS: '3', RATE_PAGES: '5', RATE_SIGN_INS: '4' })
  app = testWeb(open.house, testRoutes)
})
afterAll(() => open.close())

const from = (address: string) => visitor(app, { address })
type Person = ReturnType<typeof from>

const statuses = async (count: number, act: () => Promise<Response>) => {
  const seen: number[] = []
  for (let at = 0; at < count; at++) seen.push((await act()).status)
  return seen
}

test('続けて送りすぎた人には、どれだけ待つかを言う', async () => {
  const person = from('192.0.2.10')
  await person.get('/form')
  expect(await statuses(4, () => person.post('/sent'))).toEqual([200, 200, 200, 429])
  const page = await person.post('/sent')
  expect(await page.text()).toContain('1分ほど待ってから、もう一度お試しください。')
})

test('同じ学校の隣の人は、巻き込まれない', async () => {
  const neighbour = from('192.0.2.10')
  await neighbour.get('/form')
  expect((await neighbour.post('/sent')).status).toBe(200)
})

test('Cookie を捨てても替えても、1つのアドレスからの数には限りがある', async () => {
  const bare = await statuses(6, () => from('192.0.2.20').get('/address'))
  expect(bare).toEqual([200, 200, 200, 200, 200, 429])
  const fresh = (at: number) => from('192.0.2.21').get('/address', { cookie: `yakuba-visitor=${at}` })
  let at = 0
  const seen = await statuses(101, () => fresh(at++))
  expect(seen.slice(0, 100).every((status) => status === 200)).toBe(true)
  expect(seen[100]).toBe(429)
})

test('サインインの試しは、人を替えてもアドレスごとに数える', async () => {
  const people: Person[] = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const person = from('192.0.2.30')
      await person.get('/sign-in')
      return person
    }),
  )
  const seen: number[] = []
  for (const person of people) seen.push((await person.post('/sign-in/code', { code: '1' })).status)
  expect(seen).toEqual([422, 422, 422, 422, 429])
})

test('だれにでも同じページは、何度でも読める', async () => {
  const person = from('192.0.2.40')
  expect(new Set(await statuses(50, () => person.get('/public')))).toEqual(new Set([200]))
})

test('住所の後ろに何を付けても、作り直せるページの数には限りがある。覚えたページは数えない', async () => {
  const person = from('192.0.2.41')
  const kept = await statuses(150, () => person.get('/public'))
  expect(new Set(kept)).toEqual(new Set([200]))
  let at = 0
  const seen = await statuses(120, () => person.get(`/public?made-up=${at++}`))
  expect(seen.at(0)).toBe(200)
  expect(seen.at(-1)).toBe(429)
  expect((await person.get('/public?made-up=0')).status).toBe(200)
})
