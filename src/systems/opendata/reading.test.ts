import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import write from 'write-excel-file/node'
import { TableRefused, toCp932, writeXlsx } from '#doors/sheet'
import { writeZip } from '#platform/archive'
import { anyBytes, anyText, damaged, damagedBytes } from '../../testing-random.ts'
import { checkDataset } from './check-dataset.ts'
import { readDataset } from './read-dataset.ts'
import { STANDARD } from './standard/datasets.ts'
import { AT, checked, datasetOf, frame, wholeRow, written } from './testing.ts'

const read = (bytes: Uint8Array | string, key?: string) =>
  readDataset(Buffer.from(bytes), { datasets: STANDARD, ...(key && { dataset: datasetOf(key) }) })
const refused = (bytes: Uint8Array | string, key?: string) =>
  read(bytes, key).then(
    () => 'taken',
    (error: Error) => (error instanceof TableRefused ? error.message : `${error.stack}`),
  )
const TOILET = [
  'ID,名称,所在地_連結表記,設置位置,男性トイレ総数',
  '1,船岡公園,柴田町船岡1,入口,2',
  '2,槻木公園,柴田町槻木2,北側,3',
]

test('UTF-8、BOM付き、CP932、EUC-JP、UTF-16（印の有無、上下）のどれでも読める', async () => {
  const text = TOILET.join('\r\n')
  const same = (await read(text, 'public_toilet')).rows
  for (const [bytes, format] of [
    [Buffer.from(`\ufeff${text}`), 'CSV（UTF-8）'],
    [toCp932(text, () => undefined), 'CSV（CP932）'],
    [iconv.encode(text, 'eucjp'), 'CSV（EUC-JP）'],
    [iconv.encode(text, 'utf16le', { addBOM: true }), 'CSV（UTF-16）'],
    [iconv.encode(text, 'utf16be', { addBOM: true }), 'CSV（UTF-16）'],
    [iconv.encode(text, 'utf16le'), 'CSV（UTF-16）'],
    [iconv.encode(text, 'utf16be'), 'CSV（UTF-16）'],
  ] as const) {
    const reading = await read(bytes, 'public_toilet')
    expect(reading.format).toBe(format)
    expect(reading.rows).toEqual(same)
  }
})

test('半角カナの多いCP932を、EUC-JPと取り違えない', async () => {
  const text =
    '名称,名称_カナ,住所,設置位置\r\n狛江市役所,ｺﾏｴｼﾔｸｼｮ,狛江市和泉本町1,案内前\r\n狛江第一小,ｺﾏｴﾀﾞｲｲﾁｼｮｳ,狛江市和泉本町2,昇降口'
  const reading = await read(
    toCp932(text, () => undefined),
    'aed',
  )
  expect(reading.format).toBe('CSV（CP932）')
  expect(reading.rows[0]!.values).toMatchObject({ 名称_カナ: 'ｺﾏｴｼﾔｸｼｮ' })
})

test('題名、空いた行、2度目の見出し、注記、合計は行に数えず、どこにあるかを言う', async () => {
  const lines = [
    '公衆トイレ一覧,,,,',
    ',,,,',
    ...TOILET,
    ',,,,',
    TOILET[0]!,
    '3,船迫公園,柴田町船迫3,南側,1',
    '4,,,,',
    '合計,,,,6',
    '※令和8年4月1日現在,,,,',
  ]
  const { findings, rows } = await checked(lines.join('\n'), 'public_toilet')
  expect(rows.map(({ row }) => row)).toEqual([4, 5, 8])
  expect(findings.map(({ row, rule }) => [row, rule])).toEqual([
    [1, 'title-above'],
    [7, 'header-again'],
    [9, 'number-only'],
    [10, 'total'],
    [11, 'note'],
  ])
  const blank = await checked([...TOILET.slice(0, 2), ',,,,', ',,,,', TOILET[2]!].join('\n'), 'public_toilet')
  expect(blank.findings).toEqual([expect.objectContaining({ row: 3, rule: 'blank-line', level: 'advice' })])
})

test('2行に分かれた見出し、町の言葉の見出し、標準にない列を読み分ける', async () => {
  const two =
    '番号,施設名,住所,災害種別,,,備考欄\n,,,洪水,地震,津波,\n1,船岡小,柴田町船岡1,1,,1,\n2,槻木小,柴田町槻木2,,1,,'
  const reading = await read(two, 'evacuation_space')
  expect(reading.header).toBe(2)
  expect(reading.rows[0]!.values).toEqual({
    ID: '1',
    名称: '船岡小',
    所在地_連結表記: '柴田町船岡1',
    災害種別_洪水: '1',
    災害種別_津波: '1',
  })
  expect(reading.findings.map(({ rule }) => rule)).toContain('header-two-rows')
  const own = await checked(
    '公園名,所在地,北緯,東経,面積（㎡）\n桜公園,柴田町船岡1,38.05,140.76,300',
    'public_facility',
  )
  expect(own.rows[0]!.values).toEqual({
    名称: '桜公園',
    所在地_連結表記: '柴田町船岡1',
    緯度: '38.05',
    経度: '140.76',
  })
  expect(own.findings.map(({ rule, column }) => [rule, column])).toEqual([
    ['renamed-column', '公園名'],
    ['unknown-column', '面積（㎡）'],
  ])
})

test('なくてはならない列がなければ一度だけ言い、どの行も取り込まない', async () => {
  const { findings, rows } = await checked('ID,名称,住所\n1,船岡,柴田町1\n2,槻木,柴田町2', 'public_toilet')
  expect(findings.filter(({ level }) => level === 'error')).toEqual([
    expect.objectContaining({ row: 1, column: '設置位置', rule: 'required-column' }),
  ])
  expect(rows.map(({ state }) => state)).toEqual(['bad', 'bad'])
})

test('XLSXのつながったセル、時刻、2枚目のシートに気づく', async () => {
  const file = await write([
    [{ value: '公衆トイレ一覧', columnSpan: 3 }, null, null],
    ['ID', '名称', '住所', '設置位置', '利用開始時間'].map((value) => ({ value })),
    [
      { value: '1' },
      { value: '船岡' },
      { value: '柴田町1' },
      { value: '入口' },
      { value: new Date('1899-12-30T08:30:00Z'), format: 'hh:mm' },
    ],
  ] as never).toBuffer()
  const reading = await read(file, 'public_toilet')
  expect(reading.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['merged-cells', 'title-above']),
  )
  expect(reading.rows[0]!.values).toMatchObject({ 利用開始時間: '08:30' })
})

test('国土地理院のGeoJSONを、指定避難所として見分けて読む', async () => {
  const feature = (n: number) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [140.79, 38.05] },
    properties: {
      NO: n,
      共通ID: `E04323000011${n}`,
      都道府県名及び市町村名: '宮城県柴田町',
      '施設・場所名': `見本小学校${n}`,
      住所: '宮城県柴田町上名生1',
      指定緊急避難場所との住所同一: '1',
      受入対象者: null,
      備考: '',
    },
  })
  const reading = await read(
    JSON.stringify({ type: 'FeatureCollection', features: [feature(1), feature(2)] }),
  )
  expect([reading.dataset.key, reading.format]).toEqual(['evacuation_shelter', 'GeoJSON'])
  expect(reading.rows[0]!.values).toMatchObject({
    ID: 'E043230000111',
    名称: '見本小学校1',
    緯度: '38.05',
    経度: '140.79',
  })
})

test('どのデータセットか分からないもの、見出しのないもの、表でないものは、わけを言って断る', async () => {
  expect(await refused('品名,値段\nりんご,100')).toContain('どのデータセットか')
  expect(await refused('りんご,100\nみかん,200', 'aed')).toContain('見出しの行が見つかりません')
  expect(await refused('')).toContain('空')
  expect(await refused('{"a": 1')).toContain('JSONとして読めません')
  expect(await refused('{"a": 1}')).toContain('FeatureCollection')
  expect(await refused(Buffer.alloc(60_000_001, 65))).toContain('大きすぎます')
  const wide = Array.from({ length: 600 }, (_, n) => `列${n}`).join(',')
  expect(await refused(wide, 'aed')).toContain('表が大きすぎます')
  expect(await refused(Array.from({ length: 100_002 }, () => '1').join('\n'), 'aed')).toContain(
    '表が大きすぎます',
  )
})

test('途中で切れたファイルは、字の途中でも行の途中でも気づく', async () => {
  const whole = Buffer.from(TOILET.join('\r\n'))
  expect(await refused(whole.subarray(0, 30), 'public_toilet')).toContain('途中で切れています')
  const { findings, rows } = await checked(`${TOILET.slice(0, 2).join('\n')}\n2,槻木公園`, 'public_toilet')
  expect(findings.map(({ rule }) => rule)).toContain('cut-short')
  expect(rows.at(-1)!.state).toBe('bad')
  expect(await refused(`${TOILET.join('\n')}\n3,"閉じない`, 'public_toilet')).toContain('引用符')
  const book = await written(datasetOf('aed'), [wholeRow(datasetOf('aed'))], 'current', 'xlsx')
  expect(await refused(book.subarray(0, book.length / 2))).toContain('壊れている')
})

test('膨らむXLSX、10MBのセル、200の知らない列、数式を、わけを言って通さない', async () => {
  const bomb = await buffer(
    writeZip([{ path: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(250_000_000) }], AT),
  )
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await refused(bomb)).toContain('大きすぎて')
  const long = await checked(
    `${TOILET.join('\n')}\n3,${'あ'.repeat(3_400_000)},柴田町,入口,1`,
    'public_toilet',
  )
  expect(long.findings).toEqual([expect.objectContaining({ row: 4, rule: 'too-long' })])
  expect(JSON.stringify(long.findings).length).toBeLessThan(2000)
  const many = Array.from({ length: 200 }, (_, n) => `謎${n}`)
  const unknown = await checked(`${TOILET[0]},${many}\n${TOILET[1]},${many.map(() => 'x')}`, 'public_toilet')
  expect(unknown.findings.filter(({ rule }) => rule === 'unknown-column')).toHaveLength(21)
  expect(unknown.rows.map(({ state }) => state)).toEqual(['good'])
  const run = await checked(
    `${TOILET[0]}\n1,"=cmd|' /C calc'!A0",柴田町,入口,1\n2,槻木,柴田町,@SUM(A1),1`,
    'public_toilet',
  )
  expect(run.findings.map(({ at, rule }) => [at, rule])).toEqual([
    ['B2', 'formula'],
    ['D3', 'formula'],
  ])
})

test('10万行でも、誤りは限りまでを並べ、残りは数を言う', async () => {
  const lines = Array.from({ length: 40_000 }, (_, n) => `${n},公園${n},柴田町船岡${n},入口,約${n}`)
  const { findings, more, rows } = await checked([TOILET[0], ...lines].join('\n'), 'public_toilet')
  expect([findings.length, more, rows.length]).toEqual([10_000, 30_000, 40_000])
})

test('カンマで右にずれた行は、そのまま取り込まない', async () => {
  const { findings, rows } = await checked(
    `${TOILET[0]}\n1,船岡,公園,柴田町船岡1,入口,2\n${TOILET[2]}`,
    'public_toilet',
  )
  expect(findings.map(({ rule }) => rule)).toContain('ragged')
  expect(rows.map(({ state }) => state)).toEqual(['bad', 'good'])
})

test('でたらめなもの、壊したものを渡しても、断るか、場所を言うかで、落ちない', async () => {
  const dataset = datasetOf('public_toilet')
  const good = await written(dataset, [wholeRow(dataset, 1), wholeRow(dataset, 2)])
  const book = await buffer(
    writeXlsx(
      { name: 'x', titles: ['ID', '名称', '住所', '設置位置'], rows: [[[{ text: '1' }, { text: '船岡' }]]] },
      AT,
    ),
  )
  const try_ = async (bytes: Uint8Array) => {
    try {
      const reading = await readDataset(bytes, { datasets: STANDARD, dataset })
      const { findings, rows } = checkDataset(reading, frame)
      for (const { row, message } of findings) expect(row > 0 && message !== '').toBe(true)
      for (const { state, mended } of rows)
        expect(state === 'bad' || Object.keys(mended).length > 0).toBe(true)
    } catch (error) {
      expect(error).toBeInstanceOf(TableRefused)
    }
  }
  const text = good.toString()
  const cells = fc.array(
    fc.tuple(fc.constantFrom(...dataset.current.columns.map(({ name }) => name)), anyText),
    { maxLength: 8 },
  )
  await fc.assert(fc.asyncProperty(fc.oneof(anyBytes, damagedBytes(good), damagedBytes(book)), try_), {
    numRuns: 150,
  })
  await fc.assert(
    fc.asyncProperty(
      damaged(text).map((each) => Buffer.from(each)),
      try_,
    ),
    { numRuns: 100 },
  )
  await fc.assert(
    fc.asyncProperty(
      cells.map((each) => {
        const record = { ...wholeRow(dataset), ...Object.fromEntries(each) }
        return Buffer.from(JSON.stringify([record]))
      }),
      try_,
    ),
    { numRuns: 150 },
  )
})
