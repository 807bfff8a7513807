import { describe, expect, test } from 'vitest'
import { loadBanks } from '../banks/load-banks.ts'
import { monday, reader } from '../testing/form.ts'
import { bankAccountKind } from './bank-account.ts'
import { yuchoAccount } from './yucho.ts'
import { toZenginKana } from './zengin-kana.ts'

const read = reader(bankAccountKind, { publicAccount: true }, { ...monday, banks: loadBanks() })
const own = {
  use: 'bank',
  bank: '0125',
  branch: '803',
  type: '普通',
  number: '1234567',
  holder: 'シバタ ハナコ',
}
const kept = {
  use: 'account',
  bank: '0125',
  bankName: '七十七',
  branch: '803',
  branchName: '船岡',
  type: '普通',
}

describe('口座', () => {
  test('番号でも名前でも同じ口座になる', () => {
    const value = { ...kept, number: '1234567', holder: 'ｼﾊﾞﾀ ﾊﾅｺ' }
    expect(read(own)).toEqual(value)
    expect(read({ ...own, bank: '七十七銀行', branch: '船岡支店' })).toEqual(value)
  })

  test('口座番号は7桁に揃える', () => {
    expect(read({ ...own, number: '１２３' })).toMatchObject({ number: '0000123' })
  })

  test('ゆうちょの記号・番号を振込用に直す', () => {
    expect(
      read({ use: 'yucho', kigou: '18120', bangou: '12345671', holder: 'しばた　はなこ' }),
    ).toMatchObject({
      bank: '9900',
      branch: '818',
      type: '普通',
      number: '1234567',
      holder: 'ｼﾊﾞﾀ ﾊﾅｺ',
    })
  })

  test('公金受取口座を使う', () => {
    expect(read({ use: 'public' })).toEqual({ use: 'public' })
    const field = { id: 'x', kind: 'bankAccount', label: '' } as const
    expect(bankAccountKind.parse(field, { use: 'public' }, 'x', monday).errors).toBeDefined()
  })

  test.each([
    [{ bank: '0000' }, 'x.bank: この金融機関は見つかりません。名前か4桁の番号を確認してください。'],
    [{ branch: '999' }, 'x.branch: この支店は見つかりません。支店名か3桁の番号を確認してください。'],
    [{ number: '12345678' }, 'x.number: 口座番号は7桁までの数字で入力してください。'],
    [{ type: '定期' }, 'x.type: 預金の種類を選んでください。'],
    [{ holder: '柴田花子' }, 'x.holder: 口座名義は、通帳に書かれているとおりカタカナで入力してください。'],
  ])('%j は断る', (wrong, sentence) => {
    expect(read({ ...own, ...wrong })).toContain(sentence)
  })
})

describe('ゆうちょ', () => {
  test.each([
    ['10180', '12345671', { branch: '018', type: '普通', number: '1234567' }],
    ['１１９４０-2', '1231', { branch: '198', type: '普通', number: '0000123' }],
    ['00120-9', '123456', { branch: '019', type: '当座', number: '0123456' }],
  ])('%s %s', (kigou, bangou, value) => {
    expect(yuchoAccount(kigou, bangou)).toEqual({ value })
  })

  test.each([
    ['28120', '1', 'kigou'],
    ['18121', '1', 'kigou'],
    ['18120', '12345678', 'bangou'],
    ['18120', '1', 'bangou'],
  ])('%s %s は断る', (kigou, bangou, path) => {
    expect(yuchoAccount(kigou, bangou).errors?.map((each) => each.path)).toEqual([path])
  })
})

test.each([
  ['シバタ　ハナコ', 'ｼﾊﾞﾀ ﾊﾅｺ'],
  ['しょうじ きょうこ', 'ｼﾖｳｼﾞ ｷﾖｳｺ'],
  ['カ）ヤクバ', 'ｶ)ﾔｸﾊﾞ'],
  ['ローマ・ペン', 'ﾛ-ﾏ.ﾍﾟﾝ'],
  ['smith', 'SMITH'],
  ['ヴァン', 'ｳﾞｱﾝ'],
  ['柴田', undefined],
])('全銀のカナ: %s → %s', (text, kana) => {
  expect(toZenginKana(text)).toBe(kana)
})
