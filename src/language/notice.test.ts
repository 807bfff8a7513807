import { expect, test } from 'vitest'
import { fillNotice, notice, slotsOf } from './notice.ts'

const decided = notice({
  id: 'case-decided',
  title: '{手続名}の結果が出ました',
  body: ['{氏名} 様', 'マイページで通知を見られます。'],
  channels: ['inbox', 'mail'],
  importance: 'normal',
})

test('通知の文を埋める', () => {
  expect(slotsOf(decided)).toEqual(['手続名', '氏名'])
  expect(fillNotice(decided, { 手続名: '児童手当', 氏名: '{手続名}' })).toEqual({
    title: '児童手当の結果が出ました',
    paragraphs: ['{手続名} 様', 'マイページで通知を見られます。'],
  })
})

test('埋める言葉が足りなければ送らない', () => {
  expect(() => fillNotice(decided, { 手続名: '児童手当' })).toThrow(/\{氏名\}/)
  expect(() => notice({ ...decided, channels: [] })).toThrow(/届け先/)
})
