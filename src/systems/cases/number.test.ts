import { describe, expect, it } from 'vitest'
import { checkDigit, showNumber, wholeNumber } from './number.ts'

describe('受付番号', () => {
  it('一桁の間違いも、となりどうしの入れ替えも、検査数字でわかる', () => {
    const body = '20260001234'
    const right = checkDigit(body)
    for (let at = 0; at < body.length; at++) {
      for (let digit = 0; digit < 10; digit++) {
        const wrong = body.slice(0, at) + digit + body.slice(at + 1)
        if (wrong !== body) expect(checkDigit(wrong)).not.toBe(right)
      }
    }
    expect(checkDigit('7992739871')).toBe(3)
  })

  it('全桁を打った番号は、区切りや全角でも一つの申請を指す。検査数字が合わなければ、ただの言葉', () => {
    for (const typed of ['202600012340', '2026-0001-2340', '２０２６ ０００１ ２３４０'])
      expect(wholeNumber(typed)).toBe('202600012340')
    expect(wholeNumber('202600012348')).toBeUndefined()
    expect(wholeNumber('0224551111')).toBeUndefined()
  })

  it('四桁ごとに区切って読む', () => {
    expect(showNumber('202600012348')).toBe('2026-0001-2348')
  })
})
