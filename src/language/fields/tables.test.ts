import { expect, test } from 'vitest'
import shibata from '../../../town/shibata/index.ts'
import { addressBook } from '../addresses.ts'
import { loadBanks } from '../banks/load-banks.ts'
import type { Definition } from '../definition.ts'
import { monday } from '../testing/form.ts'
import { misfits } from '../testing/schema.ts'
import { trialOf } from '../trial/index.ts'
import { fieldsSchema } from './group.ts'
import { type FieldDefinition, kindOf, kinds } from './index.ts'

const { code, prefecture, county = '', name, addresses, disasters } = shibata
const context = {
  ...monday,
  addresses: addressBook({ code: code.slice(0, 5), prefecture, name, county }, addresses),
  banks: loadBanks(),
  disasters,
}
const fieldsOf = (definition: Definition) => definition.pages.flatMap((page) => page.fields)

test.each(shibata.procedures.map((each) => [each.name, each] as const))(
  '「%s」の答えは、どれも自分の JSON Schema に合う',
  (_, definition) => {
    const schema = fieldsSchema(fieldsOf(definition))
    for (const amount of ['fewest', 'most'] as const) {
      const { answers, problems } = trialOf(definition, context, { amount })
      expect(problems).toEqual([])
      const given = Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('@')))
      expect(misfits(schema, withoutSecrets(given))).toEqual([])
    }
  },
)

/** What the API gives: no number, and no reference to one. */
const withoutSecrets = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => !(typeof each === 'object' && each !== null && 'ref' in each))
      .map(([key, each]) => [key, withoutSecrets(each)]),
  )
}

test('個人番号は、どの表にも立つ場所がなく、JSON では書くだけで読めない', () => {
  const field = { id: 'x', kind: 'myNumber', label: '個人番号', ground: '番号法' } as FieldDefinition
  expect(kindOf(field).cells(field)).toEqual([])
  expect(kindOf(field).schema(field)).toMatchObject({ writeOnly: true })
})

test('秘密を除くどの種類も、表に立つ場所があるか、中の欄の場所に立つ', () => {
  const empty = Object.values(kinds())
    .filter((kind) => {
      const field = { choices: [], times: [], fields: [], id: 'x', label: 'x', kind: kind.kind } as never
      return kind.cells(field).length === 0
    })
    .map((kind) => kind.kind)
  expect(empty.sort()).toEqual(['group', 'myNumber', 'repeat'])
})
