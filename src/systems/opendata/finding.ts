export type Level = 'error' | 'advice'

/** What somebody must hear of in a file, at the place where they find it. */
export interface Finding {
  /** As the file counts; the row of the headings for what concerns a column or the whole file. */
  readonly row: number
  /** The heading as the file has it; the name in the standard where the file has none. */
  readonly column: string
  /** `B7`, where there is one cell to point at. */
  readonly at?: string
  /** `error`: the row is not taken in as it stands. `advice`: it is, and could be better. */
  readonly level: Level
  /** Id of the rule (`rules/`). */
  readonly rule: string
  /** What is wrong and what to do, in Japanese. */
  readonly message: string
  /** The cell as it should be, where that is sure. Empty: nothing should stand there. */
  readonly suggestion?: string
}

/** A text of a file, short enough for a sentence. */
export const quoted = (text: string): string => {
  const letters = [...text.slice(0, 200).replace(/\s+/g, ' ')]
  return `「${letters.length > 30 ? `${letters.slice(0, 30).join('')}…` : letters.join('')}」`
}
