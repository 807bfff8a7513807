import type { Expression, SqlBool } from 'kysely'
import { sql } from '#platform/database'
import { matching, reading } from '#platform/search'
import { typedNumber, wholeNumber } from './number.ts'

const TEXT = sql.ref<string>('application.search_text')

/** Whose an application is in the index of words: an office's, or shared with others than its own. */
export type Mark = `@${string}` | '>'
/** Whether it is open (+) or over (-). */
export type Standing = '+' | '-'

/** What of these offices, and shared with them, is found. */
export const marksOf = (offices: readonly string[]): Mark[] => [
  ...offices.map((office) => `@${office}` as const),
  '>',
]

/**
 * SQL predicate: applications in which the words stand. A whole 受付番号 names one alone; part of one may be written with
 * its hyphens.
 * @param marks whose they are: nothing else is looked at, and all that is found has one of them
 */
export function applicationMatching(
  q: string,
  marks: readonly Mark[],
  standings: readonly Standing[] = ['+', '-'],
): Expression<SqlBool> {
  const number = wholeNumber(q)
  if (number) return sql<boolean>`application.number = ${number}`
  const grams = {
    of: sql`marked_grams(application.office, application.shared_with, application.state, ${TEXT})`,
    marks: marks.flatMap((mark) => standings.map((standing) => mark + standing)),
  }
  return matching(
    TEXT,
    q,
    digitsBy((digits) => matching(TEXT, digits, undefined, grams)),
    grams,
  )
}

/** The same, read from each row: for the first few of an ordered list, where common words are found at once. */
export const applicationReading = (q: string): Expression<SqlBool> =>
  reading(
    TEXT,
    q,
    digitsBy((digits) => reading(TEXT, digits)),
  )

/** A number is written with hyphens on every page, and stands without them in the text. */
const digitsBy = (find: (digits: string) => Expression<SqlBool>) => (word: string) => {
  const digits = typedNumber(word)
  return digits ? find(digits) : undefined
}
