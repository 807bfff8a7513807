import { FREE_TYPES, type Rule } from './rule.ts'

const MARK = /^([-‐‑‒–—―−ー－ｰ]{1,3}|[.…‥]{1,3}|[*＊]{1,3}|[x×✕]|n\/a|null|undefined|nan)$/i
const WORD = /^(なし|無し|無|ナシ|該当なし|設定なし|未設定|未定|不明)$/

export const emptyMarks: Rule = {
  id: 'empty-mark',
  about: '値がないところは空のままにし、「-」や「なし」などの印を入れない（統一ルール1-13）。',
  types: [
    ...FREE_TYPES,
    'tel',
    'email',
    'url',
    'postcode',
    'corporate',
    'poi',
    'licence10',
    'townId',
    'weekdays',
    'time',
    'date',
    'latitude',
    'longitude',
    'heightKind',
  ],
  cell(text, { column: { type } }) {
    if (text.length > 12) return undefined
    const plain = text.trim()
    const free = FREE_TYPES.includes(type)
    if (!MARK.test(plain) && (free || !WORD.test(plain))) return undefined
    return {
      ...(free && { level: 'advice' }),
      message: `「${plain}」と書かれています。値がないところは、何も書かずに空けてください。`,
      suggestion: '',
    }
  },
}
