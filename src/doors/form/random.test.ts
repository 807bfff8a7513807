import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBook, loadBanks, type PageDefinition, type Row, readPage } from '#language'
import shibata from '#town/shibata'
import { monday } from '../../language/testing/form.ts'
import { anyText, damaged } from '../../testing-random.ts'
import {
  formOf,
  type Inputs,
  isNewQuestion,
  knownAnswers,
  postedView,
  settle,
  storedView,
  wishOf,
} from './index.ts'

const context = {
  ...monday,
  addresses: addressBook({ code: '04323', prefecture: '宮城県', name: '柴田町' }, shibata.addresses),
  banks: loadBanks(),
  keepSecret: () => ({ ref: '00000000-0000-4000-8000-000000000000' }),
}

/** Names that a page of this shape posts, rows and buttons included. */
const namesOf = (page: PageDefinition): string[] => {
  const within = (fields: PageDefinition['fields'], prefix: string): string[] =>
    fields.flatMap((field) => {
      const path = prefix + field.id
      if (field.kind === 'group') return within(field.fields, `${path}.`)
      if (field.kind !== 'repeat')
        return [path, `${path}.year`, `${path}.postcode`, `${path}.near`, `${path}.use`]
      return [
        `${path}._rows`,
        ...['0', '3', '99999', '-1'].flatMap((row) => within(field.fields, `${path}.${row}.`)),
      ]
    })
  return [...within(page.fields, ''), '_add', '_remove', '_complete']
}

describe.each(
  shibata.procedures.flatMap((each) => each.pages.map((page) => [each.short, page.title, page] as const)),
)('%s「%s」', (_, __, page) => {
  test('どんなに乱れた送信でも、読むか断り、読んだものはもう一度見せられる', () => {
    const names = namesOf(page)
    const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, anyText)
    const text = fc.oneof(anyText, fc.constantFrom(...names), damaged('989-1601'), damaged('38.05,140.79'))
    const posted = fc.dictionary(name, fc.array(text, { minLength: 1, maxLength: 2 }), { maxKeys: 12 })
    fc.assert(
      fc.property(posted, (values) => {
        const inputs: Inputs = new Map(Object.entries(values))
        const wish = wishOf(inputs)
        const settled = settle(page.fields, inputs, wish, context)
        const before = {} as Row
        const { answers, errors } = readPage(page, formOf(settled), before, context)
        for (const { path, message } of errors) {
          expect(path.length).toBeGreaterThan(0)
          expect(message).toMatch(/。$/)
        }
        expect(JSON.parse(JSON.stringify(answers))).toEqual(answers)
        expect(storedView(page, answers, context)).toBeDefined()
        expect(postedView(page, settled, errors, before, context)).toBeDefined()
        expect(knownAnswers(page.fields, formOf(settled), context.today)).toBeDefined()
        for (const each of settled.keys())
          expect(isNewQuestion(page.fields, each, formOf(settled))).toBeTypeOf('boolean')
      }),
      { numRuns: 60 },
    )
  })
})
