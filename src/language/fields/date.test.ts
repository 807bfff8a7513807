import { expect, test } from 'vitest'
import { reader } from '../testing/form.ts'
import { dateKind } from './date.ts'

const read = reader(dateKind, {})

test.each([
  [{ '': 'R8.11.23' }, '2026-11-23'],
  [{ era: '令和', year: '８', month: '11', day: '23' }, '2026-11-23'],
  [{ era: '平成', year: '元', month: '1', day: '8' }, '1989-01-08'],
  [{ era: 'S', year: '64', month: '1', day: '7' }, '1989-01-07'],
  [{ era: '', year: '2026', month: '2', day: '28' }, '2026-02-28'],
  [{ era: '西暦', year: '2026', month: '2', day: '28' }, '2026-02-28'],
  [{ era: '令和' }, undefined],
])('%j は %s', (entered, value) => {
  expect(read(entered)).toBe(value)
})

test.each([
  [{ era: '平成', year: '32', month: '1', day: '1' }, /令和2年1月1日ではありませんか/],
  [{ era: '令和', year: '8', month: '', day: '23' }, /年・月・日をすべて/],
  [{ era: '慶応', year: '3', month: '1', day: '1' }, /元号を選んで/],
  [{ era: '令和', year: '8', month: '2', day: '30' }, /28日まで/],
])('%j は断る', (entered, sentence) => {
  expect(read(entered)).toEqual([expect.stringMatching(sentence)])
})

test('過去・未来・範囲', () => {
  expect(reader(dateKind, { rules: { past: true } })('2026-11-24')).toEqual([
    expect.stringMatching(/より後の日付/),
  ])
  expect(reader(dateKind, { rules: { past: true } })('2026-11-23')).toBe('2026-11-23')
  expect(reader(dateKind, { rules: { future: true } })('2026-11-22')).toEqual([
    expect.stringMatching(/より前の日付/),
  ])
  const moving = reader(dateKind, { rules: { fromDays: -10, toDays: 30 } })
  expect(moving('2026-11-13')).toBe('2026-11-13')
  expect(moving('2026-11-12')).toEqual(['x: 令和8年11月13日以後の日付を入力してください。'])
  expect(moving('2026-12-24')).toEqual(['x: 令和8年12月23日までの日付を入力してください。'])
})
