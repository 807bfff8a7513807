/** `audit verify --json --year 2022` → the words and the flags. */
import type { Flags } from './command.ts'

/** A flag takes the word after it unless that is a flag too, or the flag stands alone by nature. */
export function parseArguments(
  argv: readonly string[],
  alone: readonly string[],
): { words: string[]; flags: Flags } {
  const words: string[] = []
  const flags: Record<string, string | true> = {}
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const [name, value] = word.slice(2).split(/=(.*)/s) as [string, string?]
    const next = argv[at + 1]
    if (value !== undefined) flags[name] = value
    else if (alone.includes(name) || next === undefined || next.startsWith('--')) flags[name] = true
    else flags[name] = argv[++at]!
  }
  return { words, flags }
}
