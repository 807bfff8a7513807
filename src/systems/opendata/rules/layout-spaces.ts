import { FREE_TYPES, type Rule } from './rule.ts'

/** 会　議　室: single letters set apart. */
const SET_APART =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]([\s\u3000]+[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]){1,7}$/u

export const layoutSpaces: Rule = {
  id: 'layout-spaces',
  about: '空白で体裁を整えない（統一ルール1-5）。',
  cell(text, { column: { type } }) {
    const trimmed = text.trim()
    const free = FREE_TYPES.includes(type)
    const joined = free && SET_APART.test(trimmed) ? trimmed.replace(/\s/g, '') : trimmed
    if (joined === text) return undefined
    const message =
      joined === trimmed
        ? '前か後ろに空白があります。取りのぞいてください。'
        : '字と字の間を空白で空けています。つめて書いてください。'
    return { ...(free && { level: 'advice' }), message, suggestion: joined }
  },
}
