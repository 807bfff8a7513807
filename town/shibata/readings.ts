/**
 * Readings for furigana, checked by people: what a dictionary reads wrongly, and what these pages use. `#日` is read so
 * after a number; a word with its 送り仮名 stands where its kanji alone can be read in two ways.
 */
import { readFileSync } from 'node:fs'

const lines = readFileSync(new URL('./readings.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)

export const readings: Readonly<Record<string, string>> = Object.fromEntries(
  lines.map((line) => line.split(',') as [word: string, reading: string]),
)
