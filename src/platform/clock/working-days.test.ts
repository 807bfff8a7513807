import { describe, expect, test } from 'vitest'
import { ageOn, reachesAge, schoolYearAge } from './age.ts'
import { settableClock } from './clock.ts'
import { computedHolidaysOf, holidayName, holidaysOf } from './holidays.ts'
import { addMonths, dateOf, fiscalYear, isoDate, timeOf, today, weekdayOf } from './iso-date.ts'
import { addWorkingDays, deadline, isWorkingDay, workingDaysBetween } from './working-days.ts'

const day = isoDate

describe('祝日と開庁日', () => {
  test('計算した祝日は、現行の法律になった2022年から公表済みの2027年まで一日も違わない', () => {
    for (let year = 2022; year <= 2027; year += 1)
      expect([...computedHolidaysOf(year).keys()].sort()).toEqual([...holidaysOf(year).keys()].sort())
  })

  test('公表前の年は計算し、範囲の外は文で断る', () => {
    expect(holidayName(day('2032-09-21'))).toBe('休日')
    expect(holidayName(day('2028-03-20'))).toBe('春分の日')
    expect(() => holidaysOf(1954)).toThrow(/1954年の祝日はわかりません/)
  })

  test.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-21', false],
    ['2026-12-28', true],
    ['2026-12-29', false],
    ['2027-01-01', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
    ['2019-05-02', false],
  ])('%s の開庁は %s', (date, open) => {
    expect(isWorkingDay(day(date))).toBe(open)
  })

  test('開庁日を数える', () => {
    expect(addWorkingDays(day('2026-11-20'), 1)).toBe('2026-11-24')
    expect(addWorkingDays(day('2026-12-28'), 1)).toBe('2027-01-04')
    expect(addWorkingDays(day('2026-11-24'), -1)).toBe('2026-11-20')
    expect(addWorkingDays(day('2026-11-21'), 0)).toBe('2026-11-21')
    expect(workingDaysBetween(day('2026-11-20'), day('2026-11-25'))).toBe(2)
    expect(workingDaysBetween(day('2026-11-25'), day('2026-11-20'))).toBe(-2)
  })

  test.each([
    ['2026-11-01', 15, '2026-11-16'],
    ['2026-11-08', 15, '2026-11-24'],
    ['2026-12-14', 15, '2027-01-04'],
    ['2026-11-06', 15, '2026-11-24'],
  ])('%s の翌日から%i日以内は %s まで（初日不算入、閉庁日なら翌開庁日）', (from, days, last) => {
    expect(deadline(day(from), days)).toBe(last)
  })
})

describe('年齢', () => {
  test.each([
    ['2008-04-01', '2026-03-31', 17],
    ['2008-04-01', '2026-04-01', 18],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-29', 20],
    ['2026-11-24', '2026-11-23', -1],
  ])('%s生まれの%sの年齢は%i歳', (birth, date, age) => {
    expect(ageOn(day(birth), day(date))).toBe(age)
  })

  test('年齢に達するのは誕生日の前日', () => {
    expect(reachesAge(day('2008-04-01'), 18)).toBe('2026-03-31')
    expect(reachesAge(day('2004-02-29'), 18)).toBe('2022-02-28')
  })

  test.each([
    ['2008-04-01', '2026-03-31', 18],
    ['2008-04-01', '2026-04-01', 19],
    ['2008-04-02', '2026-04-01', 18],
    ['2008-04-02', '2027-03-31', 18],
    ['2008-04-02', '2027-04-01', 19],
  ])('4月1日生まれは早い学年: %s生まれは%sに学年年齢%i', (birth, date, age) => {
    expect(schoolYearAge(day(birth), day(date))).toBe(age)
  })
})

describe('日本の一日', () => {
  test('日付は日本時間で変わる', () => {
    const clock = settableClock('2026-11-22T14:59:59Z')
    expect(today(clock)).toBe('2026-11-22')
    clock.advance(1000)
    expect(today(clock)).toBe('2026-11-23')
    clock.set('2027-03-31')
    expect(timeOf(clock.now())).toBe('09:00')
    expect(fiscalYear(today(clock))).toBe(2026)
    expect(fiscalYear(day('2027-04-01'))).toBe(2027)
  })

  test('月末と曜日', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2026-01-31'), -2)).toBe('2025-11-30')
    expect(weekdayOf(day('1900-01-01'))).toBe(1)
    expect(dateOf(new Date('2026-01-01T00:00:00+09:00'))).toBe('2026-01-01')
  })

  test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '9999-01-01', ''])(
    '%s は日付ではない',
    (text) => {
      expect(() => isoDate(text)).toThrow(RangeError)
    },
  )
})
