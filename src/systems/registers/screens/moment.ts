import { dateOf, timeOf, warekiShort } from '#platform/clock'

/** A day with its time of day. */
export const moment = (at: Date): string => `${warekiShort(dateOf(at))} ${timeOf(at)}`
