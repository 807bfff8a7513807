import type { Hall } from '#language'
import type { WebRequest } from '#platform/web'

/** The house of a request with its whole town: `openHouse` builds no other kind. */
export const hallOf = (request: WebRequest): Hall => request.house as Hall
