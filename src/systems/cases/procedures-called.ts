import type { Definition, Hall } from '#language'
import { translate } from '#platform/screens'
import { finder } from '#platform/search'

const find = finder<Definition, Hall['town']>(({ name, short }, { words }) =>
  [name, short, translate(name, 'en', words), translate(name, 'easy', words)].join(' '),
)

/** Ids of the procedures whose name, in any language of the page, holds the words. */
export const proceduresCalled = (
  procedures: readonly Definition[],
  town: Hall['town'],
  words: string,
): string[] => find(procedures, words, town).map(({ id }) => id)
