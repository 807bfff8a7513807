/** Finding Japanese text by any part of it, in the database that holds it. */
export { expectedShare } from './expected-share.ts'
export { finder } from './in-memory.ts'
export { type Grams, matching, reading, withSearchMemory } from './matching.ts'
export { normalise } from './normalise.ts'
export {
  type ListWish,
  listAsked,
  olderThan,
  showTimeKey,
  type TimeKey,
  takePage,
  wordsAsked,
} from './pages.ts'
