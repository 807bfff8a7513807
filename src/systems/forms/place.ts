import type { Town } from '#language'
import type { Place } from './comparisons.ts'

/** The town of which conditions say 「町内」. */
export const placeOf = ({ code, name, prefecture }: Town): Place => ({
  code: code.slice(0, 5),
  name,
  prefecture,
})
