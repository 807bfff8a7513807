import { expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { monday, reader } from '../testing/form.ts'
import { attachmentKind } from './attachment.ts'
import { choiceKind } from './choice.ts'
import { choicesKind } from './choices.ts'
import { consentKind } from './consent.ts'
import { disasterKind } from './disaster.ts'
import { longTextKind } from './long-text.ts'
import { placeKind } from './place.ts'
import { repeatKind } from './repeat.ts'
import { slotKind, windowsOf } from './slot.ts'
import { textKind } from './text.ts'
import { yesNoKind } from './yes-no.ts'

const of = [
  { id: 'a', label: 'あ' },
  { id: 'b', label: 'い' },
]

test('選択は、ある中からだけ選べる', () => {
  expect(reader(choiceKind, { choices: of })('b')).toBe('b')
  expect(reader(choiceKind, { choices: of })('c')).toEqual(['x: 選択肢の中から選んでください。'])
})

test('複数選択は定義の順に並べ、重なりを一つにする', () => {
  expect(reader(choicesKind, { choices: of })({ '': ['b', 'a', 'b'] })).toEqual(['a', 'b'])
  expect(reader(choicesKind, { choices: of, max: 1 })({ '': ['a', 'b'] })).toEqual([
    'x: 選べるのは1個までです。',
  ])
})

test('はい・いいえと同意', () => {
  expect(reader(yesNoKind, {})('no')).toBe(false)
  expect(reader(yesNoKind, {})('maybe')).toEqual(['x: 選択肢の中から選んでください。'])
  expect(reader(consentKind, { text: '同意します' })('yes')).toBe(true)
  expect(reader(consentKind, { text: '同意します' })('no')).toEqual(['x: 同意するときは印を付けてください。'])
})

test('文字は一行、文章は何行でも', () => {
  expect(reader(textKind, {})('一行\n二行')).toEqual(['x: 改行を入れずに入力してください。'])
  expect(reader(longTextKind, {})('一行\r\n二行  \n')).toBe('一行\n二行')
  expect(reader(longTextKind, { max: 3 })('一二三四')).toEqual([
    'x: 3文字以内で入力してください（いまは4文字です）。',
  ])
})

test('場所は国内の点', () => {
  expect(reader(placeKind, {})({ lat: '38.05658', lng: '140.76583', text: '役場' })).toEqual({
    lat: 38.05658,
    lng: 140.76583,
    text: '役場',
  })
  expect(reader(placeKind, {})({ lat: '0', lng: '0' })).toEqual([expect.stringMatching(/国内に限ります/)])
})

test('来庁の予約は、開いている日の空いている時間だけ', () => {
  const rules = { times: ['09:00-10:00', '10:00-11:00'], capacity: 2, fromDays: 1, toDays: 14 }
  const read = reader(slotKind, rules, { ...monday, placesLeft: (_, __, time) => (time === '10:00' ? 0 : 1) })
  expect(read('2026-11-24T09:00')).toEqual({ date: '2026-11-24', time: '09:00' })
  expect(read({ date: '令和8年11月25日', time: '09:00' })).toEqual({ date: '2026-11-25', time: '09:00' })
  expect(read('2026-11-24T10:00')).toEqual([expect.stringMatching(/予約がいっぱい/)])
  expect(read('2026-11-28T09:00')).toEqual([expect.stringMatching(/（土）は役場が休み/)])
  expect(read('2026-11-23T09:00')).toEqual([expect.stringMatching(/までの日を選んで/)])
  expect(read('2026-11-24T08:00')).toEqual([expect.stringMatching(/時間帯を選び直して/)])
  expect(windowsOf(rules, monday.today)).toHaveLength(20)
})

test('災害は町の一覧から、または自分の言葉で', () => {
  const disasters = [
    { id: 'flood', name: '大雨', date: isoDate('2026-10-12'), until: isoDate('2027-04-12') },
    { id: 'old', name: '昔の地震', date: isoDate('2022-03-16'), until: isoDate('2022-12-31') },
  ]
  const read = reader(disasterKind, {}, { ...monday, disasters })
  expect(read({ id: 'flood' })).toEqual({ id: 'flood', name: '大雨', date: '2026-10-12' })
  expect(read({ id: 'old' })).toEqual([expect.stringMatching(/受付は令和4年12月31日で終わりました/)])
  expect(read({ id: 'made-up', name: '偽', date: '2026-01-01' })).toEqual([
    'x: 災害を一覧から選んでください。',
  ])
  expect(read({ id: 'other', name: '突風', date: 'R8.11.1' })).toEqual({
    id: 'other',
    name: '突風',
    date: '2026-11-01',
  })
  expect(read({ id: 'other', name: '突風' })).toEqual(['x.date: 災害が起きた日を入力してください。'])
})

test('添付は、その人が使えるファイルだけ', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const file = { id, name: '写真.jpg', type: 'image/jpeg', bytes: 1000 }
  const read = reader(attachmentKind, {}, { ...monday, findFile: (each) => (each === id ? file : undefined) })
  expect(read({ '': [id] })).toEqual([file])
  expect(read({ '': ['00000000-0000-4000-8000-000000000002'] })).toEqual([
    expect.stringMatching(/見つかりません/),
  ])
  expect(read({ '': [id, id] })).toEqual([expect.stringMatching(/1個まで/)])
  const photos = reader(
    attachmentKind,
    { accept: ['image'] },
    { ...monday, findFile: () => ({ ...file, type: 'application/pdf' }) },
  )
  expect(photos({ '': [id] })).toEqual([expect.stringMatching(/写真を選んでください/)])
})

test('希望を並べる欄は、同じものを二度受け取らない', () => {
  const facility = {
    id: 'facility',
    kind: 'choice',
    label: '施設',
    choices: [
      { id: 'a', label: 'さくら' },
      { id: 'b', label: 'うめ' },
    ],
  } as const
  const read = reader(repeatKind, { min: 1, max: 5, each: '希望', distinct: 'facility', fields: [facility] })
  expect(read({ '0.facility': 'b', '1.facility': 'a' })).toEqual([{ facility: 'b' }, { facility: 'a' }])
  expect(read({ '0.facility': 'b', '1.facility': 'a', '2.facility': 'b' })).toEqual([
    'x.2.facility: 「うめ」は、もう選んであります。ほかのものを選んでください。',
  ])
})
