import { expect, test } from 'vitest'
import type { Definition, Rule } from '#language'
import { readOwnWord } from './own-word.ts'

const rules: Rule[] = ['町に住んでいる', '子どもがいる'].map((text) => ({
  text,
  holds: { op: 'all', of: [] },
  otherwise: '',
}))
const read = (...said: (string | undefined)[]) =>
  readOwnWord({ eligible: rules } as unknown as Definition, (name) => said[Number(name.split('-')[1])])

test('すべて当てはまるか、わからなければ、そのまま進める', () => {
  expect(read('yes', 'unsure')).toEqual({ errors: [], refused: [] })
})

test('当てはまらない条件だけを、先に伝える', () => {
  expect(read('yes', 'no').refused.map((rule) => rule.text)).toEqual(['子どもがいる'])
})

test.each([undefined, '', 'maybe', 'toString'])('%s という答えは、選び直してもらう', (word) => {
  expect(read('yes', word).errors.map((error) => error.id)).toEqual(['rule-1'])
})
