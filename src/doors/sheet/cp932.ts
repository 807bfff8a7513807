import iconv from 'iconv-lite'

/** A character that CP932 lacks, as a clerk must hear of it. */
export interface Lack {
  /** As it was, with what belongs to it. */
  readonly character: string
  /** `U+2B7A5`, with `U+E0101` where a shape of the character was named. */
  readonly codes: string
  /** What stands in its place. */
  readonly instead: string
}

/** 〓: the geta, which a printer sets where a letter is missing. */
export const GETA = '〓'

/** The same characters of JIS X 0208 under the other of their two names in Unicode (Windows and JIS disagree). */
const SAME: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e', // 〜
  '\u2212': '\uff0d', // −
  '\u2014': '\u2015', // —
  '\u2016': '\u2225', // ‖
  '\u00a2': '\uffe0', // ¢
  '\u00a3': '\uffe1', // £
  '\u00ac': '\uffe2', // ¬
}
const VARIATION = /[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what both encodings share
const ASCII = /^[\x00-\x7f]*$/

const known = new Map<string, boolean>()

function isKnown(character: string): boolean {
  let found = known.get(character)
  if (found === undefined) {
    found = iconv.decode(iconv.encode(character, 'cp932'), 'cp932') === character
    if (known.size < 20_000) known.set(character, found)
  }
  return found
}

/** CP932 bytes of a text. Every character that it lacks is told; the shape of a kanji (IVS) that is lost, too. */
export function toCp932(text: string, onLack: (lack: Lack) => void): Buffer {
  if (ASCII.test(text)) return Buffer.from(text, 'latin1')
  const characters = [...text]
  let written = ''
  for (const [at, character] of characters.entries()) {
    const plain = SAME[character] ?? character
    const selector = characters[at + 1]
    const shaped = selector !== undefined && VARIATION.test(selector) ? selector : ''
    if (VARIATION.test(character)) {
      // Told together with the character before it.
      if (at === 0) onLack({ character, codes: codesOf(character), instead: '' })
    } else if (!isKnown(plain)) {
      onLack({ character: character + shaped, codes: codesOf(character + shaped), instead: GETA })
      written += GETA
    } else {
      if (shaped)
        onLack({ character: character + shaped, codes: codesOf(character + shaped), instead: plain })
      written += plain
    }
  }
  return iconv.encode(written, 'cp932')
}

const codesOf = (text: string): string =>
  [...text].map((each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
