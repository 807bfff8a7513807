import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Served, serve } from './serve.ts'
import { beforeServer, plainGet } from './socket-lane.ts'
import { type TestHouse, testHouse, testWeb } from './testing.ts'
import { testRoutes } from './testing-routes.tsx'

vi.mock('./assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

const bytes = (text: string) => Buffer.from(text, 'latin1')
const HEAD = 'GET /public HTTP/1.1\r\nHost: town\r\nAccept-Encoding: identity\r\n\r\n'

test('ごくふつうの一つの GET だけを読む', () => {
  expect(
    plainGet(
      bytes(
        'GET /a?b=1 HTTP/1.1\r\nHost: town\r\nConnection: keep-alive\r\nCookie: lang=en\r\naccept-encoding:br\r\nIf-None-Match: "x" \r\n\r\n',
      ),
    ),
  ).toEqual({ url: '/a?b=1', cookie: 'lang=en', acceptEncoding: 'br', ifNoneMatch: '"x"' })
})

test.each([
  ['途中まで', HEAD.slice(0, -1)],
  ['二つ続き', HEAD + HEAD],
  ['本文つき', `${HEAD}a`],
  ['POST', HEAD.replace('GET', 'POST')],
  ['HTTP/1.0', HEAD.replace('1.1', '1.0')],
  ['絶対の住所', HEAD.replace('/public', 'http://other/public')],
  ['住所に空白', HEAD.replace('/public', '/pub lic')],
  ['住所に制御文字', HEAD.replace('/public', '/pub\u0000lic')],
  ['Host なし', HEAD.replace('Host: town\r\n', '')],
  ['Host が二つ', HEAD.replace('Host', 'Host: x\r\nHost')],
  ['見出しが二つ', HEAD.replace('Host', 'Cookie: a\r\ncookie: b\r\nHost')],
  ['折り返した見出し', HEAD.replace('Host: town', 'Host: town\r\n  folded')],
  ['名前の後に空白', HEAD.replace('Host:', 'Host :')],
  ['改行だけの行', HEAD.replace('\r\nHost', '\nHost')],
  ['長さの申告', HEAD.replace('Host', 'Content-Length: 0\r\nHost')],
  ['小分けの本文', HEAD.replace('Host', 'Transfer-Encoding: chunked\r\nHost')],
  ['切る約束', HEAD.replace('Host', 'Connection: close\r\nHost')],
  ['別の手順へ', HEAD.replace('Host', 'Connection: Upgrade\r\nUpgrade: h2c\r\nHost')],
  ['日本語のクッキー', HEAD.replace('Host', 'Cookie: \u00e3\r\nHost')],
  ['大きすぎる', HEAD.replace('Host', `X: ${'a'.repeat(9_000)}\r\nHost`)],
])('%s は、Node に任せる', (_, text) => {
  expect(plainGet(bytes(text))).toBeUndefined()
})

test('どんなバイト列でも、投げず、読めたと言わない', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (random) => {
      expect(plainGet(random)).toBeUndefined()
    }),
  )
})

let open: TestHouse
let served: Served
beforeAll(async () => {
  open = await testHouse()
  served = await serve(testWeb(open.house, testRoutes), { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await served.stop()
  await open.close()
})

/** One connection that asks again and again. */
const conversation = (port = Number(new URL(served.url).port)) => {
  const socket: Socket = connect(port, '127.0.0.1')
  let heard = Buffer.alloc(0)
  socket.on('data', (piece) => {
    heard = Buffer.concat([heard, piece])
  })
  const whole = () => {
    const end = heard.indexOf('\r\n\r\n')
    const length = Number(/content-length: (\d+)/i.exec(heard.toString('latin1', 0, end))?.[1] ?? 0)
    return end > 0 && heard.byteLength >= end + 4 + length ? end + 4 + length : 0
  }
  return {
    end: () => socket.destroy(),
    async say(...pieces: string[]) {
      for (const piece of pieces) {
        socket.write(bytes(piece))
        await new Promise((soon) => setTimeout(soon, 5))
      }
      await vi.waitUntil(() => whole() > 0, { timeout: 5_000, interval: 2 })
      const answer = heard.subarray(0, whole()).toString('utf8')
      heard = heard.subarray(whole())
      return answer
    },
  }
}

test('近道でも、ふつうの道でも、同じページが同じ見出しで届く', async () => {
  const { say, end } = conversation()
  const strip = (answer: string) =>
    answer
      .replace(/^(date|connection|keep-alive): .*\r\n/gim, '')
      .split('\r\n\r\n')
      .map((part, at) => (at === 0 ? part.toLowerCase().split('\r\n').sort().join('\n') : part))
  await (await fetch(`${served.url}/public`)).text()
  const near = await say(HEAD)
  const far = await say(...HEAD.replace('Host', 'X: y\r\nHost').match(/[\s\S]{1,40}/g)!)
  expect(near).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\ndate: \w{3}, \d{2} /i)
  expect(strip(near)).toEqual(strip(far))
  end()
})

test('近道を通った人も、そのあと用紙を開き、長い本文を送れる', async () => {
  const { say, end } = conversation()
  await (await fetch(`${served.url}/public`)).text()
  expect(await say(HEAD)).toMatch(/^HTTP\/1\.1 200 /)
  expect(await say(HEAD.replace('/public', '/address'))).toMatch(
    /^HTTP\/1\.1 200 [\s\S]*"address":"[^"]*127\.0\.0\.1"/,
  )
  const body = `said=${'a'.repeat(20_000)}`
  const post = await say(
    `POST /sent HTTP/1.1\r\nHost: town\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`,
    ...body.match(/.{1,7000}/g)!,
  )
  expect(post).toMatch(/^HTTP\/1\.1 403 /)
  expect(await say(HEAD)).toMatch(/^HTTP\/1\.1 200 /)
  end()
})

test('変わっていないページは、近道でも送り直さない', async () => {
  const { say, end } = conversation()
  await (await fetch(`${served.url}/public`)).text()
  const etag = /etag: (\S+)/i.exec(await say(HEAD))?.[1]
  const again = HEAD.replace('Host', `If-None-Match: ${etag}\r\nHost`)
  expect(await say(again)).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n/)
  end()
})

test('描いている途中のページを求めた人は、近道で待ち、できたものを受け取る', async () => {
  let page: { status: number; headers: Record<string, string>; bytes: Uint8Array } | undefined
  let arrive = () => {}
  const coming = new Promise<void>((done) => {
    arrive = done
  })
  const server = createServer((_, response) => response.end('ordinary'))
  const end = beforeServer(
    server,
    { learn: () => undefined, answer: () => false, find: () => page, coming: () => coming },
    1_000,
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const one = conversation((server.address() as AddressInfo).port)
  const answer = one.say(HEAD)
  await new Promise((soon) => setTimeout(soon, 20))
  page = { status: 200, headers: { 'content-length': '5' }, bytes: bytes('ready') }
  arrive()
  expect(await answer).toMatch(/\r\n\r\nready$/)
  page = undefined
  expect(await one.say(HEAD)).toMatch(/ordinary$/)
  one.end()
  end()
  server.close()
})
