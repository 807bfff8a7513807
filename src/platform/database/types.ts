/** How values of PostgreSQL arrive in JavaScript. The generated table types say the same. */
import pg from 'pg'

const { builtins } = pg.types

/** `int8` counts and keys fit a double here; one that does not is our error, never a silent rounding. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
  return value
}

const sameText = (text: string) => text
const int8Array = 1016
const dateArray = 1182
/** Typed by @types/pg as a function; pg-types exports an object with `create`. */
const arrays = pg.types.arrayParser as unknown as {
  create<T>(text: string, parse: (text: string) => T): { parse(): T[] }
}
const listOf =
  <T>(parse: (text: string) => T) =>
  (text: string) =>
    arrays.create(text, parse).parse()

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, safeInteger],
  [int8Array, listOf(safeInteger)],
  // A date has no time zone; the driver's default would make it local midnight.
  [builtins.DATE, sameText],
  [dateArray, listOf(sameText)],
])

/** `int8` → number, `date` → 'YYYY-MM-DD', `numeric` → string, `timestamptz` → Date. */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig
