import { validate } from 'uuid'

/** Ids come from addresses that anybody can type; PostgreSQL refuses a malformed uuid with an error. */
export const isUuid = (text: string | undefined): text is string => text !== undefined && validate(text)
