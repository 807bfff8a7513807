import type { Rule } from './rule.ts'

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
const BROKEN = /[\ufffd\ufdd0-\ufdef\ufffe\uffff]/
const PRIVATE_USE = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}]|[\u{100000}-\u{10fffd}]/u
/** Bidi controls (CVE-2021-42574) make people see something else than machines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

export const brokenLetters: Rule = {
  id: 'broken-letters',
  about: '文字化け、外字、目に見えない制御文字を入れない。',
  cell(text) {
    if (!text.isWellFormed() || BROKEN.test(text))
      return { message: '文字化けしています。もとのデータを確かめて、書き直してください。' }
    if (PRIVATE_USE.test(text))
      return { message: '庁内だけの外字があります。よその端末では読めないので、ふつうの字に直してください。' }
    const seen = text.replace(INVISIBLE, '').replace(CONTROL, '')
    return seen === text
      ? undefined
      : { message: '目に見えない文字が入っています。取りのぞいてください。', suggestion: seen }
  },
}
