import { buffer } from 'node:stream/consumers'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBytes, damagedBytes } from '../../testing-random.ts'
import { ArchiveRefused, readZip, writeZip } from './index.ts'

const AT = new Date('2026-11-24T00:00:00Z')
const LIMITS = { entries: 10, entryBytes: 1_000_000, bytes: 2_000_000 }

const zipped = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const entries = Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }))
  return await buffer(writeZip(entries, AT))
}
const refusal = (bytes: Uint8Array, limits = LIMITS) =>
  readZip(bytes, limits).then(
    () => 'taken',
    (error: Error) => (error instanceof ArchiveRefused ? error.message : `${error.stack}`),
  )

test('入れたものが、名前も中身もそのまま出てくる', async () => {
  const found = await readZip(
    await zipped({ '申請/一覧.csv': 'あ', 'b.bin': new Uint8Array(100_000) }),
    LIMITS,
  )
  expect(found.map(({ path, bytes }) => [path, bytes.length])).toEqual([
    ['申請/一覧.csv', 3],
    ['b.bin', 100_000],
  ])
})

test('流れてくる中身も入り、途中の誤りは書庫の誤りになる', async () => {
  async function* content() {
    yield Buffer.from('1')
    yield Buffer.from('2')
  }
  const whole = await buffer(writeZip([{ path: 'a', content: content() }], AT))
  expect((await readZip(whole, LIMITS))[0]?.bytes.toString()).toBe('12')
  async function* broken() {
    yield Buffer.from('1')
    throw new Error('途中で切れた')
  }
  await expect(buffer(writeZip([{ path: 'a', content: broken() }], AT))).rejects.toThrow('途中で切れた')
})

test('膨らむ書庫は、うそをついていても、ほどく前か途中で断る', async () => {
  const honest = await zipped({ a: new Uint8Array(1_500_000) })
  expect(await refusal(honest)).toContain('大きすぎます')
  const lying = Buffer.from(honest)
  // Uncompressed size in the central directory: the reader believes it until it counts.
  const directory = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  lying.writeUInt32LE(10, directory + 24)
  expect(await refusal(lying)).not.toBe('taken')
  const many = await zipped(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}`, 'x'])))
  expect(await refusal(many)).toContain('多すぎます')
  const all = await zipped({
    a: new Uint8Array(900_000),
    b: new Uint8Array(900_000),
    c: new Uint8Array(900_000),
  })
  expect(await refusal(all)).toContain('大きすぎます')
})

/** An archive with one stored entry of any name and attributes, as only somebody hostile writes it. */
function raw(name: Buffer | string, { attributes = 0, flags = 0, content = 'x' } = {}) {
  const [path, data] = [Buffer.from(name), deflateRawSync(content)]
  const head = (signature: number, central: boolean) => {
    const at = Buffer.alloc(central ? 46 : 30)
    const base = central ? 2 : 0
    at.writeUInt32LE(signature, 0)
    at.writeUInt16LE(20, 4)
    at.writeUInt16LE(flags, 6 + base)
    at.writeUInt16LE(8, 8 + base)
    at.writeUInt32LE(0x8cdc1683, 14 + base) // crc32('x')
    at.writeUInt32LE(data.length, 18 + base)
    at.writeUInt32LE(content.length, 22 + base)
    at.writeUInt16LE(path.length, 26 + base)
    if (central) at.writeUInt32LE(attributes, 38)
    return at
  }
  const local = Buffer.concat([head(0x04034b50, false), path, data])
  const central = Buffer.concat([head(0x02014b50, true), path])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

test.each([
  '../x',
  '/etc/passwd',
  'a/../../x',
  'C:/x',
  'a\\..\\x',
  'a//x',
  './x',
  'x\u0000y',
  'a\u202egnp.exe',
])('書庫の外へ出る名前 %j は断る', async (name) => {
  expect(await refusal(raw(name))).not.toBe('taken')
})

test('リンク、鍵のかかったもの、同じ名前の2つは断る', async () => {
  expect(await refusal(raw('x', { attributes: (0o120777 << 16) >>> 0 }))).toContain('リンク')
  expect(await refusal(raw('x', { flags: 1 }))).toContain('パスワード')
  const twice = writeZip(
    ['a.csv', 'A.CSV'].map((path) => ({ path, content: Buffer.from('x') })),
    AT,
  )
  expect(await refusal(await buffer(twice))).toContain('同じ名前')
})

test('Windows の書いた名前も読める', async () => {
  const cp932 = Buffer.from([0x90, 0x5c, 0x90, 0xbf, 0x2e, 0x63, 0x73, 0x76])
  expect((await readZip(raw(cp932), LIMITS))[0]?.path).toBe('申請.csv')
})

test('どこで切れていても、半分の書庫は断る', async () => {
  const whole = await zipped({ 'a.csv': 'あいうえお'.repeat(50), 'b.csv': 'かきくけこ' })
  for (let length = 0; length < whole.length; length += 7)
    expect(await refusal(whole.subarray(0, length))).not.toBe('taken')
})

test('1文字でも違えば断るか、同じ中身のまま読める', async () => {
  const whole = await zipped({ 'a.csv': 'あいうえお'.repeat(50) })
  for (let at = 0; at < whole.length; at++) {
    const changed = Buffer.from(whole)
    changed[at]! ^= 0xff
    const answer = await readZip(changed, LIMITS).catch((error: Error) => error)
    if (answer instanceof Error) expect(answer).toBeInstanceOf(ArchiveRefused)
    else for (const { bytes } of answer) expect(bytes.toString()).toBe('あいうえお'.repeat(50))
  }
})

test('どんなバイト列や傷んだ書庫を渡しても、読むか、わけを言って断る', async () => {
  const whole = await zipped({ 'a.csv': 'あいうえお', 'b/c.csv': 'かきくけこ' })
  const read = async (bytes: Uint8Array) => {
    const answer = await readZip(bytes, LIMITS).catch((error: Error) => error)
    if (answer instanceof Error) expect(answer).toBeInstanceOf(ArchiveRefused)
  }
  await fc.assert(fc.asyncProperty(anyBytes, read))
  await fc.assert(fc.asyncProperty(damagedBytes(whole), read), { numRuns: 300 })
})
