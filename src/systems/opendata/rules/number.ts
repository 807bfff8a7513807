import { quoted } from '../finding.ts'
import { type CellJudgement, narrow, type Rule } from './rule.ts'

const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/
const UNITS =
  /^(-?[\d.]+)(人|名|台|基|個|室|床|口|本|件|回|戸|世帯|階|円|歳|箇所|か所|カ所|ヶ所|ヵ所|mm|cm|km|m2|m3|m|%|l|リットル|ミリ|メートル)(程度|以上|以下|未満)?$/i

/** What is wrong with a number of a column; nothing where it is one. */
export function judgeNumber(text: string, name: string): CellJudgement | undefined {
  if (PLAIN.test(text)) return undefined
  if (text.length > 60) return { message: `「${name}」は、数字だけで書いてください。` }
  const plain = narrow(text)
    .replace(/[,\s]/g, '')
    .replace(/^[△▲−]/, '-')
    .replace(/^\+/, '')
  const bare = plain.replace(/^(-?)0+(?=\d)/, '$1')
  if (PLAIN.test(bare))
    return { message: `数は、半角の数字だけで書いてください（いまは${quoted(text)}）。`, suggestion: bare }
  if (name === '高度の値' && /^(地下|B)(\d+)階?$/i.test(plain))
    return { message: '地下の階は、負の数で書いてください。', suggestion: `-${/\d+/.exec(plain)![0]}` }
  const [, value = '', unit = '', about] = UNITS.exec(plain) ?? []
  if (PLAIN.test(value) && !about)
    return { message: `数に単位「${unit}」が付いています。数字だけで書いてください。`, suggestion: value }
  if (/^-?\d(\.\d+)?e[+-]?\d{1,2}$/i.test(plain) && Number.isSafeInteger(Number(plain)))
    return {
      message: '表計算ソフトが数を縮めて書いています（指数）。もとの数に直してください。',
      suggestion: String(Number(plain)),
    }
  if (/^[-‐―ー*…xX×]+$/.test(plain))
    return {
      message: `「${name}」に${quoted(text)}とあります。0なら「0」、分からないときや当てはまらないときは空けてください。`,
    }
  return {
    message: `「${name}」は、数字だけで書いてください（いまは${quoted(text)}）。説明は「備考」に書けます。`,
  }
}

export const number: Rule = {
  id: 'number',
  about: '数は、単位・カンマ・全角の字を付けず、半角の数字だけで書く（統一ルール1-3、1-9）。',
  types: ['number'],
  cell: (text, { column }) => judgeNumber(text, column.name),
}
