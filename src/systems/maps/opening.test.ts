import { expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { openingAt } from './opening.ts'

// 2026-11-24 is a Tuesday, 2026-11-23 a Monday and a holiday (勤労感謝の日), 2026-11-22 a Sunday.
const at = (hours: Parameters<typeof openingAt>[0], day = '2026-11-24', time = '12:00') =>
  openingAt(hours, isoDate(day), time)
const office = { days: '月火水木金', from: '08:30', to: '17:15' }
const always = { days: '月火水木金土日', from: '00:00', to: '24:00' }

test.each([
  ['08:29', 'closed'],
  ['08:30', 'open'],
  ['17:14', 'open'],
  ['17:15', 'closed'],
])('平日の%sは、%s', (time, opening) => {
  expect(at(office, '2026-11-24', time)).toBe(opening)
})

test.each([
  ['曜日にない日', office, '2026-11-22', '12:00', 'closed'],
  ['平日の開館で祝日', office, '2026-11-23', '12:00', 'unknown'],
  ['祝日も開くと書いてある祝日', { ...office, days: '月火水木金祝' }, '2026-11-23', '12:00', 'open'],
  ['平日の開館で祝日の時間外', office, '2026-11-23', '20:00', 'closed'],
  ['毎日の開館で祝日', always, '2026-11-23', '03:00', 'open'],
  ['日をまたぐ時間の前半', { from: '22:00', to: '05:00' }, '2026-11-24', '23:00', 'open'],
  ['日をまたぐ時間の後半', { from: '22:00', to: '05:00' }, '2026-11-24', '04:59', 'open'],
  ['日をまたぐ時間の外', { from: '22:00', to: '05:00' }, '2026-11-24', '12:00', 'closed'],
  ['同じ時刻から同じ時刻', { from: '00:00', to: '00:00' }, '2026-11-24', '12:00', 'open'],
  ['曜日だけ', { days: '火' }, '2026-11-24', '12:00', 'unknown'],
  ['始まりだけ', { from: '08:00' }, '2026-11-24', '12:00', 'unknown'],
  ['特記事項つき', { ...always, note: '年末年始は休み' }, '2026-11-24', '12:00', 'unknown'],
  ['特記事項つきの時間外', { ...office, note: '年末年始は休み' }, '2026-11-24', '20:00', 'closed'],
  ['読めない時間', { from: '8時半', to: '夕方' }, '2026-11-24', '12:00', 'unknown'],
  ['何も書いていない', {}, '2026-11-24', '12:00', 'unknown'],
])('%s', (_, hours, day, time, opening) => {
  expect(at(hours, day, time)).toBe(opening)
})
