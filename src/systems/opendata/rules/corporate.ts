import { isCorporateNumber } from '#language'
import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

export const corporate: Rule = {
  id: 'corporate-number',
  about: '法人番号は半角13桁で書く。',
  types: ['corporate'],
  cell(text) {
    if (isCorporateNumber(text)) return undefined
    const digits =
      text.length > 40
        ? ''
        : narrow(text)
            .replace(/^T(?=\d)/i, '')
            .replace(/[-\s]|\.0$/g, '')
    if (isCorporateNumber(digits))
      return { message: '法人番号は、半角の数字13桁だけで書いてください。', suggestion: digits }
    if (/e\+?\d+$/i.test(digits))
      return {
        message:
          '表計算ソフトが番号を縮めてしまい、もとの番号が失われています。法人番号を調べて書き直してください。',
      }
    return { message: `法人番号${quoted(text)}は、検査数字が合いません。13桁の番号を確かめてください。` }
  },
}
