import { createServer, get as httpGet } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { type FastLane, fastLane } from './fast-lane.ts'
import { type PageCache, pageCache } from './page-cache.ts'

let cache: PageCache
let lane: FastLane
let port: number
let taken: (boolean | undefined)[] = []
const server = createServer((request, response) => {
  const answered = lane.answer(request, response)
  taken.push(answered)
  if (!answered) response.end('ordinary')
})

beforeAll(async () => {
  cache = pageCache()
  lane = fastLane(cache, { 'x-content-type-options': 'nosniff' }, systemClock)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

const fill = async (key: string, text: string) => {
  await cache.answer(key, new Headers(), performance.now(), async () => new Response(text))
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, failed) => {
    httpGet({ port, path, headers, host: '127.0.0.1' }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }))
    }).on('error', failed)
  })

test('覚えたページは近道から、同じ見出しで届き、変わっていなければ送り直さない', async () => {
  await fill('/|ja|false', '日本語のページ')
  lane.learn('/', '', '/|ja|false')
  const first = await ask('/')
  expect(first).toMatchObject({ status: 200, text: '日本語のページ' })
  expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' })
  const again = await ask('/', { 'if-none-match': String(first.headers.etag) })
  expect(again).toMatchObject({ status: 304, text: '' })
})

test('言語やふりがなを選んだ人に、ほかの人のページは届かない', async () => {
  await fill('/|en|false', 'English page')
  lane.learn('/', 'lang=en', '/|en|false')
  await fill('/|ja|false', '日本語のページ')
  expect((await ask('/', { cookie: 'yakuba-visitor=x; lang=en' })).text).toBe('English page')
  expect((await ask('/', { cookie: 'yakuba-visitor=x' })).text).toBe('日本語のページ')
  expect((await ask('/', { cookie: 'ruby=1' })).text).toBe('ordinary')
})

test('知らない住所、古いページ、GET以外は、ふつうの道へ行く', async () => {
  taken = []
  await ask('/elsewhere')
  await cache.answer(
    '/old|ja|false',
    new Headers(),
    performance.now() - 4_000,
    async () => new Response('old'),
  )
  lane.learn('/old', '', '/old|ja|false')
  await ask('/old')
  expect(taken).toEqual([false, false])
})
