import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { OwnAccount } from '#language'
import { yen } from '#platform/money'
import { Problem } from '#platform/web'
import { anyBytes, damagedBytes } from '../../../testing-random.ts'
import { bankAnswer } from '../double/bank.ts'
import type { Line } from '../lines.ts'
import { accountWith } from '../testing-payouts.ts'
import { transferFile } from '../zengin.ts'
import { answerSettings } from './answer.ts'
import { compare } from './match.ts'
import { readAnswer } from './read-answer.ts'
import { headerOf } from './read-records.ts'

const settings = answerSettings({ town: { payouts: {} } } as never)
const reasons = { '1': 'その口座がない', '2': '名義が違う' }
const accounts = ['1000001', '1000002', '1000003'].map((number) => accountWith(number) as OwnAccount)
const ours = transferFile({
  sender: {
    code: '0123456789',
    name: 'シバタマチ',
    bank: '0125',
    branch: '304',
    type: '普通',
    number: '1234567',
  },
  lineEnd: 'crlf',
  day: '1210',
  batch: 12,
  transfers: accounts.map((account, at) => ({ line: at + 1, account, amount: yen(30_000) })),
  kanaOf: () => undefined,
})
const sent = headerOf(Buffer.from(ours).toString('latin1', 0, 120))
const lines = accounts.map(
  (account, at) => ({ seq: at + 1, account, amount: yen(30_000), result: null }) as unknown as Line,
)
const read = (bytes: Uint8Array, with_ = settings) => readAnswer(bytes, sent, with_)
const against = { batch: 12, lines, settings, reasons }
const meaning = async (bytes: Uint8Array) => {
  const { back, odd, paid } = compare(await read(bytes), against)
  return { back: back.map(({ line, reason }) => [line.seq, reason]), odd: odd.map(({ why }) => why), paid }
}
const edited = (bytes: Uint8Array, at: number, text: string) => {
  const copy = Uint8Array.from(bytes)
  copy.set(Buffer.from(text, 'latin1'), at)
  return copy
}
const answer = bankAnswer(ours, { returned: { 2: '1' } })
const RECORD = 122

describe('全銀形式の結果', () => {
  test.each(['\r\n', '\n', ''] as const)('改行が %j でも、同じに読める', async (lineEnd) => {
    const bytes = bankAnswer(ours, { returned: { 2: '1' }, lineEnd })
    expect(await meaning(bytes)).toEqual({ back: [[2, 'その口座がない']], odd: [], paid: 2 })
  })

  test('終わりの印（0x1A）があっても、UTF-8で保存し直されていても読める', async () => {
    const expected = { back: [[2, 'その口座がない']], odd: [], paid: 2 }
    expect(await meaning(Uint8Array.from([...answer, 0x1a]))).toEqual(expected)
    const utf8 = new TextEncoder().encode(iconv.decode(Buffer.from(answer), 'cp932'))
    expect(utf8.length).toBeGreaterThan(answer.length)
    expect(await meaning(utf8)).toEqual(expected)
    expect(await meaning(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toEqual(expected)
  })

  test('振り込めなかったものだけのファイルも、1件もないファイルも読める', async () => {
    const only = bankAnswer(ours, { returned: { 1: '2', 3: '1' }, carries: 'returned' })
    expect(await meaning(only)).toEqual({
      ...{
        back: [
          [1, '名義が違う'],
          [3, 'その口座がない'],
        ],
        odd: [],
        paid: 0,
      },
    })
    const none = bankAnswer(ours, { returned: {}, carries: 'returned' })
    expect(await meaning(none)).toEqual({ back: [], odd: [], paid: 0 })
  })

  test('銀行が顧客コードを返さなくても、口座と金額で1件に決まる', async () => {
    const bytes = bankAnswer(ours, { returned: { 3: '1' }, codes: false })
    expect(await meaning(bytes)).toEqual({ back: [[3, 'その口座がない']], odd: [], paid: 2 })
  })

  test.each([
    ['EBCDICのファイル', ebcdic(answer), /EBCDIC/],
    ['コード区分がEBCDICのファイル', edited(answer, 3, '1'), /EBCDIC/],
    ['半分で切れたファイル', answer.slice(0, Math.floor(answer.length / 2)), /文字です|途中で切れた/],
    ['行の切れ目で切れたファイル', answer.slice(0, 3 * RECORD), /途中で切れた/],
    ['終わりの記録のないファイル', answer.slice(0, 5 * RECORD), /途中で切れた/],
    ['始まりのないファイル', answer.slice(RECORD), /始まりの記録/],
    ['1行が119文字のファイル', Uint8Array.from([...answer.slice(0, 119), ...answer.slice(120)]), /119文字/],
    ['2つの振込のファイル', Uint8Array.from([...answer, ...answer]), /いくつもの振込/],
    ['知らない区分のあるファイル', edited(answer, 2 * RECORD, '5'), /区分「5」/],
    ['順番の違うファイル', edited(answer, RECORD, '8'), /順番/],
    ['口座振替のファイル', edited(answer, 1, '91'), /種別コードが91/],
    ['ほかの委託者のファイル', edited(answer, 4, '9'), /委託者コード/],
    ['ほかの日の束のファイル', edited(answer, 54, '1211'), /振込の日/],
    ['ほかの銀行のファイル', edited(answer, 58, '0001'), /銀行が違います/],
    ['件数の違うファイル', edited(answer, 4 * RECORD + 1, '000002'), /件数と合計/],
    ['合計の違うファイル', edited(answer, 4 * RECORD + 7, '000000000001'), /件数と合計/],
    ['済みの件数の違うファイル', edited(answer, 4 * RECORD + 19, '000003'), /振込済みの件数/],
    ['不能の合計の違うファイル', edited(answer, 4 * RECORD + 43, '000000000001'), /振込不能の件数/],
    ['金額が数字でないファイル', edited(answer, RECORD + 80, 'ABC'), /数字ではありません/],
    ['使わない文字のあるファイル', edited(answer, 10, '\x80'), /使わない文字/],
    ['10MBを超えるファイル', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x31), /10MB/],
    ['空のファイル', new Uint8Array(), /空です/],
  ])('%s は、わけを言って断る', async (_, bytes, words) => {
    await expect(read(bytes)).rejects.toThrow(words)
    await expect(read(bytes)).rejects.toBeInstanceOf(Problem)
  })

  test('結果の桁も、済みの記号も、終わりの書き方も、町の設定で変わる', async () => {
    const other = { ...settings, result: { place: 114, length: 2 }, paid: ['00'], trailer: 'sums' as const }
    let bytes: Uint8Array = edited(answer, 4 * RECORD + 19, '999999')
    for (let at = 1; at <= 3; at++) bytes = edited(bytes, at * RECORD + 113, at === 1 ? '02' : '00')
    const rows = await read(bytes, other)
    const found = compare(rows, { ...against, settings: other, reasons: { '02': '名義が違う' } })
    expect(found.back.map(({ line }) => line.seq)).toEqual([1])
    expect(found.paid).toBe(2)
  })
})

describe('束とくらべる', () => {
  test.each([
    ['別の束', 101, '0000000013', /別の束（第13号）/],
    ['この束にない番号', 91, '0000000009', /合う支払いがありません/],
    ['違う口座', 43, '7777777', /口座が/],
    ['知らない理由', 111, '7', /理由「7」が、町の設定に/],
    ['同じ支払いの2つの行', 91, '0000000001', /口座が|2つ以上/],
  ])('%s の行は、記録せずに示す', async (_, at, text, words) => {
    const { back, odd } = await meaning(edited(answer, 2 * RECORD + at, text))
    expect(back).toEqual([])
    expect(odd.join()).toMatch(words)
  })

  test('違う金額の行と、二度ある行と、同じ口座と金額が2件ある行は、記録せずに示す', async () => {
    const rows = await read(answer)
    const second = rows[1]!
    const why = (changed: readonly (typeof second)[], over = against) =>
      compare(changed, over).odd.map((each) => each.why)
    expect(why([{ ...second, amount: 29_999 }])).toEqual(['金額が違います（束では30,000円）。'])
    expect(why([second, second])).toEqual(Array(2).fill('同じ支払いの行が、ファイルに2つ以上あります。'))
    const { line: _, batch: __, ...bare } = second
    const twins = [...lines, { ...lines[1]!, seq: 4 }]
    expect(why([bare], { ...against, lines: twins })).toEqual(['同じ口座・同じ金額の支払いが、2件あります。'])
    expect(why([{ ...bare, amount: 1 }])).toEqual(['金額が違います（束では30,000円）。'])
    expect(why([{ ...bare, number: '9999999' }])).toEqual(['この束に、合う支払いがありません。'])
  })

  test('振込不能を記録してあるものは、二度は記録しない', async () => {
    const before = lines.map((line) => (line.seq === 2 ? { ...line, result: 'returned' } : line))
    expect(compare(await read(answer), { ...against, lines: before })).toMatchObject({ back: [], known: 1 })
  })
})

describe('一覧（CSV・Excel）の結果', () => {
  const TABLE = [
    ['総合振込 振込不能明細', '', '', '', '', ''],
    ['金融機関コード', '支店コード', '科目', '口座番号', '振込金額', '不能事由'],
    ['0125', '304', '普通預金', '1000002', '30,000', 'その口座がない'],
    ['125', '304', '1', '1000003', '30000円', '2'],
  ]
  const csv = TABLE.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')
  const expected = {
    back: [
      [2, 'その口座がない'],
      [3, '名義が違う'],
    ],
    odd: [],
    paid: 0,
  }

  test('シフトJISでもUTF-8でもExcelでも、理由は記号でも言葉でも、同じに読める', async () => {
    expect(await meaning(iconv.encode(csv, 'cp932'))).toEqual(expected)
    expect(await meaning(new TextEncoder().encode(csv))).toEqual(expected)
    const sheet = TABLE.map((row) => row.map((value) => ({ value, type: String })))
    const xlsx = await writeXlsxFile(sheet as never).toBuffer()
    expect(await meaning(new Uint8Array(xlsx))).toEqual(expected)
  })

  test('足りない列は、その名前を言って断り、町の設定で教えられる', async () => {
    const strange = new TextEncoder().encode(csv.replace('不能事由', '備考'))
    await expect(read(strange)).rejects.toThrow('次の列が見つかりません：結果')
    expect(await read(strange, { ...settings, headings: { result: '備考' } })).toHaveLength(2)
    const unread = new TextEncoder().encode(csv.replace('30,000', '三万'))
    await expect(read(unread)).rejects.toThrow('3行目の金額「三万」')
  })
})

test('どんなバイトでも、どう壊れた結果でも、読めるか、文で断られ、束にない支払いは生まれない', async () => {
  const utf8 = new TextEncoder().encode(iconv.decode(Buffer.from(answer), 'cp932'))
  const records = fc
    .array(fc.stringMatching(/^[1289][0-9 A-Z]{119}$/), { maxLength: 5 })
    .map((each) => new TextEncoder().encode(each.join('\r\n')))
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyBytes, damagedBytes(answer), damagedBytes(utf8), records), async (bytes) => {
      try {
        const { back, odd, paid, known } = compare(await read(bytes), against)
        expect(new Set(back.map(({ line }) => line.seq)).size).toBe(back.length)
        for (const { line } of back) expect(lines).toContain(line)
        for (const { why } of odd) expect(why).toMatch(/。$/)
        expect(paid + known).toBeGreaterThanOrEqual(0)
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
        expect((error as Problem).message).toMatch(/。$/)
      }
    }),
    { numRuns: 400 },
  )
})

/** IBM's 8 bits for what a header and its rows hold: digits, Latin letters and blanks. */
function ebcdic(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (byte) => {
    if (byte >= 0x30 && byte <= 0x39) return byte - 0x30 + 0xf0
    if (byte >= 0x41 && byte <= 0x49) return byte - 0x41 + 0xc1
    return byte === 0x20 ? 0x40 : byte
  })
}
