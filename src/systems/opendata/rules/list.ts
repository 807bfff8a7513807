import type { Rule } from './rule.ts'

export const list: Rule = {
  id: 'list',
  about: '1つのセルに2つ以上の値を書くときは、半角の「;」で区切る。',
  types: ['list'],
  cell(text) {
    const parts = text.split(/[;；、，,／\r\n]+/).map((each) => each.trim())
    const joined = parts.filter((each) => each !== '').join(';')
    return joined === text
      ? undefined
      : { message: '2つ以上の値は、半角の「;」で区切って書いてください。', suggestion: joined }
  },
}
