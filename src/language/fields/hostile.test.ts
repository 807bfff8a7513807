import { describe, expect, test } from 'vitest'
import { form, monday } from '../testing/form.ts'
import { HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile.ts'
import { type FieldDefinition, kindOf, kinds } from './index.ts'

/** One field of every kind. */
const NEEDS: Readonly<Record<string, object>> = {
  choice: { choices: [{ id: 'a', label: 'あ' }] },
  choices: { choices: [{ id: 'a', label: 'あ' }] },
  digits: { length: 10 },
  myNumber: { ground: '番号法第9条第1項' },
  consent: { text: '同意します' },
  slot: { times: ['09:00-10:00'], capacity: 1, fromDays: 1, toDays: 30 },
  group: { fields: [{ id: 'inner', kind: 'text', label: '中' }] },
  repeat: { min: 0, max: 3, distinct: 'inner', fields: [{ id: 'inner', kind: 'text', label: '中' }] },
  month: { fromMonths: 0, toMonths: 12 },
  bankAccount: { publicAccount: true },
}
const all = Object.keys(kinds()).map(
  (kind) => ({ id: 'x', kind, label: '欄', ...NEEDS[kind] }) as unknown as FieldDefinition,
)
const PARTS = [
  'family',
  'given',
  'familyKana',
  'givenKana',
  'era',
  'year',
  'month',
  'day',
  'postcode',
  'area',
  'town',
  'rest',
]
  .concat([
    'use',
    'bank',
    'branch',
    'type',
    'number',
    'holder',
    'kigou',
    'bangou',
    'lat',
    'lng',
    'text',
    'date',
    'time',
    'id',
  ])
  .concat(['name', '0.inner', 'inner', '99999.inner'])

const context = { ...monday, keepSecret: () => ({ ref: '00000000-0000-4000-8000-000000000000' }) }
/** Nothing that a person cannot see may stay in a value. */
const HARMFUL = /(?![\n\t])[\p{Cc}\p{Cs}\p{Co}]|[\u2028-\u202e\u2066-\u2069]/u

describe.each(all)('$kind は何を送られても', (field) => {
  const kind = kindOf(field)

  test.each(Object.entries(HOSTILE_TEXTS))('%s を断るか、害のない値にする', (_, text) => {
    const inputs = [form({ x: text }), form(Object.fromEntries(PARTS.map((part) => [`x.${part}`, text])))]
    const from = performance.now()
    for (const input of inputs) {
      const reading = kind.parse(field, kind.gather(field, input, 'x'), 'x', context)
      if (reading.errors) for (const { message } of reading.errors) expect(message).toMatch(/。$/)
      else if (reading.value !== undefined) {
        const kept = JSON.stringify(reading.value)
        expect(kept.length).toBeLessThan(5000)
        expect(kept).not.toMatch(HARMFUL)
        expect(kind.format(reading.value, field)).toBeTypeOf('string')
        expect(kind.parse(field, reading.value, 'x', context)).toEqual(reading)
      }
    }
    expect(performance.now() - from).toBeLessThan(500)
  })

  test('JSONで来た値にも投げない', () => {
    for (const raw of HOSTILE_VALUES) {
      const reading = kind.parse(field, raw, 'x', context)
      if (reading.value !== undefined) expect(kind.format(reading.value, field)).toBeTypeOf('string')
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('同じ名前で二つ送られたら受け取らない', () => {
    const twice = form({ x: ['2026-11-23', '2026-11-24'] })
    const reading = kind.parse(field, kind.gather(field, twice, 'x'), 'x', context)
    expect(reading.value).toBeUndefined()
  })

  test('何も送られなければ未回答で、間違いではない', () => {
    expect(kind.parse(field, kind.gather(field, form({}), 'x'), 'x', context)).toEqual({ value: undefined })
  })
})
