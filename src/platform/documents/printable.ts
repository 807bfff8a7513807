/**
 * Text as the fonts can print it. PDF/UA-1 refuses a document with one character that no font has, so a
 * letter would fail because of an emoji: such a character becomes 〓 (geta), as Japanese printing does.
 */

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const han = /^\p{Script=Han}/u
const selector = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu
// Controls and format characters, bidi overrides among them: they can make a letter read differently
// from what was decided (CVE-2021-42574).
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
const missing = '〓'

const printableCluster = (cluster: string, has: (codePoint: number) => boolean): string => {
  // Han is never normalised: NFC turns 神 (U+FA19) into 神 (U+795E), another person's name.
  const text = han.test(cluster) ? cluster : cluster.normalize('NFC').replace(selector, '')
  const visible = text.replace(invisible, '')
  const base = visible.replace(selector, '')
  for (const character of base) if (!has(character.codePointAt(0)!)) return missing
  return visible
}

// An address or a code of 200 letters without a space would run out of the page.
const breakable = (text: string) => text.replace(/[!-~]{30,}/g, (run) => [...run].join('\u200b'))

const plain = /^[\n -~\u3041-\u3096\u30a1-\u30fc、。]*$/

export const printable = (text: string, has: (codePoint: number) => boolean): string => {
  if (plain.test(text)) return breakable(text)
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
  const shown = lines.map((line) =>
    Array.from(segmenter.segment(line), ({ segment }) => printableCluster(segment, has)).join(''),
  )
  return breakable(shown.join('\n'))
}

/** The same value with every string made printable. */
export const printableData = (value: unknown, has: (codePoint: number) => boolean): unknown => {
  if (typeof value === 'string') return printable(value, has)
  if (Array.isArray(value)) return value.map((each) => printableData(each, has))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printableData(each, has)]))
  return value
}
