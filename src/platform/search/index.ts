/** Finding Japanese text by any part of it, in the database that holds it. */
export { matching, withSearchMemory } from './matching.ts'
export { normalise } from './normalise.ts'
