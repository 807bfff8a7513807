import fc from 'fast-check'
import { expect, test } from 'vitest'
import { japanDigest, toCronItems } from './schedule.ts'

const digestOf = (at: Date) => ({
  ...{ min: at.getUTCMinutes(), hour: at.getUTCHours(), date: at.getUTCDate() },
  ...{ month: at.getUTCMonth() + 1, dow: at.getUTCDay() },
})
const NINE_HOURS = 9 * 3_600_000

test('どの時刻も、日本の時刻に直る(うるう日・年末年始も)', () => {
  const minute = fc.date({ min: new Date('2023-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: 86_000_000 }), (at, late) => {
      const now = new Date(at.getTime() + late)
      expect(japanDigest(digestOf(at), now)).toEqual(digestOf(new Date(at.getTime() + NINE_HOURS)))
    }),
    { numRuns: 2_000 },
  )
})

test('「0 4 * * *」は日本の午前4時に動く', () => {
  const [item] = toCronItems([{ task: 't', cron: '0 4 * * *' }])
  expect(item!.match(digestOf(new Date('2026-11-23T04:00+09:00')))).toBe(true)
  expect(item!.match(digestOf(new Date('2026-11-23T04:00Z')))).toBe(false)
})

test('読めない書き方は、始める前に断る', () => {
  expect(() => toCronItems([{ task: 't', cron: '毎朝4時' }])).toThrow()
})
