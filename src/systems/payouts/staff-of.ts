import type { StaffActor } from '#platform/people'
import type { WebRequest } from '#platform/web'

/** The member of staff whom the route let in. */
export const staffOf = (request: WebRequest): StaffActor => request.actor as StaffActor
