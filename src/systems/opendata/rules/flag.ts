import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const YES = /^(○|◯|〇|●|◎|1\.0|有り?|あり|yes|y|true|対応|可|レ|✓|✔)$/i
const NO = /^(×|✕|x|0|0\.0|無し?|なし|no|n|false|不可|-|ー|―)$/i

export const flag: Rule = {
  id: 'flag',
  about: '当てはまるときは「1」、当てはまらないときは空にする。',
  types: ['flag'],
  cell(text, { column }) {
    if (text === '1') return undefined
    const plain = narrow(text)
    const suggestion =
      plain.length > 10 ? undefined : plain === '1' || YES.test(plain) ? '1' : NO.test(plain) ? '' : undefined
    return {
      message: `「${column.name}」は、当てはまるときは「1」と書き、当てはまらないときは空けてください（いまは${quoted(text)}）。`,
      ...(suggestion !== undefined && { suggestion }),
    }
  },
}
