/** The clerk's side of applications, as the room's index takes it up. */

import type { Hall } from '#language'
import type { Task } from '#platform/jobs'
import { issueLetter } from './issue-letter.ts'

export { append, firstEvent } from './append.ts'
export { deskRoutes } from './desk-routes.tsx'
export { caseMeasures } from './measures.ts'
export { mostAsked } from './most-asked.ts'

export const deskTasks: Readonly<Record<string, Task<Hall>>> = { 'letters.issue': issueLetter }
