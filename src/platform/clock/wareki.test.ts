import { expect, test } from 'vitest'
import { isoDate } from './iso-date.ts'
import { fiscalYearName, wareki, warekiShort } from './wareki.ts'

test.each([
  ['2019-04-30', '平成31年4月30日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2020-01-01', '令和2年1月1日'],
  ['1989-01-07', '昭和64年1月7日'],
  ['1989-01-08', '平成元年1月8日'],
  ['1926-12-24', '大正15年12月24日'],
  ['1926-12-25', '昭和元年12月25日'],
  ['1912-07-29', '明治45年7月29日'],
  ['1912-07-30', '大正元年7月30日'],
  ['1873-01-01', '明治6年1月1日'],
  ['1872-12-31', '1872年12月31日'],
])('%s は %s', (date, text) => {
  expect(wareki(isoDate(date))).toBe(text)
})

test('曜日と西暦を添える', () => {
  expect(wareki(isoDate('2026-11-23'), { western: true, weekday: true })).toBe(
    '令和8年（2026年）11月23日（月）',
  )
  expect(warekiShort(isoDate('2026-11-23'))).toBe('R8.11.23(月)')
  expect(warekiShort(isoDate('2019-05-01'))).toBe('R元.5.1(水)')
})

test('年度は終わりの元号で呼ぶ', () => {
  expect([2018, 2019, 2022, 2026].map(fiscalYearName)).toEqual([
    '平成30年度',
    '令和元年度',
    '令和4年度',
    '令和8年度',
  ])
})
