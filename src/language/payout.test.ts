import { describe, expect, test } from 'vitest'
import {
  amount,
  type BankAccount,
  bankAccount,
  checkTown,
  date,
  owedFor,
  parseDefinition,
  payout,
  perCase,
  perEntry,
  procedure,
  type Town,
} from './index.ts'
import { author, children, copies } from './testing/sample.ts'

const own = bankAccount('口座', { publicAccount: true })
const heir = bankAccount('相続人の口座', { optional: true })
const grant = amount('支給額')
const day = date('振込の予定日', { optional: true })
const paying = {
  ...author,
  pages: [...author.pages, { title: '口座', fields: { own, heir } }],
  outcomes: { ...author.outcomes, details: { grant, day } },
} as const

const account: BankAccount = {
  use: 'account',
  bank: '0125',
  bankName: '七十七',
  branch: '304',
  branchName: '船岡',
  type: '普通',
  number: '0012345',
  holder: 'ﾜﾀﾅﾍﾞ ﾊﾅｺ',
}

describe('支給の宣言', () => {
  const decided = procedure({ ...paying, payout: payout([own, heir], grant, { by: day }) })

  test('JSONになり、読み戻せる', () => {
    expect(decided.payout).toEqual({ accounts: ['own', 'heir'], amount: { decided: 'grant' }, by: 'day' })
    expect(parseDefinition(JSON.stringify(decided)).definition).toEqual(decided)
  })

  test('決めた額を、はじめに答えのある口座へ支給する', () => {
    expect(owedFor(decided, { own: account }, { grant: 12_600, day: '2026-12-10' })).toEqual({
      account,
      amount: 12_600,
      by: '2026-12-10',
    })
    expect(owedFor(decided, { heir: account }, { grant: 1 })).toEqual({ account, amount: 1 })
    expect(owedFor(decided, { own: { use: 'public' } }, { grant: 1 })?.account).toEqual({ use: 'public' })
  })

  test('額が決まらない決定、口座のない申請、0円には、支給がない', () => {
    expect(owedFor(decided, { own: account }, {})).toBeUndefined()
    expect(owedFor(decided, { own: account }, { grant: 0 })).toBeUndefined()
    expect(owedFor(decided, {}, { grant: 500 })).toBeUndefined()
    expect(owedFor(procedure(paying), { own: account }, { grant: 500 })).toBeUndefined()
  })

  test('1件いくら、児童1人いくら、1枚いくら、と決めておける', () => {
    const flat = procedure({ ...paying, payout: payout([own], perCase(30_000)) })
    expect(owedFor(flat, { own: account })?.amount).toBe(30_000)
    const each = procedure({ ...paying, payout: payout([own], perEntry(20_000, children)) })
    expect(owedFor(each, { own: account, children: [{}, {}, {}] })?.amount).toBe(60_000)
    expect(owedFor(each, { own: account, children: [] })).toBeUndefined()
    const times = procedure({ ...paying, payout: payout([own], perEntry(500, copies)) })
    expect(owedFor(times, { own: account, copies: 4 })?.amount).toBe(2_000)
  })

  test('1件の振込に入らない額と、円に満たない額は、つくらない', () => {
    expect(() => owedFor(decided, { own: account }, { grant: 10_000_000_000 })).toThrow(RangeError)
    expect(() => owedFor(decided, { own: account }, { grant: 0.5 })).toThrow(RangeError)
  })

  test.each([
    [
      'ない口座',
      { accounts: ['nowhere'], amount: { yen: 1 } },
      /「nowhere」がないか、口座の欄ではありません/,
    ],
    [
      '口座でない欄',
      { accounts: ['copies'], amount: { yen: 1 } },
      /「copies」がないか、口座の欄ではありません/,
    ],
    ['ない決定の内容', { accounts: ['own'], amount: { decided: 'x' } }, /決定の内容「x」がないか、金額の欄/],
    ['日付を額に', { accounts: ['own'], amount: { decided: 'day' } }, /決定の内容「day」がないか、金額の欄/],
    ['住所を数に', { accounts: ['own'], amount: { yen: 1, times: 'home' } }, /「home」がないか、数でも/],
    ['額を日に', { accounts: ['own'], amount: { yen: 1 }, by: 'grant' }, /「grant」がないか、日付の欄/],
    ['0円', { accounts: ['own'], amount: { yen: 0 } }, /payout\.amount/],
  ])('%s は、文で断る', (_, wrong, sentence) => {
    const { problems } = parseDefinition({ ...decided, payout: wrong })
    expect(problems?.join('\n')).toMatch(sentence)
  })

  test('支給のある手続きには、町の支給の仕方がいる。つじつまの合わない仕方は、文で断る', () => {
    const town = { offices: [{ id: 'child-family' }], permissions: [], disasters: [], procedures: [decided] }
    const said = checkTown(town as unknown as Town)
    expect(said).toContain('見本の手続：支給の仕方（payouts）が、町の設定にありません。')
    const payouts = {
      office: 'nowhere',
      route: [{ step: 'consult', office: 'child-family', post: '課長' }],
      sender: { code: '1', name: '柴田町', bank: '0125', branch: '304', type: '普通', number: '1' },
      lineEnd: 'crlf',
    }
    expect(
      checkTown({ ...town, payouts } as unknown as Town).filter((each) => each.startsWith('支給')),
    ).toEqual([
      '支給：課「nowhere」がありません。',
      '支給：決裁の経路の最後は、承認（approve）にしてください。',
      '支給：委託者コードは10桁の数字にしてください。',
      '支給：依頼人の名前は、半角カナで40文字以内にしてください。',
      '支給：依頼人の口座は、銀行4桁・支店3桁・番号7桁にしてください。',
    ])
    const answers = { kinds: ['総合'], result: { place: 119, length: 3 } }
    const saidOf = checkTown({ ...town, payouts: { ...payouts, answers } } as unknown as Town)
    expect(saidOf).toContain('支給：銀行の結果の種別コードは、2桁の数字にしてください。')
    expect(saidOf).toContain(
      '支給：銀行の結果の欄は、明細の112桁目から120桁目までの、4文字以内にしてください。',
    )
  })
})
