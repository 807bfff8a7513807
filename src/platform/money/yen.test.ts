import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, damaged } from '../../testing-random.ts'
import { formatYen, parseYen, sumYen, timesYen, yen } from './index.ts'

test.each(['1500', '１５００', '1,500', '１，５００円', '¥1,500', '￥1500', ' 1 500 円'])(
  '「%s」は1,500円',
  (text) => {
    expect(parseYen(text)).toEqual({ yen: 1500 })
  },
)

test.each(['', '円', '15.5', '千五百円', '1e3', '0x10', 'Infinity', '99999999999999999999', '1,5,0'])(
  '「%s」は断る',
  (text) => {
    expect(parseYen(text)).toHaveProperty('error')
  },
)

test('書いたものは、読めば元の額に戻る', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (n) => {
      expect(parseYen(formatYen(yen(n)))).toEqual({ yen: yen(n) })
    }),
  )
})

test('端数のある額は作れない', () => {
  expect(() => yen(1.5)).toThrow(RangeError)
  expect(() => timesYen(yen(301), 0.5)).toThrow(RangeError)
  expect(sumYen([yen(300), timesYen(yen(450), 2)])).toBe(1200)
})

test('どんな文字でも、整数の円として読むか、書き方を言う', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, damaged('¥１，５００円')), (text) => {
      const read = parseYen(text)
      if ('yen' in read) expect(Number.isSafeInteger(read.yen)).toBe(true)
      else expect(read.error).toMatch(/。$/)
    }),
    { numRuns: 500 },
  )
})
