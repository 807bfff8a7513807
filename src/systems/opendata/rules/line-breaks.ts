import type { Rule } from './rule.ts'

export const lineBreaks: Rule = {
  id: 'line-breaks',
  about: '説明や備考のほかは、セルの中で改行しない（統一ルール1-5）。',
  types: ['line', 'kana', 'address', 'id', 'code', 'number', 'date', 'time'],
  cell: (text) =>
    /[\r\n]/.test(text)
      ? {
          message: 'セルの中に改行があります。1行で書いてください。',
          suggestion: text
            .split(/[\r\n]+/)
            .map((line) => line.trim())
            .filter((line) => line !== '')
            .join(' '),
        }
      : undefined,
}
