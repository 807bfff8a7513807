import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyJson, anyText, damaged } from '../../testing-random.ts'
import { addressBook, parseAddresses } from '../addresses.ts'
import { loadBanks } from '../banks/load-banks.ts'
import { form, monday } from '../testing/form.ts'
import { type FieldDefinition, kindOf, kinds } from './index.ts'
import { clean, digitsOf, lengthOf, toKatakana } from './text-rules.ts'

/** One field of every kind, and names and values that reach into it. */
const NEEDS: Readonly<Record<string, object>> = {
  choice: { choices: [{ id: 'a', label: 'あ' }] },
  choices: { choices: [{ id: 'a', label: 'あ' }] },
  digits: { length: 10 },
  myNumber: { ground: '番号法第9条第1項' },
  consent: { text: '同意します' },
  slot: { times: ['09:00-10:00'], capacity: 1, fromDays: 1, toDays: 30 },
  group: { fields: [{ id: 'inner', kind: 'text', label: '中' }] },
  repeat: { min: 0, max: 3, fields: [{ id: 'inner', kind: 'text', label: '中' }] },
  bankAccount: { publicAccount: true },
}
const all = Object.keys(kinds()).map(
  (kind) => ({ id: 'x', kind, label: '欄', ...NEEDS[kind] }) as unknown as FieldDefinition,
)
const PARTS =
  'family given familyKana givenKana era year month day postcode area town rest use bank branch type number holder ' +
  'kigou bangou lat lng text date time id name 0.inner inner'
const part = fc.constantFrom('', ...PARTS.split(' ').map((each) => `.${each}`))
const value = fc.oneof(
  anyText,
  ...[
    '令和8年11月23日',
    '９８９−１６０１',
    '0125',
    '090-1234-5678',
    'ﾜﾀﾅﾍﾞ',
    '葛\u{E0100}城',
    '1,500円',
    'account',
  ].map(damaged),
)
const context = { ...monday, keepSecret: () => ({ ref: '00000000-0000-4000-8000-000000000000' }) }
/** Nothing that a person cannot see may stay in a value. */
const HARMFUL = /(?![\n\t])[\p{Cc}\p{Cs}\p{Co}]|[\u2028-\u202e\u2066-\u2069]/u

describe.each(all)('$kind は、でたらめに送られても', (field) => {
  const kind = kindOf(field)
  const sound = (reading: ReturnType<typeof kind.parse>) => {
    for (const { path, message } of reading.errors ?? []) {
      expect(path).toMatch(/^x/)
      expect(message).toMatch(/。$/)
    }
    if (reading.value === undefined) return
    expect(JSON.stringify(reading.value)).not.toMatch(HARMFUL)
    expect(kind.format(reading.value, field)).toBeTypeOf('string')
    expect(kind.parse(field, reading.value, 'x', context)).toEqual(reading)
  }

  test('フォームの値を断るか、害のない、読み直しても同じ値にする', () => {
    const posted = fc.dictionary(
      part.map((each) => `x${each}`),
      fc.oneof(value, fc.array(value, { maxLength: 3 })),
      { maxKeys: 6 },
    )
    fc.assert(
      fc.property(posted, (values) =>
        sound(kind.parse(field, kind.gather(field, form(values), 'x'), 'x', context)),
      ),
      { numRuns: 150 },
    )
  })

  test('JSON の値を断るか、害のない、読み直しても同じ値にする', () => {
    fc.assert(
      fc.property(anyJson, (json) => sound(kind.parse(field, JSON.parse(json), 'x', context))),
      { numRuns: 150 },
    )
  })
})

test('どんな文字でも、整えるか、何が悪いかを言う', () => {
  fc.assert(
    fc.property(value, fc.boolean(), (text, lines) => {
      const cleaned = clean(text, { max: 50, lines })
      if (cleaned.error !== undefined) expect(cleaned.error).toMatch(/。$/)
      else {
        expect(cleaned.text).not.toMatch(HARMFUL)
        expect(lengthOf(cleaned.text)).toBeLessThanOrEqual(50)
        expect(clean(cleaned.text, { max: 50, lines })).toEqual(cleaned)
      }
      const digits = digitsOf(text)
      expect(digits.error ?? '。').toMatch(/。$/)
      expect(digits.text ?? '').toMatch(/^\d*$/)
      expect(lengthOf(toKatakana(text))).toBe(lengthOf(text))
    }),
    { numRuns: 500 },
  )
})

test('どんな言葉でも、銀行と支店と町字をさがせるか、見つからない', () => {
  const banks = loadBanks()
  const book = addressBook({ code: '04323', prefecture: '宮城県', name: '柴田町' }, [
    { postcode: '9891601', town: '船岡中央二丁目', kana: 'フナオカチュウオウ' },
  ])
  fc.assert(
    fc.property(fc.oneof(value, damaged('七十七銀行')), (text) => {
      for (const each of [...banks.searchBanks(text, 5), ...banks.searchBranches('0125', text, 5)])
        expect(each.name).toBeTypeOf('string')
      expect(banks.searchBranches(text, '本店')).toBeInstanceOf(Array)
      expect(['undefined', 'string']).toContain(typeof banks.findBank(text)?.name)
      expect(['undefined', 'string']).toContain(typeof banks.findBranch(text, text)?.name)
      expect(banks.knowsBranches(text)).toBeTypeOf('boolean')
      expect(book.byPostcode(text)).toBeInstanceOf(Array)
      expect(book.startingWith(text)).toBeInstanceOf(Array)
      expect(book.isHere(text)).toBeTypeOf('boolean')
    }),
    { numRuns: 200 },
  )
})

test('町字の一覧がどう壊れていても、読むか、どの行が読めないかを言う', () => {
  const csv = 'postcode,town,kana,lat,lng\n9891611,上名生,カミノミョウ,38.05743,140.792182\n,船岡,,,\n'
  fc.assert(
    fc.property(fc.oneof(anyText, damaged(csv)), (text) => {
      try {
        for (const each of parseAddresses(text)) {
          expect(each.postcode).toMatch(/^(\d{7})?$/)
          expect(each.lat === undefined || Number.isFinite(each.lat)).toBe(true)
          expect(each.lng === undefined || Number.isFinite(each.lng)).toBe(true)
        }
      } catch (error) {
        expect((error as Error).message).toContain('町字の一覧に読めない行があります')
      }
    }),
    { numRuns: 500 },
  )
})
