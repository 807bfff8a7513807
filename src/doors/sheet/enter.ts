/** What a clerk typed into a box, as a form would have sent it. */
import type { Cell } from '#language'

/** The same words however they were typed, wide or narrow, and whatever CP932 made of their dashes and waves. */
export const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[~〜]/g, '〜')
    .replace(/[−―—‐]/g, '-')

/** What a form would have sent: the ids of choices for their words. A word that is no choice stays, to be refused. */
export function entered({ choices, many }: Cell, text: string): string[] {
  if (!choices) return [text]
  const words = wordsFor(choices)
  const idOf = (word: string) => words.get(plain(word)) ?? word.trim()
  if (!many) return [idOf(text)]
  return (
    several(choices, plain(text)) ??
    text
      .split(BETWEEN)
      .filter((each) => each.trim() !== '')
      .map(idOf)
  )
}

type Choices = NonNullable<Cell['choices']>

/** Worked out once for each column: a file of 100,000 rows asks for the same words again and again. */
const known = new WeakMap<Choices, ReadonlyMap<string, string>>()

function wordsFor(choices: Choices): ReadonlyMap<string, string> {
  const there = known.get(choices)
  if (there) return there
  const words = new Map([...choices].reverse().map(({ id, label }) => [plain(label), id]))
  known.set(choices, words)
  return words
}

const BETWEEN = /[、,，\n]/

/** Ids of choices one after the other. A label may hold the mark that stands between two: the longest that fits is taken. */
function several(choices: readonly { id: string; label: string }[], text: string): string[] | undefined {
  if (text === '') return []
  for (const { id, label } of [...choices].sort((a, b) => b.label.length - a.label.length)) {
    const word = plain(label)
    if (!text.startsWith(word)) continue
    const rest = text.slice(word.length)
    if (rest === '') return [id]
    const others = BETWEEN.test(rest[0] ?? '') ? several(choices, rest.slice(1)) : undefined
    if (others) return [id, ...others]
  }
  return undefined
}
