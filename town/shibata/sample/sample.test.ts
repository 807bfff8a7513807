import { describe, expect, test } from 'vitest'
import { parseRegister, problems, refusals } from '#language'
import { addDays, isoDate } from '#platform/clock'
import { moveDates } from '../../../src/systems/cases/move-dates.ts'
import { templates } from '../../../src/systems/forms/gallery/index.ts'
import { guessColumns, readTargets } from '../../../src/systems/payouts/targets/columns.ts'
import { gallery } from '../../../src/systems/registers/gallery/index.ts'
import { readValues } from '../../../src/systems/registers/records/read-values.ts'
import { procedures } from '../procedures/index.ts'
import { context } from '../procedures/testing.ts'
import { sample } from './index.ts'

test('日付は、見本を開いた日に合わせて動き、生年月日は動かない', () => {
  const moved = moveDates(
    { born: '1990-05-14', child: '2026-10-01', month: '2027-04', tel: '0224-55-0000' },
    isoDate('2026-11-24'),
    isoDate('2027-11-24'),
  )
  expect(moved).toEqual({ born: '1990-05-14', child: '2027-10-01', month: '2028-04', tel: '0224-55-0000' })
})

describe.each(
  ['2026-11-24', '2027-01-04', '2027-03-31', '2027-04-01', '2028-02-29', '2030-12-29'].map(isoDate),
)('%s に初めて開いても', (today) => {
  test('見本の申請は、どれも受け付けられる', () => {
    for (const { procedure, answers, daysAgo } of moveDates(sample.applications, sample.asOf, today)) {
      const definition = procedures.find(({ id }) => id === procedure)
      if (!definition) throw new Error(procedure)
      const day = addDays(today, -daysAgo)
      const given = { ...answers, '@identity': 'card' }
      const wrong = problems(definition, given, day, context)
      expect(
        wrong.filter(({ path }) => !path.startsWith('@')),
        `${procedure} ${day}`,
      ).toEqual([])
      expect(refusals(definition, given, day), `${procedure} ${day}`).toEqual([])
    }
  })

  test('職員が作った台帳の見本も、ひな形から作れ、記録はどれも受け付けられる', () => {
    for (const { app, office, name, records, publishedDaysAgo } of moveDates(
      sample.apps ?? [],
      sample.asOf,
      today,
    )) {
      expect(name).toContain('見本')
      const body = gallery.find(({ id }) => id === app)?.make(`sample-${app}`, office)
      const { definition, problems } = parseRegister(body)
      expect(problems).toBeUndefined()
      for (const { daysAgo, values } of records) {
        expect(daysAgo).toBeLessThan(publishedDaysAgo)
        const then = { ...context, today: addDays(today, -daysAgo), required: true }
        const whole = Object.fromEntries(definition!.fields.map(({ id }) => [id, values[id]]))
        expect(readValues(then, definition!.fields, whole).errors, `${app} ${today}`).toBeUndefined()
        const unknown = Object.keys(values).filter(
          (id) => !definition!.fields.some((field) => field.id === id),
        )
        expect(unknown).toEqual([])
      }
    }
  })

  test('職員が作った用紙の見本も、ひな形から作れ、申請はどれも受け付けられる', () => {
    for (const form of moveDates(sample.forms ?? [], sample.asOf, today)) {
      const { template, office, changes, applications, publishedDaysAgo } = form
      const published = addDays(today, -publishedDaysAgo)
      const place = { code: '04323', name: '柴田町', prefecture: '宮城県' }
      const made = templates.find(({ id }) => id === template)?.make({ place, office, from: published })
      const definition = { ...made!, ...changes }
      for (const { answers, daysAgo } of applications) {
        expect(daysAgo).toBeLessThan(publishedDaysAgo)
        const day = addDays(today, -daysAgo)
        const given = { ...answers, '@identity': 'card' }
        const wrong = problems(definition, given, day, context)
        expect(wrong.filter(({ path }) => !path.startsWith('@'))).toEqual([])
        expect(refusals(definition, given, day)).toEqual([])
      }
    }
  })
})

test('対象者名簿の見本は、作りものの300世帯で、番号も人も重ならず、間違いなく読める', () => {
  const [form] = sample.forms ?? []
  const { name = '', sheet = [] } = form?.targets ?? {}
  expect(name).toContain('作りもの')
  expect(form?.changes.name).toContain('見本')
  const { targets, mistakes } = readTargets(sheet, guessColumns(sheet[0] ?? []))
  expect(mistakes).toEqual([])
  expect(targets).toHaveLength(300)
  expect(new Set(targets.map((each) => `${each.name} ${each.birth}`)).size).toBe(300)
})
