import { runsAsFormula } from '../writing/fuse.ts'
import type { Rule } from './rule.ts'

export const formula: Rule = {
  id: 'formula',
  about: '数式（統一ルール1-7）や、表計算ソフトが数式として動かす文字（=、@、+など）で始めない。',
  cell: (text) =>
    runsAsFormula(text)
      ? {
          message:
            '表計算ソフトが数式として動かすおそれがあります。データを開いた人の端末で動いてしまうので、計算した結果の値か、別の書き方に直してください。',
        }
      : undefined,
}
