import { describe, expect, test } from 'vitest'
import { problems, refusals } from '#language'
import { addDays, isoDate } from '#platform/clock'
import { moveDates } from '../../../src/systems/cases/move-dates.ts'
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
})
