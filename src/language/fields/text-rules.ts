import { UNREADABLE } from './kind.ts'

export type Cleaned =
  | { readonly text: string; readonly error?: undefined }
  | { readonly error: string; readonly text?: undefined }

export interface TextRules {
  readonly max: number
  readonly lines?: boolean
}

/** A character that a person cannot see and that changes what others see: bidi controls (CVE-2021-42574), tags. */
const DECEIVING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u
/** Left behind by copying: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/
const PRIVATE_USE = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}]|[\u{100000}-\u{10fffd}]/u
/** And U+FFFD, which stands for bytes that could not be read. */
const NONCHARACTER = /[\ufdd0-\ufdef\ufffd-\uffff]/
const VARIATION = /[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu
/** A selector must follow a kanji (UTS #37); elsewhere it hides. */
const STRAY_VARIATION = /(?<![\p{Script=Han}])[\u{e0100}-\u{e01ef}]/u

/** Length as people count it: a kanji with its variation selector is one. */
export const lengthOf = (text: string): number => [...text.replace(VARIATION, '')].length

/**
 * Half-width kana become full-width, full-width letters and digits become ASCII, dakuten join their kana.
 * Not NFKC or NFC as a whole: both replace 神 (U+FA19) by 神, which is another person's name.
 */
export const normalise = (text: string): string =>
  text
    .replace(/[\uff61-\uff9f]+/g, (each) => each.normalize('NFKC'))
    .replace(/[\uff01-\uff5e]+/g, (each) => each.normalize('NFKC'))
    .replace(/[\u3041-\u30ff][\u3099\u309a]/g, (each) => each.normalize('NFC'))
    .replace(/[\u00a0\u2000-\u200a\u3000]/g, ' ')

/** Cleans a text or says what is wrong with it. Long input is refused before anything is computed from it. */
export const clean = (raw: unknown, { max, lines = false }: TextRules): Cleaned => {
  if (typeof raw === 'number' && Number.isFinite(raw)) return clean(String(raw), { max, lines })
  if (typeof raw !== 'string') return { error: UNREADABLE }
  if (raw.length > max * 4 + 200) return { error: `${max}文字以内で入力してください。` }
  if (!raw.isWellFormed() || NONCHARACTER.test(raw))
    return { error: '壊れた文字が含まれています。消してから入力し直してください。' }
  if (DECEIVING.test(raw) || CONTROL.test(raw))
    return { error: '目に見えない制御文字が含まれています。消してから入力し直してください。' }
  if (PRIVATE_USE.test(raw))
    return {
      error: 'この端末だけの外字が含まれています。近い字で入力し、正しい字は備考か窓口でお知らせください。',
    }
  if (STRAY_VARIATION.test(raw))
    return { error: '異体字の指定が漢字以外に付いています。入力し直してください。' }
  const plain = normalise(raw.replace(INVISIBLE, '').replace(/\r\n?/g, '\n'))
  if (!lines && plain.trim().includes('\n')) return { error: '改行を入れずに入力してください。' }
  const text = lines
    ? plain.replace(/[^\S\n]+$/gm, '').trim()
    : plain.replace(/\t/g, ' ').replace(/ {2,}/g, ' ').trim()
  const length = lengthOf(text)
  if (length > max) return { error: `${max}文字以内で入力してください（いまは${length}文字です）。` }
  return { text }
}

/** Digits as people write them, full-width or with spaces and hyphens between. */
export const digitsOf = (raw: unknown, max = 40): Cleaned => {
  const cleaned = clean(raw, { max })
  if (cleaned.error !== undefined) return cleaned
  const text = cleaned.text.replace(/[\s\-‐‑–—―−ー]/g, '')
  return /^\d*$/.test(text) ? { text } : { error: '数字だけで入力してください。' }
}

/** Hiragana to katakana; ヴ and the iteration marks included. */
export const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096\u309d\u309e]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0x60))
