import { expect, test } from 'vitest'
import { reader } from '../testing/form.ts'
import { personNameKind } from './person-name.ts'

const read = reader(personNameKind, {})
const kana = { familyKana: 'シバタ', givenKana: 'ハナコ' }

test.each([
  ['渡邉', '渡邉'],
  ['葛\u{e0100}城', '葛\u{e0100}城'],
  ['髙﨑', '髙﨑'],
  ['神\ufa19', '神\ufa19'],
  ['𠮷田', '𠮷田'],
  ['　柴田　', '柴田'],
  ['ﾊﾝｶｸ', 'ハンカク'],
  ['ＳＭＩＴＨ', 'SMITH'],
  ['ガ\u3099'.replace('ガ', 'カ'), 'ガ'],
])('氏名「%s」は「%s」のまま受け取る', (family, kept) => {
  expect(read({ family, given: '花子', ...kana })).toMatchObject({ family: kept })
})

test('フリガナはひらがなでも半角でもカタカナになる', () => {
  expect(read({ family: '柴田', given: '花子', familyKana: 'しばた', givenKana: 'ﾊﾅｺ' })).toEqual({
    family: '柴田',
    given: '花子',
    familyKana: 'シバタ',
    givenKana: 'ハナコ',
  })
})

test('名がない人は「－」と書く', () => {
  expect(read({ family: 'スカルノ', given: '－', familyKana: 'スカルノ', givenKana: '－' })).toMatchObject({
    given: '',
  })
})

test.each([
  [{ family: '柴田' }, 'x.given: 名を入力してください。名がないときは「－」と入力してください。'],
  [
    { family: '柴田', given: '花子', familyKana: 'shibata' },
    'x.familyKana: セイ（フリガナ）はカタカナで入力してください。',
  ],
  [{ family: '柴田1', given: '花子', ...kana }, 'x.family: 姓に使えない記号や数字があります。'],
  [
    { family: 'あ'.repeat(51), given: '花子', ...kana },
    'x.family: 姓: 50文字以内で入力してください（いまは51文字です）。',
  ],
])('%j は断る', (entered, sentence) => {
  expect(read(entered)).toContain(sentence)
})

test('フリガナを聞かない氏名', () => {
  expect(reader(personNameKind, { withoutKana: true })({ family: '柴田', given: '花子' })).toEqual({
    family: '柴田',
    given: '花子',
  })
})
