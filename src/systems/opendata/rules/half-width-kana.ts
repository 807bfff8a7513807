import type { Rule } from './rule.ts'

const HALF = /[\uff61-\uff9f]+/g

export const halfWidthKana: Rule = {
  id: 'half-width-kana',
  about: '半角カナを使わない。',
  cell: (text) =>
    /[\uff61-\uff9f]/.test(text)
      ? {
          message: '半角カナがあります。全角で書いてください。',
          suggestion: text.replace(HALF, (run) => run.normalize('NFKC')),
        }
      : undefined,
}
