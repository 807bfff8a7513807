import { quoted } from '../finding.ts'
import type { ColumnType } from '../standard/column-types.ts'
import { narrow, type Rule } from './rule.ts'

interface Shape {
  readonly whole: RegExp
  readonly words: string
  /** Digits of the whole, and the fewest that are left when zeros in front were lost. */
  readonly digits: number
  readonly fewest: number
  readonly write?: (digits: string) => string
}

const SHAPES: Partial<Record<ColumnType, Shape>> = {
  postcode: {
    whole: /^\d{3}-?\d{4}$/,
    words: '7桁',
    digits: 7,
    fewest: 5,
    write: (each) => `${each.slice(0, 3)}-${each.slice(3)}`,
  },
  townId: { whole: /^\d{7}$|^\d{4}-\d{3}$/, words: '7桁', digits: 7, fewest: 4 },
  poi: { whole: /^\d{4}(;\d{4})*$/, words: '4桁', digits: 4, fewest: 3 },
  licence10: { whole: /^[0-9A-Z]{10}$/, words: '10桁', digits: 10, fewest: 9 },
}

export const fixedDigits: Rule = {
  id: 'fixed-digits',
  about: '郵便番号、町字ID、POIコード、事業所番号などは、先頭の0を落とさず、決められた桁数で書く。',
  types: ['postcode', 'townId', 'poi', 'licence10'],
  cell(text, { column }) {
    const shape = SHAPES[column.type]!
    if (shape.whole.test(text)) return undefined
    const plain =
      text.length > 40
        ? ''
        : narrow(text)
            .replace(/^〒/, '')
            .replace(/[‐―−ー–]/g, '-')
            .replace(/\s/g, '')
    if (shape.whole.test(plain))
      return { message: `${shape.words}の半角で書いてください（いまは${quoted(text)}）。`, suggestion: plain }
    const digits = plain.replace(/\.0$/, '').replace(/-/g, '')
    const whole = digits.padStart(shape.digits, '0')
    if (/^\d+$/.test(digits) && digits.length >= shape.fewest && digits.length < shape.digits)
      return {
        message: `先頭の0が落ちています（${shape.words}のはずが${digits.length}桁）。セルを文字列の形にして書き直してください。`,
        suggestion: shape.write ? shape.write(whole) : whole,
      }
    return {
      ...(column.type === 'licence10' && { level: 'advice' }),
      message: `「${column.name}」は${shape.words}で書いてください（いまは${quoted(text)}）。`,
    }
  },
}
