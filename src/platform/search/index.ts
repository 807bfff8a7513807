/** Finding Japanese text by any part of it, in the database that holds it. */
export { finder } from './in-memory.ts'
export { matching, withSearchMemory } from './matching.ts'
export { normalise } from './normalise.ts'
export { olderThan, showTimeKey, type TimeKey, takePage, timeKeyAsked, wordsAsked } from './pages.ts'
