import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText, damaged } from '../../testing-random.ts'
import { addDays, isIsoDate, isoDate } from './iso-date.ts'
import { parseDate } from './parse-date.ts'
import { wareki, warekiShort } from './wareki.ts'

const READ: [string, string][] = [
  ['令和8年11月23日', '2026-11-23'],
  ['R8.11.23', '2026-11-23'],
  ['r8-11-23', '2026-11-23'],
  ['令和八年', ''],
  ['令和八年十一月二十三日', '2026-11-23'],
  ['令和元年五月一日', '2019-05-01'],
  ['二〇二六年十一月二十三日', '2026-11-23'],
  ['昭和六十四年一月七日', '1989-01-07'],
  ['大正廿三年一月一日', ''],
  ['2026/11/23', '2026-11-23'],
  ['2026-1-5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['２０２６年１１月２３日', '2026-11-23'],
  ['Ｒ８．１１．２３', '2026-11-23'],
  ['R8・11・23', '2026-11-23'],
  ['H元.1.8', '1989-01-08'],
  ['H1.1.8', '1989-01-08'],
  ['平成元年1月8日', '1989-01-08'],
  ['S64.1.7', '1989-01-07'],
  ['20261123', '2026-11-23'],
  ['㋿8年11月23日', '2026-11-23'],
  ['㍻31年4月30日', '2019-04-30'],
  [' 令和 8 年 11 月 23 日 ', '2026-11-23'],
  ['令和8年11月23日（月）', '2026-11-23'],
  ['R8.11.23(月)', '2026-11-23'],
  ['2026年11月23日月曜日', '2026-11-23'],
  ['明治6年1月1日', '1873-01-01'],
  ['明治45年7月30日', '1912-07-30'],
  ['大正元年7月30日', '1912-07-30'],
  ['大正15年12月25日', '1926-12-25'],
  ['昭和元年12月25日', '1926-12-25'],
  ['1872年5月1日', '1872-05-01'],
]

const REFUSED: [string, RegExp][] = [
  ['平成32年1月1日', /平成は平成31年4月30日までです。令和2年1月1日ではありませんか。/],
  ['平成31年5月1日', /令和元年5月1日ではありませんか/],
  ['昭和64年1月8日', /平成元年1月8日ではありませんか/],
  ['H1.1.7', /平成は平成元年1月8日からです。昭和64年1月7日ではありませんか/],
  ['令和元年4月30日', /平成31年4月30日ではありませんか/],
  ['昭和100年1月1日', /令和7年1月1日ではありませんか/],
  ['2026年2月30日', /2026年2月30日はありません。2月は28日までです/],
  ['R6.2.30', /令和6年2月30日はありません。2月は29日まで/],
  ['2026/13/1', /13月はありません/],
  ['2026/0/1', /0月はありません/],
  ['9999/12/31', /先の日付すぎます/],
  ['99991231', /先の日付すぎます/],
  ['令和999年1月1日', /先の日付すぎます/],
  ['1000/1/1', /昔の日付すぎます/],
  ['26/11/23', /西暦か和暦か/],
  ['11月23日', /年から入力/],
  ['明治5年12月2日', /旧暦/],
  ['明治元年1月25日', /旧暦/],
  ['令和0年1月1日', /元年/],
  ['令和8年11月23日（火）', /月曜日です/],
  ['', /日付として読めません/],
  ['きのう', /日付として読めません/],
  ['2026-11-23T00:00:00Z', /日付として読めません/],
  ['1'.repeat(10_000_000), /日付として読めません/],
  ['令和8年11月23日\u0000', /日付として読めません/],
]

describe('人が書く日付を読む', () => {
  test.each(READ.filter(([, date]) => date))('%s → %s', (text, date) => {
    expect(parseDate(text)).toEqual({ date })
  })

  test.each(REFUSED)('%.30s は断り、どうすればよいかを言う', (text, sentence) => {
    expect(parseDate(text).date).toBeUndefined()
    expect(parseDate(text).error).toMatch(sentence)
  })

  const anyDay = fc.integer({ min: 0, max: 119_000 }).map((n) => addDays(isoDate('1873-01-01'), n))

  test('書いたものは読める（和暦・略記・西暦）', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [year, month, day] = date.split('-').map(Number)
        const all = [
          wareki(date),
          warekiShort(date),
          wareki(date, { weekday: true }),
          `${year}/${month}/${day}`,
          date,
        ]
        for (const text of all) expect(parseDate(text)).toEqual({ date })
      }),
      { numRuns: 1000 },
    )
  })

  test('何を渡しても、実在の日か、直し方を言う文になる', () => {
    const texts = fc.oneof(
      anyText,
      ...['令和8年11月23日（月）', '二〇二六年十一月二十三日', 'H元.1.8'].map(damaged),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { date, error } = parseDate(text)
        expect(date === undefined ? error : isIsoDate(date)).toSatisfy(
          (answer) => answer === true || /(。|か。)$/.test(String(answer)),
        )
        expect(isIsoDate(text)).toBeTypeOf('boolean')
      }),
      { numRuns: 1_000 },
    )
  })
})
