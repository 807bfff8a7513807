import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FormInput, readForm } from './form-input.ts'
import { Problem } from './problem.ts'

const URLENCODED = 'application/x-www-form-urlencoded'
const LIMIT = 1_048_576

const posted = (body: BodyInit, type?: string) =>
  new Request('http://town.example/', {
    method: 'POST',
    body,
    ...(type && { headers: { 'content-type': type } }),
  })

const read = (body: BodyInit, type?: string, limit = LIMIT): Promise<FormInput> =>
  readForm(posted(body, type), limit)

const refusal = (body: BodyInit, type?: string, limit?: number): Promise<number> =>
  read(body, type, limit).then(
    () => 200,
    (error) => {
      if (!(error instanceof Problem)) throw error
      return error.status
    },
  )

test('同じ名前の値は、送られた順にすべて読む', async () => {
  const form = await read('a=1&b=%E6%9F%B4%E7%94%B0&a=2', URLENCODED)
  expect([form.all('a'), form.text('a'), form.text('b'), form.text('c'), form.names()]).toEqual([
    ['1', '2'],
    '1',
    '柴田',
    undefined,
    ['a', 'b'],
  ])
})

test('ファイルを、名前と中身のまま受け取る', async () => {
  const data = new FormData()
  data.append('name', '柴田')
  data.append('photo', new File([new Uint8Array([0, 255, 13, 10])], '写真 1.jpg', { type: 'image/jpeg' }))
  data.append('photo', new File([], ''))
  const form = await read(data)
  expect(form.text('name')).toBe('柴田')
  expect(await form.files('photo')).toEqual([
    { name: '写真 1.jpg', type: 'image/jpeg', bytes: new Uint8Array([0, 255, 13, 10]) },
  ])
})

test('項目が多すぎれば断り、2万までなら読む', async () => {
  const many = (count: number) => Array.from({ length: count }, () => 'a=1').join('&')
  expect((await read(many(20_000), URLENCODED)).all('a')).toHaveLength(20_000)
  expect(await refusal(many(20_002), URLENCODED)).toBe(413)
  expect(await refusal('&'.repeat(900_000), URLENCODED)).toBe(413)
  const parts = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(20_001)
  expect(await refusal(`${parts}--x--`, 'multipart/form-data; boundary=x', 10 * LIMIT)).toBe(413)
})

test('大きすぎれば、長さを名乗らなくても断る', async () => {
  expect(await refusal(`a=${'x'.repeat(LIMIT)}`, URLENCODED)).toBe(413)
  const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536)) })
  const request = new Request('http://town.example/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': URLENCODED },
    duplex: 'half',
  } as RequestInit)
  await expect(readForm(request, LIMIT)).rejects.toMatchObject({ status: 413 })
})

test('途中で切れた送信は、切れたと言う', async () => {
  const half = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nとちゅ'
  expect(await refusal(half, 'multipart/form-data; boundary=x')).toBe(400)
  expect(await refusal(half, 'multipart/form-data')).toBe(400)
  const torn = new ReadableStream({ pull: (to) => to.error(new Error('ECONNRESET')) })
  const request = new Request('http://town.example/', {
    method: 'POST',
    body: torn,
    headers: { 'content-type': URLENCODED },
    duplex: 'half',
  } as RequestInit)
  await expect(readForm(request, LIMIT)).rejects.toMatchObject({ status: 400 })
})

test('Shift_JIS のまま届いた文字は、化けさせずに断る', async () => {
  expect(await refusal(new Uint8Array([0x61, 0x3d, 0x8e, 0xc4, 0x93, 0x63]), URLENCODED)).toBe(400)
  expect(await refusal('a=%8E%C4%93c', URLENCODED)).toBe(400)
})

test('NUL は、壊れた字として読む', async () => {
  const form = await read('a%00b=c%00d', URLENCODED)
  expect([form.names(), form.text('a\ufffdb')]).toEqual([['a\ufffdb'], 'c\ufffdd'])
})

test('フォームでないものは、受け取れないと言う', async () => {
  expect(await refusal('{}', 'application/json')).toBe(415)
  expect(await refusal('<a/>', 'text/xml')).toBe(415)
})

test('名前にどんな言葉を使われても、ほかの値を変えない', async () => {
  const form = await read('__proto__=1&constructor=2&toString=3', URLENCODED)
  expect(form.names()).toEqual(['__proto__', 'constructor', 'toString'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('どんなバイト列でも、読むか、わかる言葉で断る', async () => {
  const types = [
    URLENCODED,
    'multipart/form-data; boundary=x',
    'multipart/form-data; boundary="',
    'text/plain',
    '',
  ]
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...types), async (bytes, type) => {
      const framed = Buffer.concat([Buffer.from('--x\r\nContent-Disposition: form-data; name="a"'), bytes])
      for (const body of [bytes, framed]) {
        expect([200, 400, 413, 415]).toContain(await refusal(body as BodyInit, type || undefined))
      }
    }),
    { numRuns: 300 },
  )
})
