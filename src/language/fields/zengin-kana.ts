import { toKatakana } from './text-rules.ts'

/** Half-width kana of JIS X 0201 by their full-width form: ガ → ｶﾞ. */
const HALF = new Map<string, string>()
for (let code = 0xff66; code <= 0xff9d; code += 1) {
  const half = String.fromCharCode(code)
  const full = half.normalize('NFKC')
  HALF.set(full, half)
  for (const mark of ['ﾞ', 'ﾟ']) {
    const voiced = (half + mark).normalize('NFKC')
    if (voiced.length === 1) HALF.set(voiced, half + mark)
  }
}

/** 全銀協標準通信プロトコル: small kana are written large, the long vowel mark as a hyphen. */
const LARGE = new Map(
  [...'ァィゥェォッャュョヮ'].map((each, index) => [each, 'アイウエオツヤユヨワ'[index]!]),
)
const MARKS = new Map([
  ['ー', '-'],
  ['‐', '-'],
  ['−', '-'],
  ['・', '.'],
  ['，', ','],
  ['「', '｢'],
  ['」', '｣'],
])

/**
 * A name as 全銀 files allow it (half-width kana, capitals, digits and ()-./ ,｢｣ and space), or undefined when a
 * character has no such form.
 */
export const toZenginKana = (text: string): string | undefined => {
  const plain = toKatakana(text.normalize('NFKC')).toUpperCase()
  let result = ''
  for (const each of plain) {
    const large = LARGE.get(each) ?? each
    const mapped = HALF.get(large) ?? MARKS.get(each) ?? (/[A-Z0-9()\-./, ]/.test(each) ? each : undefined)
    if (mapped === undefined) return undefined
    result += MARKS.get(each) ?? mapped
  }
  return result.replace(/ {2,}/g, ' ').trim()
}
