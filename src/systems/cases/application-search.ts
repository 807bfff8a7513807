import type { Expression, SqlBool } from 'kysely'
import { sql } from '#platform/database'
import { matching, reading } from '#platform/search'
import { typedNumber, wholeNumber } from './number.ts'

const TEXT = sql.ref<string>('application.search_text')

/**
 * SQL predicate: applications in which the words stand. A whole 受付番号 names one alone; part of one may be written with
 * its hyphens.
 * @param office whose they are, where that is known: nothing of another office is looked at
 */
export function applicationMatching(q: string, office?: string): Expression<SqlBool> {
  const number = wholeNumber(q)
  if (number) return sql<boolean>`application.number = ${number}`
  const grams = {
    of: sql`office_grams(application.office, ${TEXT})`,
    ...(office !== undefined && { marks: [`@${office}`] }),
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
