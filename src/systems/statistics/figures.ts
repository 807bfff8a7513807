import type { Hall } from '#language'
import { type Counts, countsOf } from './counts.ts'
import { type Days, daysOf } from './days.ts'
import { type Unsent, unsentOf } from './drafts.ts'
import { type Month, monthsOf } from './months.ts'
import { type Returned, returnsOf } from './returns.ts'
import type { Scope } from './scope.ts'

/** Every figure of a scope. */
export interface Figures {
  readonly scope: Scope
  readonly counts: readonly Counts[]
  readonly days: readonly Days[]
  readonly returns: readonly Returned[]
  readonly unsent: readonly Unsent[]
  readonly months: readonly Month[]
}

/** All of them as of one moment, so that no two tables of a page disagree. */
export const figuresOf = (hall: Hall, scope: Scope): Promise<Figures> =>
  hall.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const then = { ...hall, db: tx as Hall['db'] }
      return {
        scope,
        counts: await countsOf(then, scope),
        days: await daysOf(then, scope),
        returns: await returnsOf(then, scope),
        unsent: await unsentOf(then, scope),
        months: await monthsOf(then, scope),
      }
    })
