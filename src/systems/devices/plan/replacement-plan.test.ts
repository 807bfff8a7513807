import { expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { yen } from '#platform/money'
import { dueOf, type PlannedThing, planByYear } from './replacement-plan.ts'

test('使う年数、リース、OSのうち、いちばん早いものの年度に更新する', () => {
  const values = { acquired: '2022-03-31', years: 5, leaseEnd: '2026-12-31' }
  expect(dueOf(values, undefined)).toEqual({ year: 2026, on: '2026-12-31', reason: 'lease' })
  expect(dueOf(values, isoDate('2025-10-14'))).toEqual({ year: 2025, on: '2025-10-14', reason: 'os' })
  expect(dueOf({ acquired: '2022-03-31', years: 5 }, undefined)).toEqual({
    ...{ year: 2026, on: '2027-03-31', reason: 'years' },
  })
  expect(dueOf({ acquired: '2022-04-01', years: 5 }, undefined)?.year).toBe(2027)
  expect(dueOf({ acquired: '2022-03-31' }, undefined)).toBeUndefined()
})

const thing = (year: number, price: number | undefined): PlannedThing => ({
  ...{ register: 'device', record: String(year), name: 'x', kind: '端末' },
  due: { year, on: isoDate(`${year}-06-01`), reason: 'years' },
  price: price === undefined ? undefined : yen(price),
})

test('遅れているものは今の年度に数え、何もない年度も並び、価格のないものは数だけを言う', () => {
  const plan = planByYear([thing(2020, 100), thing(2026, 200), thing(2028, undefined)], isoDate('2026-11-24'))
  expect(
    plan.map(({ year, cost, late, unpriced, things }) => [year, cost, late, unpriced, things.length]),
  ).toEqual([
    [2026, 300, 1, 0, 2],
    [2027, 0, 0, 0, 0],
    [2028, 0, 0, 1, 1],
  ])
})
