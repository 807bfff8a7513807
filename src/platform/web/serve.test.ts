import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { WebApp } from './app.tsx'
import { type Served, serve } from './serve.ts'
import { type TestHouse, testHouse, testWeb } from './testing.ts'
import { testRoutes } from './testing-routes.tsx'

vi.mock('./assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

const local = { host: '127.0.0.1', port: 0, patience: { headers: 300, request: 600, check: 50 } }

let open: TestHouse
let app: WebApp
let served: Served
beforeAll(async () => {
  open = await testHouse()
  app = testWeb(open.house, testRoutes)
  served = await serve(app, local)
})
afterAll(async () => {
  await served.stop()
  await open.close()
})

/** Sends raw bytes, piece by piece. @returns what came back until the connection closed */
function talk(pieces: readonly (string | Uint8Array)[], every = 0): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1')
    let heard = ''
    let at = 0
    const send = setInterval(() => {
      if (at < pieces.length) socket.write(pieces[at++] as string)
    }, every)
    const silent = setTimeout(() => socket.destroy(), 5_000)
    socket.on('data', (chunk) => {
      heard += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(send)
      clearTimeout(silent)
      resolve(heard)
    })
  })
}

const isUp = async () => (await fetch(`${served.url}/address`)).status === 200

test('1文字ずつ見出しを送る人は、切られる', async () => {
  const heard = await talk([...'GET /address HTTP/1.1\r\nHost: x\r\nX-A: '.padEnd(200, 'a')], 20)
  expect(heard).toMatch(/^HTTP\/1\.1 408/)
  expect(await isUp()).toBe(true)
})

test('本文を1バイトずつ送る人も、切られる', async () => {
  const head =
    'POST /sent HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999\r\n\r\n'
  const heard = await talk([head, ...'a'.repeat(200)], 20)
  expect(heard).not.toContain('HTTP/1.1 200')
  expect(await isUp()).toBe(true)
})

test('どんなバイト列が来ても、倒れない', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const bytes = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 300 }), { seed, numRuns: 40 })
  const heads = bytes.map((each) =>
    Buffer.concat([Buffer.from('GET /'), each, Buffer.from(' HTTP/1.1\r\n\r\n')]),
  )
  const heard = await Promise.all([...bytes, ...heads].map((each) => talk([each])))
  expect(
    heard.filter((each) => /HTTP\/1\.1 5/.test(each)),
    `seed ${seed}`,
  ).toEqual([])
  expect(await isUp(), `seed ${seed}`).toBe(true)
}, 30_000)

test.each([
  '/%',
  '/%E3%81',
  '/procedures/%E0%A4%A',
  '/form?lang=%FF',
  '/..%2f..%2fetc/passwd',
  `/${'a'.repeat(8_000)}`,
])('おかしなアドレス %.40s でも、500 にならない', async (path) => {
  const heard = await talk([`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`])
  expect(heard).toMatch(/^HTTP\/1\.1 (200|400|404)/)
})

test('X-Forwarded-For は、頼まれたときだけ、最後の1つを信じる', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }
  const addressAt = async (url: string) =>
    ((await (await fetch(`${url}/address`, { headers })).json()) as { address: string }).address
  expect(await addressAt(served.url)).toMatch(/127\.0\.0\.1$/)
  const behind = await serve(app, { ...local, trustProxy: true })
  try {
    expect(await addressAt(behind.url)).toBe('198.51.100.7')
    expect(((await (await fetch(`${behind.url}/address`)).json()) as { address: string }).address).toMatch(
      /127\.0\.0\.1$/,
    )
  } finally {
    await behind.stop()
  }
})

test('終えるときは、近道の相手も送り出す', async () => {
  const own = await serve(app, { host: '127.0.0.1', port: 0 })
  const socket = connect(Number(new URL(own.url).port), '127.0.0.1')
  await new Promise((done) => socket.once('connect', done))
  const gone = new Promise((done) => socket.once('close', done))
  socket.resume()
  await Promise.all([own.stop(), gone])
})

test('終えるときは、答えている途中の人を待つ', async () => {
  const own = await serve(app, local)
  const answer = fetch(`${own.url}/form`)
  await new Promise((done) => setTimeout(done, 20))
  const [response] = await Promise.all([answer, own.stop()])
  expect(response.status).toBe(200)
})
