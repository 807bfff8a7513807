import type { Rule } from './rule.ts'

/** Excel holds no longer text in a cell. */
const MOST = 32_767

export const tooLong: Rule = {
  id: 'too-long',
  about: '1つのセルは32,767文字まで（Excelの上限）。',
  cell: (text) =>
    text.length > MOST
      ? {
          message: `1つのセルに${text.length.toLocaleString('ja-JP')}文字あります。引用符（"）の閉じ忘れで、続きの行まで1つのセルになっていないか、確かめてください。`,
        }
      : undefined,
}
