import { expect, test } from 'vitest'
import { addressBook, parseAddresses } from './addresses.ts'
import { metresBetween, walkingMinutes } from './distance.ts'
import { locate } from './locate.ts'

const book = addressBook(
  { code: '04323', prefecture: '宮城県', county: '柴田郡', name: '柴田町' },
  parseAddresses(
    [
      'postcode,town,kana,lat,lng',
      '9891601,船岡中央一丁目,フナオカチュウオウ,38.0541,140.7672',
      '9891601,船岡中央二丁目,フナオカチュウオウ,38.0566,140.7658',
      '9891601,船岡,フナオカ,38.05,140.76',
      '9891601,船岡字川端,フナオカ,38.0576,140.7575',
      '9891611,上名生,カミノミョウ,,',
    ].join('\n'),
  ),
)

test.each([
  ['宮城県柴田郡柴田町船岡中央二丁目3-45', '船岡中央二丁目', '丁目', '3-45'],
  ['船岡中央2丁目3-45', '船岡中央二丁目', '丁目', '3-45'],
  ['〒989-1601 柴田町大字船岡字川端126', '船岡字川端', '小字', '126'],
  ['船岡126', '船岡', '大字', '126'],
])('「%s」は、どこまで一致したかとともにわかる', (line, town, level, rest) => {
  expect(locate(book, line)).toMatchObject({ located: { town, level, rest } })
})

test('いくつか考えられるときは選んでもらい、ないものは推しはからない', () => {
  expect(locate(book, '船岡中央')).toEqual({ choices: ['船岡中央一丁目', '船岡中央二丁目'] })
  expect(locate(book, '船岡中央3-45')).toEqual({ choices: ['船岡中央一丁目', '船岡中央二丁目'] })
  expect(locate(book, '仙台市青葉区本町三丁目8-1')).toEqual({ problem: 'elsewhere' })
  expect(locate(book, '上名生1')).toEqual({ problem: 'no-point' })
  for (const nothing of ['', '　', 'zzz']) expect(locate(book, nothing)).toEqual({ problem: 'unknown' })
})

test('距離は、町の広さでは、楕円体の上の長さと1メートルまで合う', () => {
  // Vincenty's formula on GRS 80: 7,076.30 m.
  const metres = metresBetween({ lat: 38, lng: 140 }, { lat: 38.05, lng: 140.05 })
  expect(Math.abs(metres - 7_076.3)).toBeLessThan(1)
})

test('歩く時間は、80メートルを1分として、端数を1分に数える', () => {
  expect([0, 1, 80, 81, 400, 401].map(walkingMinutes)).toEqual([1, 1, 1, 2, 5, 6])
})
