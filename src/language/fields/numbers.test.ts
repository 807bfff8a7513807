import { describe, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { monday, reader } from '../testing/form.ts'
import { corporateNumberKind } from './corporate-number.ts'
import { digitsKind } from './digits.ts'
import { monthKind, monthsOf } from './month.ts'
import { isMyNumber, myNumberKind } from './my-number.ts'
import { numberKind } from './number.ts'
import { yenKind } from './yen.ts'

describe('個人番号', () => {
  const kept: string[] = []
  const ref = '00000000-0000-4000-8000-000000000001'
  const keepSecret = (secret: string) => {
    kept.push(secret)
    return { ref }
  }
  const read = reader(myNumberKind, { ground: '番号法第9条第1項' }, { ...monday, keepSecret })

  test('検査数字が合えば別に保管し、答えには控えだけが残る', () => {
    expect(read('1234 5678 9018')).toEqual({ ref })
    expect(kept).toEqual(['123456789018'])
  })

  test.each([
    ['123456789012', /正しくありません/],
    ['12345678901', /12桁です（いまは11桁/],
    ['12345678901a', /数字だけ/],
  ])('%s は断る', (written, sentence) => expect(read(written)).toEqual([expect.stringMatching(sentence)]))

  test('検査数字は10と11で0になる', () => {
    const valid = Array.from({ length: 10 }, (_, digit) => isMyNumber(`12345678901${digit}`))
    expect(valid.filter(Boolean)).toHaveLength(1)
    expect(isMyNumber('123456789018')).toBe(true)
  })

  test('保管する所がなければ受け取らない', () => {
    const field = { id: 'x', kind: 'myNumber', label: '', ground: 'x' } as const
    expect(() => myNumberKind.parse(field, '123456789018', 'x', monday)).toThrow(/vault/)
  })

  test('表示にも検索にも番号は出ない', () => {
    expect(myNumberKind.format({ ref }, { id: 'x', kind: 'myNumber', label: '', ground: 'x' })).not.toContain(
      ref,
    )
    expect(myNumberKind.search).toBeUndefined()
  })
})

describe('法人番号', () => {
  const read = reader(corporateNumberKind, {})
  test.each([
    '7000012050002',
    '8000020130001',
    '4000020043231',
    'T4000020043231',
    '４０００-０２００-４３２３１',
  ])('%s', (written) => expect(read(written)).toMatch(/^\d{13}$/))
  test('違う番号は断る', () =>
    expect(read('4000020043232')).toEqual([expect.stringMatching(/正しくありません/)]))
})

describe('数', () => {
  const read = reader(numberKind, { unit: 'cm', min: 0, max: 1000, decimals: 1 })
  test.each([
    ['１２', 12],
    ['1,000cm', 1000],
    ['2.5', 2.5],
    ['0', 0],
  ])('%s → %d', (written, value) => expect(read(written)).toBe(value))
  test.each([
    ['-1', '0cm以上で入力してください。'],
    ['1001', '1000cm以下で入力してください。'],
    ['2.55', '小数は1桁までで入力してください。'],
    ['たくさん', '数字で入力してください（単位はcm）。'],
    ['0x10', '数字で入力してください（単位はcm）。'],
  ])('%s は断る', (written, sentence) => expect(read(written)).toEqual([`x: ${sentence}`]))

  test('金額', () => {
    const amount = reader(yenKind, { max: 100_000 })
    expect(amount('１，５００円')).toBe(1500)
    expect(amount('1.15')).toEqual([expect.stringMatching(/整数/)])
    expect(amount('-5')).toEqual(['x: 0円以上で入力してください。'])
    expect(amount('100001')).toEqual(['x: 100,000円以下で入力してください。'])
  })

  test('決まった桁数の番号は、頭の0を失わない', () => {
    const insured = reader(digitsKind, { length: 10 })
    expect(insured('００１２３４５６７８')).toBe('0012345678')
    expect(insured('12345')).toEqual(['x: 10桁の数字で入力してください（いまは5桁です）。'])
  })

  test.each([
    ['令和8年11月', '2026-11'],
    ['2026/11', '2026-11'],
    ['2026-11', '2026-11'],
    ['R8.11', '2026-11'],
  ])('年月 %s → %s', (written, value) => expect(reader(monthKind, {})(written)).toBe(value))

  test('年月は、今月から数えた範囲で選べる', () => {
    const soon = { fromMonths: 1, toMonths: 3 }
    expect(monthsOf(soon, isoDate('2026-11-30'))).toEqual([
      { id: '2026-12', label: '令和8年12月' },
      { id: '2027-01', label: '令和9年1月' },
      { id: '2027-02', label: '令和9年2月' },
    ])
    const read = reader(monthKind, soon)
    expect(read('2026-12')).toBe('2026-12')
    expect(read('令和9年2月')).toBe('2027-02')
    expect(read('2026-11')).toEqual(['x: 令和8年12月以後の月を選んでください。'])
    expect(read('2027-03')).toEqual(['x: 令和9年2月までの月を選んでください。'])
    expect(monthsOf({ fromMonths: 1 }, isoDate('2026-11-30'))).toEqual([])
  })
})
