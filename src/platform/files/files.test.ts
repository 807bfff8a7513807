import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { FileRefused, openFiles, type StoreInput } from './index.ts'

const { db, close } = await testDatabase()
afterAll(close)

const dataDir = mkdtempSync(join(tmpdir(), 'files-'))
const files = openFiles({ dataDir })
const at = new Date('2026-11-23T00:00:00Z')
const hand = (bytes: Uint8Array | string, more: Partial<StoreInput> = {}) =>
  files.store(
    db,
    { bytes: Buffer.from(bytes as string), name: 'photo.jpg', purpose: 'attachment', owner: 'r1', ...more },
    at,
  )

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'navy' } })
const pdf = (trailer = '') => `%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<${trailer}>>\nstartxref\n9\n%%EOF`

describe('受け取る', () => {
  test('横向きに撮った写真は、起こして、撮影場所を消して残す', async () => {
    const photo = await blank(40, 20)
      .jpeg()
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 3/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(photo.includes('Exif')).toBe(true)
    const stored = await hand(photo)
    const kept = await sharp(await files.read(stored)).metadata()
    expect(kept).toMatchObject({ format: 'jpeg', width: 20, height: 40 })
    expect([kept.exif, kept.icc, kept.orientation]).toEqual([undefined, undefined, undefined])
  })

  test('中身で種類を決め、名前と拡張子は信じない', async () => {
    const png = await blank(2, 2).png().toBuffer()
    expect(await hand(png, { name: '..\\..\\C:\\見積書\u202Egnp.pdf' })).toMatchObject({
      type: 'image/png',
      name: '見積書gnp.pdf',
    })
    expect(await hand(pdf())).toMatchObject({ type: 'application/pdf' })
    expect(await hand('氏名,年齢\r\n佐藤,40\r\n', { allow: ['csv'] })).toMatchObject({ type: 'text/csv' })
    expect(await hand(Buffer.from([0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x31]), { allow: ['csv'] })).toMatchObject({
      type: 'text/csv',
    })
  })

  test('鍵は名前を明かさず、保存した中身は1バイトも変わらない', async () => {
    const stored = await hand(pdf(), { name: '佐藤花子.pdf' })
    expect(stored.key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{38}$/)
    expect(Buffer.from(await files.read(stored)).toString()).toBe(pdf())
    writeFileSync(join(dataDir, 'files', stored.key), 'すりかえ')
    await expect(files.read(stored)).rejects.toThrow('other bytes')
  })

  test('書きかけのファイルは残らない', () => {
    const all = readdirSync(join(dataDir, 'files'), { recursive: true }) as string[]
    expect(all.filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('断る', () => {
  const png = async (width: number, height: number) =>
    blank(width, height).png({ compressionLevel: 9 }).toBuffer()
  type Bytes = Uint8Array | string
  test.each<[string, () => Bytes | Promise<Bytes>, RegExp, Partial<StoreInput>?]>([
    ['空のファイル', () => '', /空です/],
    ['大きすぎるファイル', () => 'x'.repeat(2_000_000), /1MB以下.*1\.9MB/, { maxBytes: 1024 * 1024 }],
    ['実行ファイル', () => `MZ${'\0'.repeat(200)}`, /exe.*受け取れません.*PDF/],
    ['HTML', () => '<!doctype html><script>alert(1)</script>', /受け取れません/],
    ['SVG', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', /受け取れません/],
    ['頼んでいない種類', () => pdf(), /画像/, { allow: ['image'] }],
    ['途中で切れた写真', async () => (await png(50, 50)).subarray(0, 80), /壊れて/],
    ['展開すると巨大になる画像', () => png(9_000, 9_000), /5,000万画素/],
    ['パスワードのかかったPDF', () => pdf('/Encrypt 5 0 R'), /制限を外して/],
    ['途中で切れたPDF', () => pdf().slice(0, 30), /切れている/],
    [
      'パスワードのかかったExcel',
      () => Buffer.from(`D0CF11E0A1B11AE1${'00'.repeat(600)}`, 'hex'),
      /パスワード/,
      { allow: ['office'] },
    ],
    ['CSVのふりをした何か', () => 'a,b\0c', /受け取れません/, { allow: ['csv'] }],
  ])('%s', async (_, bytes, sentence, more) => {
    const refusal = await hand(await bytes(), more).catch((error) => error)
    expect(refusal).toBeInstanceOf(FileRefused)
    expect(refusal.message).toMatch(sentence)
    expect(refusal.message).toMatch(/。$|\)。$/)
  })

  test('でたらめなバイト列は、断るか、無害に受け取るかのどちらかで、壊れない', async () => {
    const heads = [
      '',
      '%PDF-1.7\n',
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff\xe0',
      'PK\x03\x04',
      'RIFF\x10\0\0\0WEBPVP8 ',
      'GIF89a',
    ]
    const junk = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }))
    await fc.assert(
      fc.asyncProperty(junk, async ([head, tail]) => {
        const bytes = Buffer.concat([Buffer.from(head, 'latin1'), tail])
        const result = await hand(bytes, { allow: ['image', 'pdf', 'office', 'csv'] }).catch((error) => error)
        expect(result instanceof FileRefused || 'key' in result).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

test('取り消されたものと消したものは、1日たってから片付く', async () => {
  const [kept, removed] = [await hand(pdf('/Kept 1')), await hand(pdf('/Removed 1'))]
  const failed = db.transaction().execute(async (tx) => {
    const lost = await files.store(tx, { bytes: Buffer.from(pdf()), name: 'x', purpose: 'x', owner: 'x' }, at)
    throw Object.assign(new Error('やめた'), { lost })
  })
  const { lost } = await failed.catch((error) => error)
  await files.remove(db, removed)
  const onDisk = () => [kept, removed, lost].map(({ key }) => existsSync(join(dataDir, 'files', key)))

  await files.sweep(db, new Date())
  expect(onDisk()).toEqual([true, true, true])
  await files.sweep(db, new Date(Date.now() + 2 * 86_400_000))
  expect(onDisk()).toEqual([true, false, false])
  expect(readFileSync(join(dataDir, 'files', kept.key), 'utf8')).toContain('Kept')
})
