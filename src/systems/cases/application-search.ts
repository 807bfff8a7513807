import type { Expression, SqlBool } from 'kysely'
import { sql } from '#platform/database'
import { matching, reading } from '#platform/search'
import { typedNumber, wholeNumber } from './number.ts'

const TEXT = sql.ref<string>('application.search_text')

/** In the index: of an office, or shared with others than its own. */
export type Mark = `@${string}` | '>'

/**
 * SQL predicate: applications in which the words stand. A whole 受付番号 names one alone; part of one may be written with
 * its hyphens.
 * @param mark what all of them have in the index: nothing without it is looked at
 */
export function applicationMatching(q: string, mark?: Mark): Expression<SqlBool> {
  const number = wholeNumber(q)
  if (number) return sql<boolean>`application.number = ${number}`
  const grams = {
    of: sql`office_grams(application.office, application.shared_with, ${TEXT})`,
    ...(mark && { marks: [mark] }),
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
