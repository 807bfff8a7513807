import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/

export const id: Rule = {
  id: 'id',
  about: 'IDは半角の英数字で書き、団体の中で重ならないようにする。',
  types: ['id'],
  cell(text) {
    if (PLAIN.test(text)) return undefined
    const plain = text.length > 100 ? '' : narrow(text).replace(/[‐―−–]/g, '-')
    return PLAIN.test(plain)
      ? { message: 'IDは、半角の英数字で書いてください。', suggestion: plain }
      : { level: 'advice', message: `IDは、半角の英数字で書いてください（いまは${quoted(text)}）。` }
  },
}
