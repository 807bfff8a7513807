import type { Language } from '#platform/web'
import { easy } from './words/easy.ts'
import { english } from './words/en.ts'
import { westernDate } from './words/western-date.ts'

/**
 * Japanese sentence → the same in another language. The Japanese is the key, written once, where it is used. `{}` in a
 * key stands for what the sentence is made with: a number, a date, or words that are translated in turn; `{#}` for a number
 * alone, `{name}` for what stays as it is. The translation takes them in the same order, or by number: `{2}`.
 */
export type Words = Readonly<Record<string, string>>

interface TownWords {
  readonly en?: Words
  readonly easy?: Words
}

/** @returns undefined when there is no translation (for `ja`: the sentence itself) */
export function translate(
  japanese: string,
  language: Language,
  town: TownWords | undefined,
): string | undefined {
  if (language === 'ja') return japanese
  return find(japanese, language, town) ?? (language === 'easy' ? japanese : undefined)
}

function find(japanese: string, language: Language, town: TownWords | undefined): string | undefined {
  const books = [town?.[language === 'en' ? 'en' : 'easy'], language === 'en' ? english : easy].filter(
    (book) => book !== undefined,
  )
  // Only its own words: `toString` is no translation.
  for (const book of books) if (Object.hasOwn(book, japanese)) return book[japanese]
  const date = westernDate(japanese, language)
  if (date) return date
  for (const book of books) {
    const filled = fill(japanese, book, (part) => find(part, language, town))
    if (filled !== undefined) return filled
  }
  return undefined
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function fill(japanese: string, words: Words, say: (part: string) => string | undefined): string | undefined {
  for (const { pattern, kept, translation } of patternsOf(words)) {
    const parts = pattern.exec(japanese)?.slice(1)
    const said = parts?.map((part, at) => (kept[at] || !JAPANESE.test(part) ? part : say(part)))
    if (!said || said.includes(undefined)) continue
    let next = 0
    return translation.replaceAll(/\{(\d|name|#)?\}/g, (_, at?: string) =>
      at && /\d/.test(at) ? (said[Number(at) - 1] ?? '') : (said[next++] ?? ''),
    )
  }
  return undefined
}

interface Pattern {
  readonly pattern: RegExp
  /** Which parts stay as they are. */
  readonly kept: readonly boolean[]
  readonly translation: string
}

const compiled = new WeakMap<Words, readonly Pattern[]>()

/** The longest sentence first: it says most about where it fits. */
function patternsOf(words: Words): readonly Pattern[] {
  let patterns = compiled.get(words)
  if (!patterns) {
    patterns = Object.entries(words)
      .filter(([key]) => PLACE.test(key))
      .sort(([a], [b]) => b.length - a.length)
      .map(([key, translation]) => ({ ...toPattern(key), translation }))
    compiled.set(words, patterns)
  }
  return patterns
}

const PLACE = /\{(name|#)?\}/
const SHAPES: Record<string, string> = { '{#}': '([\\d,]+)', '{}': '(.{1,80}?)', '{name}': '(.{1,80}?)' }

function toPattern(key: string) {
  const pieces = key.split(/(\{(?:name|#)?\})/)
  const source = pieces.map((piece) => SHAPES[piece] ?? piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return {
    pattern: new RegExp(`^${source.join('')}$`, 'su'),
    kept: pieces.filter((piece) => piece in SHAPES).map((piece) => piece === '{name}'),
  }
}
