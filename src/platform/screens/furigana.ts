/**
 * Readings over kanji, on demand, from a dictionary of words that people corrected: the longest word wins.
 * Dictionaries made by machine misread names of places; ours is checked in (town/<name>/readings.ts).
 */
const SKIPPED = /^(head|script|style|textarea|option|title|ruby|svg|select|button)$/i

/** Adds `<ruby>` to the text of an HTML document; never inside attributes, controls or existing ruby. */
export function withFurigana(html: string, readings: Readonly<Record<string, string>>): string {
  const words = Object.keys(readings).sort((a, b) => b.length - a.length)
  if (words.length === 0) return html
  const pattern = new RegExp(
    words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  )
  let skipping = 0
  return html.replaceAll(/<(\/?)([a-zA-Z][\w-]*)([^>]*)>|[^<]+|</g, (piece, close, tag, rest) => {
    if (tag) {
      if (SKIPPED.test(tag) && !rest.endsWith('/')) skipping += close ? -1 : 1
      return piece
    }
    return skipping > 0
      ? piece
      : piece.replaceAll(
          pattern,
          (word: string) => `<ruby>${word}<rp>（</rp><rt>${readings[word]}</rt><rp>）</rp></ruby>`,
        )
  })
}
