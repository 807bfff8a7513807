/**
 * Readings over kanji, on demand, from a dictionary of words that people corrected: the longest word wins.
 * Dictionaries made by machine misread names of places; ours is checked in (town/<name>/readings.ts).
 *
 * A key `#日` is read so after a number only; `1日` not inside `11日`; one kanji only where it stands alone, so that
 * 子 says nothing about 花子.
 */
export type Readings = Readonly<Record<string, string>>

const SKIPPED = /^(head|script|style|textarea|option|title|ruby|svg|select|button)$/i
const TAGS = /<(\/?)([a-zA-Z][\w-]*)([^>]*)>|[^<]+|</g

/**
 * Adds `<ruby>` to the text of an HTML document; never inside attributes, controls, existing ruby, or what stands in
 * `data-noruby`: nobody guesses how a person's name is read.
 */
export function withFurigana(html: string, readings: Readings): string {
  const dictionary = dictionaryOf(readings)
  let skipping = 0
  let silent: { tag: string; depth: number } | undefined
  return html.replaceAll(TAGS, (piece, close, tag, rest) => {
    if (!tag) return skipping > 0 || silent ? piece : annotate(piece, dictionary)
    const empty = rest.endsWith('/')
    if (!silent && !close && !empty && rest.includes(' data-noruby')) silent = { tag, depth: 1 }
    else if (silent && silent.tag === tag && !empty) silent.depth += close ? -1 : 1
    if (silent?.depth === 0) silent = undefined
    if (SKIPPED.test(tag) && !empty) skipping += close ? -1 : 1
    return piece
  })
}

interface Word {
  readonly text: string
  readonly reading: string
  readonly afterNumber: boolean
}

type Dictionary = ReadonlyMap<string, readonly Word[]>

const dictionaries = new WeakMap<Readings, Dictionary>()

/** Words by their first character, the longest first. */
function dictionaryOf(readings: Readings): Dictionary {
  const known = dictionaries.get(readings)
  if (known) return known
  const dictionary = new Map<string, Word[]>()
  for (const [key, reading] of Object.entries(readings)) {
    const text = key.replace(/^#/, '')
    const words = dictionary.get(text.charAt(0)) ?? []
    dictionary.set(text.charAt(0), [...words, { text, reading, afterNumber: key.startsWith('#') }])
  }
  for (const words of dictionary.values())
    words.sort((a, b) => b.text.length - a.text.length || Number(b.afterNumber) - Number(a.afterNumber))
  dictionaries.set(readings, dictionary)
  return dictionary
}

function annotate(text: string, dictionary: Dictionary): string {
  let annotated = ''
  let read = 0
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at, dictionary, at === read)
    annotated += word
      ? `<ruby>${word.text}<rp>（</rp><rt>${word.reading}</rt><rp>）</rp></ruby>`
      : text.charAt(at)
    at += word?.text.length ?? 1
    if (word && word.text.length > 1) read = at
  }
  return annotated
}

const DIGIT = /[0-9０-９]/
const HAN = /[\p{Script=Han}々]/u

/** @param afterWord a longer word has just been read: what follows it begins anew */
function wordAt(text: string, at: number, dictionary: Dictionary, afterWord: boolean): Word | undefined {
  const [before, words] = [text.charAt(at - 1), dictionary.get(text.charAt(at)) ?? []]
  return words.find((word) => {
    if (!text.startsWith(word.text, at)) return false
    if (word.afterNumber) return DIGIT.test(before)
    if (DIGIT.test(word.text.charAt(0))) return !DIGIT.test(before)
    if (word.text.length > 1) return true
    const joined = HAN.test(before) && !afterWord
    return !joined && !(HAN.test(text.charAt(at + 1)) && !longWordAt(text, at + 1, dictionary))
  })
}

const longWordAt = (text: string, at: number, dictionary: Dictionary) =>
  dictionary.get(text.charAt(at))?.some((word) => word.text.length > 1 && text.startsWith(word.text, at))
