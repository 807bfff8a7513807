import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const YES = /^(有り?|あり|アリ|○|◯|〇|●|1|1\.0|yes|y|true|はい|可|設置|設置あり|設置済み?|対応|対応あり)$/i
const NO = /^(無し?|なし|ナシ|×|✕|x|0|0\.0|no|n|false|いいえ|不可|未設置|設置なし|未対応|対応なし|-|ー|―)$/i

export const presence: Rule = {
  id: 'presence',
  about: '有無は「有」か「無」で書く。',
  types: ['presence'],
  cell(text, { column }) {
    if (text === '有' || text === '無') return undefined
    const plain = narrow(text)
    const suggestion =
      plain.length > 10 ? undefined : YES.test(plain) ? '有' : NO.test(plain) ? '無' : undefined
    return {
      message: `「${column.name}」は「有」か「無」で書いてください（いまは${quoted(text)}）。`,
      ...(suggestion && { suggestion }),
    }
  },
}
