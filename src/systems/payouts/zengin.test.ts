import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankAccount, kindOf, type OwnAccount, type PayoutSettings } from '#language'
import { yen } from '#platform/money'
import { sumOfFile, type Transfer, transferFile } from './zengin.ts'

const sender: PayoutSettings['sender'] = {
  code: '0123456789',
  name: 'シバタマチカイケイカンリシャ',
  bank: '0125',
  branch: '304',
  type: '普通',
  number: '1234567',
}
const NAMES: Record<string, string> = {
  '0125': 'シチジユウシチ',
  '0125-304': 'フナオカ',
  '9900': 'ユウチヨ',
  '9900-818': '八一八',
}
const kanaOf = (bank: string, branch?: string) => NAMES[branch === undefined ? bank : `${bank}-${branch}`]

const account: OwnAccount = {
  use: 'account',
  bank: '0125',
  bankName: '七十七',
  branch: '304',
  branchName: '船岡',
  type: '普通',
  number: '0012345',
  holder: 'ﾜﾀﾅﾍﾞ ﾊﾅｺ',
}
const one: Transfer = { line: 1, account, amount: yen(30_000) }
const make = (transfers: readonly Transfer[], lineEnd: 'crlf' | 'none' = 'crlf') =>
  transferFile({ sender, lineEnd, day: '1210', batch: 12, transfers, kanaOf })
const KANA = new TextDecoder('shift_jis')
const recordsOf = (bytes: Uint8Array) => KANA.decode(bytes).split('\r\n')
const space = (n: number) => ' '.repeat(n)

describe('総合振込のデータ', () => {
  test('4種類の記録が、仕様の桁のとおりに並ぶ', () => {
    expect(recordsOf(make([one]))).toEqual([
      `1210${'0123456789'}${'ｼﾊﾞﾀﾏﾁｶｲｹｲｶﾝﾘｼﾔ'.padEnd(40)}12100125${'ｼﾁｼﾞﾕｳｼﾁ'.padEnd(15)}304${'ﾌﾅｵｶ'.padEnd(15)}11234567${space(17)}`,
      [
        '20125',
        'ｼﾁｼﾞﾕｳｼﾁ'.padEnd(15),
        '304',
        'ﾌﾅｵｶ'.padEnd(15),
        space(4),
        '10012345',
        'ﾜﾀﾅﾍﾞ ﾊﾅｺ'.padEnd(30),
        '0000030000',
        '0',
        '0000000001',
        '0000000012',
        '7',
        space(8),
      ].join(''),
      `8000001000000030000${space(101)}`,
      `9${space(119)}`,
      '',
    ])
  })

  test('どの記録も120バイトで、半角カナは1文字1バイトになる', () => {
    const bytes = make([one, { ...one, line: 2 }])
    expect(bytes.byteLength).toBe(5 * 122)
    for (let at = 0; at < bytes.byteLength; at += 122)
      expect([...bytes.subarray(at + 120, at + 122)]).toEqual([0x0d, 0x0a])
    // ﾜ ﾀ ﾅ ﾍ ﾞ: JIS X 0201
    expect([...bytes.subarray(122 + 50, 122 + 55)]).toEqual([0xdc, 0xc0, 0xc5, 0xcd, 0xde])
  })

  test('改行なしにもできる。中身は同じである', () => {
    const [crlf, none] = [make([one]), make([one], 'none')]
    expect(none.byteLength).toBe(4 * 120)
    expect(Buffer.from(crlf).toString('latin1').replaceAll('\r\n', '')).toBe(
      Buffer.from(none).toString('latin1'),
    )
  })

  test('30文字ちょうどの名義はそのまま、31文字の名義と11桁の金額は、切らずに断る', () => {
    const long = 'ｶ)ﾐﾎﾝｼﾖｳｼﾞ ﾀﾞｲﾋﾖｳﾄﾘｼﾏﾘﾔｸ ﾐﾎﾝ'.padEnd(30, 'ｱ').slice(0, 30)
    expect(recordsOf(make([{ ...one, account: { ...account, holder: long } }]))[1]?.slice(50, 80)).toBe(long)
    expect(() => make([{ ...one, account: { ...account, holder: `${long}ｱ` } }])).toThrow(/30文字/)
    expect(() => make([{ ...one, amount: yen(10_000_000_000) }])).toThrow(/10桁/)
    expect(() => make([{ ...one, account: { ...account, holder: '渡邉花子' } }])).toThrow(/使えない文字/)
    expect(() => make([])).toThrow(/1件から/)
  })

  test('小さいカナは大きく、ヲはオに、長音はハイフンに、濁点は1文字になる', () => {
    const [, data] = recordsOf(
      make([{ ...one, account: { ...account, holder: 'キャッシュ ヲガタ ジョー' } }]),
    )
    expect(data?.slice(50, 80).trimEnd()).toBe('ｷﾔﾂｼﾕ ｵｶﾞﾀ ｼﾞﾖ-')
  })

  test('預金の種類は、普通1、当座2、貯蓄4', () => {
    const of = (type: OwnAccount['type']) =>
      recordsOf(make([{ ...one, account: { ...account, type } }]))[1]?.[42]
    expect([of('普通'), of('当座'), of('貯蓄')]).toEqual(['1', '2', '4'])
  })

  test('ゆうちょの記号・番号は、店番と7桁の口座番号で載る。支店の名前が漢字しかないときは空ける', () => {
    const field = { id: 'account', kind: 'bankAccount', label: '口座' } as const
    const read = kindOf(field).parse(
      field,
      { kigou: '18120', bangou: '12345671', holder: 'ワタナベ ハナコ' },
      'account',
      { today: '2026-11-24' as never },
    )
    expect(bankAccount('口座')).toBeDefined()
    const [, data] = recordsOf(make([{ ...one, account: read.value as OwnAccount }]))
    expect(data?.slice(0, 43)).toBe(`29900${'ﾕｳﾁﾖ'.padEnd(15)}818${space(15)}${space(4)}1`)
    expect(data?.slice(43, 50)).toBe('1234567')
  })

  test('どんな件数と金額でも、件数と合計は明細と合い、桁は動かない', () => {
    const transfer = fc.record({
      account: fc.record({
        number: fc.stringMatching(/^\d{7}$/),
        type: fc.constantFrom('普通', '当座', '貯蓄'),
        holder: fc
          .array(fc.constantFrom(...'アイカガサザハバパンーヲッA9(). '), { minLength: 1, maxLength: 15 })
          .map((letters) => `ミ${letters.join('')}`),
      }),
      amount: fc.integer({ min: 1, max: 9_999_999_999 }),
    })
    fc.assert(
      fc.property(fc.array(transfer, { minLength: 1, maxLength: 40 }), (many) => {
        const transfers = many.map((each, at) => ({
          line: at + 1,
          account: { ...account, ...each.account } as OwnAccount,
          amount: yen(each.amount),
        }))
        const bytes = make(transfers)
        expect(bytes.byteLength).toBe((transfers.length + 3) * 122)
        const total = many.reduce((sum, each) => sum + each.amount, 0)
        expect(sumOfFile(bytes)).toEqual({ count: many.length, total })
        recordsOf(bytes)
          .slice(1, -3)
          .forEach((record, at) => {
            expect(Number(record.slice(80, 90))).toBe(many[at]?.amount)
            expect(Number(record.slice(91, 101))).toBe(at + 1)
            expect(record.slice(43, 50)).toBe(many[at]?.account.number)
          })
      }),
      { numRuns: 60 },
    )
  })

  test('明細と合わないデータは、合わないと言う', () => {
    const bytes = make([one])
    bytes[122 + 89] = 0x31
    expect(() => sumOfFile(bytes)).toThrow(/合いません/)
  })
})
