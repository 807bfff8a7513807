import { quoted } from '../finding.ts'
import type { Rule } from './rule.ts'

const HIRAGANA = /[\u3041-\u3096\u309d\u309e]/g
const KANJI = /\p{Script=Han}/u

export const kana: Rule = {
  id: 'kana',
  about: 'カナは全角のカタカナで書く。',
  types: ['kana'],
  cell(text, { column }) {
    if (KANJI.test(text))
      return {
        message: `「${column.name}」に漢字があります（${quoted(text)}）。読みを全角カタカナで書いてください。`,
      }
    const suggestion = text.replace(HIRAGANA, (each) => String.fromCharCode(each.charCodeAt(0) + 0x60))
    return suggestion === text
      ? undefined
      : { message: 'ひらがなを、全角カタカナで書いてください。', suggestion }
  },
}
