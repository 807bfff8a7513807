import { TableRefused } from './table-refused.ts'

export interface Decoded {
  readonly text: string
  /** `UTF-8`, `CP932`, `EUC-JP`, `UTF-16` */
  readonly encoding: string
}

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

/** How far a file is looked into where its encoding must be guessed. */
const SAMPLE = 64_000

/**
 * The text of a file, whatever tool wrote it: Excel in Japan writes CP932 unless told otherwise, UTF-16 as
 * 「Unicode テキスト」, and old systems EUC-JP.
 * @throws TableRefused
 */
export function decode(bytes: Uint8Array): Decoded {
  if (starts(bytes, 0xff, 0xfe)) return wide('utf-16le', bytes)
  if (starts(bytes, 0xfe, 0xff)) return wide('utf-16be', bytes)
  const guess = unmarkedWide(bytes)
  if (guess) return wide(guess, bytes)
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, encoding: 'UTF-8' }
  if (utf8 === undefined && isCutShort(bytes)) throw new TableRefused(CUT_SHORT)
  const japanese = [
    { text: strictly('shift_jis', bytes), encoding: 'CP932' },
    { text: strictly('euc-jp', bytes), encoding: 'EUC-JP' },
  ].filter((each): each is Decoded => each.text !== undefined && !each.text.includes('\0'))
  const best = japanese.sort((a, b) => likeness(b.text) - likeness(a.text))[0]
  if (best) return best
  throw new TableRefused(
    '文字コードがUTF-8でもCP932（Shift_JIS）でもないため読めません。保存し直してください。',
  )
}

const CUT_SHORT = 'ファイルが途中で切れています。もう一度受け取るか、保存し直してください。'

function strictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function wide(label: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(label).decode(bytes), encoding: 'UTF-16' }
}

/** Line breaks, commas and digits of UTF-16 have a zero byte on one side; those of no other encoding have. */
function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, SAMPLE)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]! += 1
  const [even, odd] = zeros as [number, number]
  if (bytes.length % 2 !== 0 || even + odd < Math.max(4, length / 50)) return undefined
  if (even > odd * 20) return 'utf-16be'
  return odd > even * 20 ? 'utf-16le' : undefined
}

/** UTF-8 but for the last letter, of which only the beginning came. */
function isCutShort(bytes: Uint8Array): boolean {
  if (!bytes.subarray(-3).some((byte) => byte >= 0xc0)) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return /\P{ASCII}/u.test(text)
  } catch {
    return false
  }
}

/**
 * How much a text looks like Japanese that somebody wrote. EUC-JP read as CP932 is full of half-width kana and of kanji
 * that no list has; the other way round hardly any byte pairs fit.
 */
function likeness(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  return (
    count(/[ぁ-んァ-ヶー、。名所住電話番号施設緯経度県市町村区]/g) +
    count(/[一-龠]/g) / 4 -
    count(/[\uff61-\uff9f]/g) -
    count(/[\ufffd\u0080-\u009f\ue000-\uf8ff]/g) * 4
  )
}
