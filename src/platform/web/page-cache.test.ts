import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pageCache } from './page-cache.ts'

/** A page that says how often it was rendered, and waits to be told to finish. */
function counting(status = 200) {
  let renders = 0
  const waiting: (() => void)[] = []
  let slow = false
  return {
    renders: () => renders,
    slow: () => {
      slow = true
    },
    finish: () => {
      slow = false
      for (const go of waiting.splice(0)) go()
    },
    async render() {
      const body = `<p>${++renders}回目</p>`
      if (slow) await new Promise<void>((go) => waiting.push(go))
      return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
    },
  }
}

const ask = (headers: Record<string, string> = {}) => new Headers(headers)

test('同時に来た千人に、描くのは一度だけ', async () => {
  const [cache, page] = [pageCache(), counting()]
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => cache.answer('/', ask(), 0, page.render)),
  )
  expect(page.renders()).toBe(1)
  expect(new Set(await Promise.all(answers.map((each) => each.text())))).toEqual(new Set(['<p>1回目</p>']))
})

test('1秒までは同じものを返し、3秒までは古いものを返しながら描き直し、それより古ければ待つ', async () => {
  const [cache, page] = [pageCache(), counting()]
  const at = async (now: number) => (await cache.answer('/', ask(), now, page.render)).text()
  expect(await at(0)).toContain('1回目')
  expect(await at(1_000)).toContain('1回目')
  expect(page.renders()).toBe(1)
  page.slow()
  expect(await at(2_900)).toContain('1回目')
  expect(page.renders()).toBe(2)
  page.finish()
  await new Promise((done) => setTimeout(done, 50))
  expect(await at(2_950)).toContain('2回目')
  expect(await at(60_000)).toContain('3回目')
})

test('近道が古いページを返すときも、描き直しは始まり、次からは新しい', async () => {
  const [cache, page] = [pageCache(), counting()]
  await cache.answer('/', ask(), 0, page.render, async () => undefined)
  const text = (now: number) => Buffer.from(cache.ready('/', now)?.plain ?? []).toString()
  expect(text(1_000)).toContain('1回目')
  expect(page.renders()).toBe(1)
  expect([text(1_001), text(1_002)]).toEqual(['<p>1回目</p>', '<p>1回目</p>'])
  await new Promise((done) => setTimeout(done, 50))
  expect([text(1_100), page.renders()]).toEqual(['<p>2回目</p>', 2])
  expect(text(9_000)).toBe('')
})

test('断られた人への答えは、ほかの人に渡らない', async () => {
  const [cache, page] = [pageCache(), counting()]
  const refused = await cache.answer(
    '/',
    ask(),
    0,
    page.render,
    async () => new Response('多すぎます', { status: 429 }),
  )
  expect([refused.status, page.renders()]).toEqual([429, 0])
  expect(await (await cache.answer('/', ask(), 0, page.render)).text()).toContain('1回目')
})

test('変わっていなければ、本文を送らない', async () => {
  const [cache, page] = [pageCache(), counting()]
  const etag = (await cache.answer('/', ask(), 0, page.render)).headers.get('etag') as string
  for (const known of [etag, `"other", ${etag}`, `W/${etag}`]) {
    const again = await cache.answer('/', ask({ 'if-none-match': known }), 0, page.render)
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  }
  expect((await cache.answer('/', ask({ 'if-none-match': '"other"' }), 0, page.render)).status).toBe(200)
})

test('ブラウザーが読める圧縮で送る', async () => {
  const [cache, page] = [pageCache(), counting()]
  const bytes = async (accepted: string) => {
    const response = await cache.answer('/', ask({ 'accept-encoding': accepted }), 0, page.render)
    expect(response.headers.get('vary')).toContain('accept-encoding')
    const body = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-length')).toBe(String(body.length))
    return [response.headers.get('content-encoding'), body] as const
  }
  const [br, brotli] = await bytes('gzip, deflate, br')
  const [gz, zipped] = await bytes('gzip')
  const [none, plain] = await bytes('identity')
  expect([br, gz, none]).toEqual(['br', 'gzip', null])
  expect(brotliDecompressSync(brotli)).toEqual(plain)
  expect(gunzipSync(zipped)).toEqual(plain)
})

test.each([404, 429, 500])('%i のページは、覚えない', async (status) => {
  const [cache, page] = [pageCache(), counting(status)]
  await cache.answer('/', ask(), 0, page.render)
  expect((await cache.answer('/', ask(), 0, page.render)).status).toBe(status)
  expect(page.renders()).toBe(2)
})

test('描くのに失敗しても、次の人はまた描ける', async () => {
  const [cache, page] = [pageCache(), counting()]
  await expect(cache.answer('/', ask(), 0, () => Promise.reject(new Error('落ちた')))).rejects.toThrow(
    '落ちた',
  )
  expect((await cache.answer('/', ask(), 0, page.render)).status).toBe(200)
})

test('よその言葉・よその頁と混ざらない', async () => {
  const cache = pageCache()
  const say = (key: string) => cache.answer(key, ask(), 0, async () => new Response(key))
  const keys = ['/|ja|false', '/|en|false', '/plan|ja|false']
  for (const key of [...keys, ...keys]) expect(await (await say(key)).text()).toBe(key)
})
