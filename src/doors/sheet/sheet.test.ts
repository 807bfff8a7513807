import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import write from 'write-excel-file/node'
import { loadBanks, type Row, readAll, trialOf } from '#language'
import { readZip, writeZip } from '#platform/archive'
import shibata from '../../../town/shibata/index.ts'
import { monday } from '../../language/testing/form.ts'
import { sample } from '../../language/testing/sample.ts'
import { anyBytes, damaged, damagedBytes } from '../../testing-random.ts'
import { toCp932 } from './cp932.ts'
import { defuse, fuse } from './defuse.ts'
import {
  entriesAt,
  itemsOf,
  type Lack,
  notByTable,
  readAnswers,
  readTable,
  type SheetValue,
  sheetValue,
  TableRefused,
  template,
  writeCsv,
  writeXlsx,
} from './index.ts'

const AT = new Date('2026-11-24T00:00:00Z')
const context = { ...monday, banks: loadBanks() }
const table = (titles: readonly string[], ...rows: SheetValue[][]) => ({ titles, rows: [rows] })
const csv = (text: string) => readTable(Buffer.from(text))
const refused = (bytes: Uint8Array) =>
  readTable(bytes).then(
    () => 'taken',
    (error: Error) => (error instanceof TableRefused ? error.message : `${error.stack}`),
  )

/** The table of some answers, without what only leaves the house. */
function tableOf(definition: (typeof shibata.procedures)[number], ...answers: Row[]) {
  const columns = itemsOf(definition)
    .flatMap((item) => item.columns(Math.max(...answers.map((each) => entriesAt(each, item.key)))))
    .filter(({ cell }) => cell.only !== 'out')
  return {
    titles: columns.map(({ title }) => title),
    rows: [answers.map((each) => columns.map((column) => sheetValue(column, each)))],
  }
}

/** Without the shapes of kanji where the encoding has none. */
const shown = (all: { rows: unknown }, encoding: string) =>
  JSON.stringify(all.rows).replace(encoding === 'cp932' ? /[\u{e0100}-\u{e01ef}]/gu : /$^/, '')

test.each(shibata.procedures.map((each) => [each.short, each] as const))(
  '「%s」の答えは、XLSXでもCSVでも、書いて読めば同じ答えに戻る',
  async (_, definition) => {
    const { answers } = trialOf(definition, context, { amount: 'most', entries: 2 })
    const plain = Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('@')))
    for (const [encoding, file] of [
      ['xlsx', await buffer(writeXlsx({ name: 'x', ...tableOf(definition, plain) }, AT))],
      ['utf-8', await buffer(writeCsv(tableOf(definition, plain), 'utf-8'))],
      ['cp932', await buffer(writeCsv(tableOf(definition, plain), 'cp932'))],
    ] as const) {
      const { rows, errors } = readAnswers(definition, await readTable(file))
      expect(errors).toEqual([])
      const raw = { ...rows[0]!.raw, '@identity': 'counter' }
      const { answers: read, errors: wrong } = readAll(definition, raw, context)
      expect(wrong.filter(({ message }) => !message.endsWith('を付けてください。'))).toEqual([])
      expect(shown(tableOf(definition, read as Row), encoding)).toEqual(
        shown(tableOf(definition, plain), encoding),
      )
    }
  },
)

test('表計算ソフトが式として動かす文字は、どれも文字のまま届き、読み戻せば元の文字', async () => {
  for (const text of ['=1+1', '+81', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''=1"]) {
    expect(defuse(text).startsWith("'")).toBe(true)
    expect(fuse(defuse(text))).toBe(text)
    const file = await buffer(writeCsv(table(['x'], [{ text }]), 'utf-8'))
    expect((await readTable(file)).rows[1]).toEqual([text])
    const book = await buffer(writeXlsx({ name: 'x', ...table(['x'], [{ text }]) }, AT))
    expect((await readTable(book)).rows[1]?.[0]?.trim()).toBe(text.trim())
  }
  expect(defuse("'普通'")).toBe("'普通'")
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fuse(defuse(text))).toBe(text)
    }),
  )
})

test('数や日付とわかっているものに、式よけの印は付かない', async () => {
  const file = await buffer(
    writeCsv(table(['x', 'y'], [{ number: -5 }, { date: '2026-11-24' as never }]), 'utf-8'),
  )
  expect(file.toString()).toBe('\ufeffx,y\r\n-5,2026-11-24\r\n')
})

test('CP932にない文字は〓になり、字と場所が残らず知らされる', async () => {
  const lacks: [Lack, number, number][] = []
  const rows = table(
    ['氏名', 'メモ'],
    [{ text: '𠮷田' }, { text: '渡邉󠄁' }],
    [{ text: '髙橋〜①' }, { text: '한' }],
  )
  const file = await buffer(writeCsv(rows, 'cp932', (...each) => void lacks.push(each)))
  expect(new TextDecoder('shift_jis').decode(file)).toBe('氏名,メモ\r\n〓田,渡邉\r\n髙橋～①,〓\r\n')
  expect(lacks).toEqual([
    [{ character: '𠮷', codes: 'U+20BB7', instead: '〓' }, 2, 0],
    [{ character: '邉󠄁', codes: 'U+9089 U+E0101', instead: '邉' }, 2, 1],
    [{ character: '한', codes: 'U+D55C', instead: '〓' }, 3, 1],
  ])
})

test('CP932で出した文字は、知らされたもののほか、すべて元に戻る', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const lacks: Lack[] = []
      const bytes = toCp932(text, (lack) => lacks.push(lack))
      const back = new TextDecoder('shift_jis').decode(bytes)
      expect(back.includes('?')).toBe(text.includes('?'))
      if (lacks.length === 0) expect(back.length).toBe(text.length)
    }),
  )
})

test('頭が0の番号は文字、日付は日付のまま', async () => {
  const rows = table(
    ['電話', '日'],
    [{ text: '0224-55' }, { date: '1955-01-02' as never }],
    [{ text: '0012' }, { date: '1868-01-25' as never }],
  )
  const { rows: read } = await readTable(await buffer(writeXlsx({ name: 'x', ...rows }, AT)))
  expect(read.slice(1)).toEqual([
    ['0224-55', '1955-01-02'],
    ['0012', '1868-01-25'],
  ])
})

test('Excelで作った表も、見出しの位置や空の行にかかわらず読め、番地で誤りを言える', async () => {
  const titles = [
    '整理番号',
    '住所（郵便番号）',
    '住所（都道府県・市区町村）',
    '住所（町名・字）',
    '住所（番地・建物名・部屋番号）',
  ]
  const file = await write([
    ['令和8年度の紙の申請'],
    [],
    [
      ...titles,
      '配偶者：配偶者はいますか',
      '児童2：児童の氏名（姓）',
      '児童2：児童の氏名（名）',
      '児童2：生年月日',
      '児童2：同居・別居',
    ],
    ['記入のしかた', '7桁'],
    [],
    [
      '甲-1',
      9891601,
      '宮城県柴田郡柴田町',
      '船岡中央二丁目',
      '3-45',
      'いいえ',
      '柴田',
      '花子',
      { value: new Date('2020-04-02T00:00:00Z'), format: 'yyyy/mm/dd' },
      '同居',
    ],
    ['甲-2', '98', '', '', '', 'どちらでも', '', '', '令和99年1月1日', ''],
  ]).toBuffer()
  const { rows, errors } = readAnswers(sample, await readTable(file))
  expect(errors).toEqual([])
  expect(rows.map(({ row, reference }) => [row, reference])).toEqual([
    [6, '甲-1'],
    [7, '甲-2'],
  ])
  expect(rows[0]!.raw).toMatchObject({
    home: { postcode: '9891601', rest: '3-45' },
    spouse: { has: 'no' },
    children: [{ name: { family: '柴田', given: '花子' }, birth: '2020-04-02', living: 'together' }],
  })
  const { errors: wrong } = readAll(sample, { ...rows[1]!.raw, '@identity': 'card' }, monday)
  const said = wrong.map((each) => rows[1]!.place(each)).map(({ at, message }) => `${at}: ${message}`)
  expect(said).toEqual(
    expect.arrayContaining([
      'B7: 住所（郵便番号）　郵便番号は7桁の数字で入力してください。',
      'F7: 配偶者：配偶者はいますか　選択肢の中から選んでください。',
      expect.stringMatching(/^I7: 児童2：生年月日　/),
    ]),
  )
})

test('たずねない質問に書かれた答えは、取り込まないことが知らされる', async () => {
  const text = '住所（郵便番号）,配偶者：配偶者はいますか,配偶者：配偶者の氏名（姓）\n9891601,いいえ,柴田\n'
  const [row] = readAnswers(sample, await csv(text)).rows
  expect(row!.unasked({ home: { postcode: '9891601' }, spouse: { has: false } })).toEqual([
    {
      at: 'C2',
      message: '配偶者：配偶者の氏名（姓）　この行の答えではたずねない質問なので、取り込みません。',
    },
  ])
})

test('知らない見出し、2つある見出し、見出しのない表は、読む前に断る', async () => {
  const errors = async (text: string) => readAnswers(sample, await csv(text)).errors
  expect(await errors('住所（郵便番号）,好きな色\n1,赤')).toMatchObject([
    { at: 'B1', message: expect.stringContaining('好きな色') },
  ])
  expect(await errors('住所（郵便番号）,住所（郵便番号）\n')).toMatchObject([{ at: 'B1' }])
  expect(await errors('a,b\n1,2')).toMatchObject([
    { message: expect.stringContaining('見出しの行が見つかりません') },
  ])
  expect(await errors('')).toHaveLength(1)
})

test('文字コードと区切りを見分ける', async () => {
  const text = '住所（郵便番号）\t枚数\n9891601\t3\n'
  for (const [bytes, format] of [
    [Buffer.from(text), 'CSV（UTF-8）'],
    [Buffer.from(`\ufeff${text}`), 'CSV（UTF-8）'],
    [Buffer.from(`\ufeff${text}`, 'utf16le'), 'CSV（UTF-16）'],
    [toCp932(text.replaceAll('\t', ','), () => undefined), 'CSV（CP932）'],
  ] as const) {
    const read = await readTable(bytes)
    expect(read.format).toBe(format)
    expect(readAnswers(sample, read).rows[0]?.raw).toEqual({ home: { postcode: '9891601' }, copies: '3' })
  }
})

test('ひな型は、書き込めばそのまま読め、個人番号と添付の列を持たない', async () => {
  const definition = shibata.procedures.find(({ id }) => id === 'child-allowance')!
  for (const format of ['xlsx', 'utf-8', 'cp932'] as const) {
    const empty = await readTable(await buffer(template(definition, { format, entries: 2 }, AT)))
    expect(readAnswers(definition, empty)).toEqual({ rows: [], errors: [] })
    const titles = empty.rows[0]!
    expect(titles.join()).not.toMatch(/個人番号|ファイル名|金融機関名/)
    expect(titles).toContain('児童2：児童の氏名（姓）')
    expect(empty.rows[1]?.[0]).toBe('記入のしかた')
    expect(new Set(titles).size).toBe(titles.length)
  }
})

test('ひな型のXLSXには、選択肢の一覧が付く', async () => {
  const definition = shibata.procedures.find(({ id }) => id === 'child-allowance')!
  const file = await buffer(template(definition, { format: 'xlsx', entries: 1 }, AT))
  const entries = await readZip(file, { entries: 99, entryBytes: 1e7, bytes: 1e7 })
  const sheet = entries.find(({ path }) => path === 'xl/worksheets/sheet1.xml')!.bytes.toString()
  expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="[A-Z]+3:[A-Z]+5002"><formula1>選択肢!\$/)
  expect(entries.find(({ path }) => path === 'xl/worksheets/sheet2.xml')!.bytes.toString()).toContain(
    '厚生年金',
  )
})

test('必ず要る個人番号や添付がある手続きは、表だけでは受け付けられないとわかる', () => {
  const field = { id: 'x', kind: 'attachment', label: '図面' } as never
  expect(notByTable(sample)).toEqual([])
  expect(notByTable({ ...sample, pages: [{ id: 'p', title: 'p', fields: [field] }] })).toEqual(['図面'])
})

test('壊れたもの、古い形式、遠くに1字だけある表、膨らむ表は、わけを言って断る', async () => {
  expect(await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('xls')
  expect(await refused(Buffer.from('PK\u0003\u0004 not a zip'))).toContain('壊れている')
  expect(await refused(Buffer.from([0x81, 0xff, 0xfe, 0x00]))).toContain('文字コード')
  expect(await refused(Buffer.from('a,"b\n1,2'))).toContain('引用符')
  const far =
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  const book = (sheet: string | Uint8Array) =>
    buffer(writeZip([{ path: 'xl/worksheets/sheet1.xml', content: Buffer.from(sheet) }], AT))
  expect(await refused(await book(far))).toContain('表が大きすぎます')
  expect(await refused(await book(new Uint8Array(250_000_000)))).toContain('大きすぎて')
  expect(await refused(await book('<worksheet/>'))).toContain('XLSXとして読めません')
})

test('1万行は、ためずに流れる', async () => {
  async function* rows() {
    for (let at = 0; at < 20; at++)
      yield Array.from({ length: 500 }, (_, row) => [{ text: `${at * 500 + row}` }, undefined])
  }
  let most = 0
  let total = 0
  for await (const chunk of writeXlsx({ name: 'x', titles: ['a', 'b'], rows: rows() }, AT)) {
    most = Math.max(most, chunk.length)
    total += chunk.length
  }
  expect(total).toBeGreaterThan(most)
  expect(most).toBeLessThan(100_000)
})

test('どの手続きでも、表の見出しに同じものは2つない', () => {
  for (const definition of shibata.procedures) {
    const titles = itemsOf(definition).flatMap((item) => item.columns(3).map(({ title }) => title))
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  }
})

test('どんなバイト列や傷んだ表を渡しても、読むか、わけを言って断る', async () => {
  const definition = shibata.procedures.find(({ id }) => id === 'child-allowance')!
  const book = await buffer(template(definition, { format: 'xlsx', entries: 1 }, AT))
  const text = (await buffer(template(definition, { format: 'utf-8', entries: 1 }, AT))).toString()
  const filled = `${text}甲,柴田,花子,シバタ,ハナコ,令和8年1月1日,9891601\r\n`
  const read = async (bytes: Uint8Array) => {
    try {
      for (const row of readAnswers(definition, await readTable(bytes)).rows) {
        const { errors } = readAll(definition, { ...row.raw, '@identity': 'counter' }, context)
        for (const error of errors) expect(row.place(error).at).toMatch(/^[A-Z]+\d+$|^\d+行目$/)
      }
    } catch (error) {
      expect(error).toBeInstanceOf(TableRefused)
    }
  }
  await fc.assert(fc.asyncProperty(anyBytes, read), { numRuns: 100 })
  await fc.assert(
    fc.asyncProperty(damaged(filled), (each) => read(Buffer.from(each))),
    { numRuns: 100 },
  )
  await fc.assert(fc.asyncProperty(damagedBytes(book), read), { numRuns: 40 })
})
