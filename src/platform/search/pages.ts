/** What an address asks of a list, and pages that go on from a key: rows never jump while others are added. */
import { type RawBuilder, sql } from 'kysely'
import { validate } from 'uuid'

/** The words in `?q=`, at most 100 characters. */
export const wordsAsked = (params: URLSearchParams): string | undefined =>
  params.get('q')?.trim().slice(0, 100) || undefined

/** A list by time, newest first: what is searched in it, and from where it goes on. */
export interface ListWish {
  readonly q?: string | undefined
  readonly after?: TimeKey | undefined
}

/** A row's place in an order of time. */
export interface TimeKey {
  readonly at: Date
  readonly id: string
}

/** The farthest instant that both PostgreSQL and an address can hold. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/** Reads `?q=` and `?after=`, which anybody can type; what makes no sense is the whole list from its beginning. */
export const listAsked = (params: URLSearchParams): ListWish => ({
  q: wordsAsked(params),
  after: timeKeyAsked(params),
})

function timeKeyAsked(params: URLSearchParams): TimeKey | undefined {
  const [millis = '', id = ''] = (params.get('after') ?? '').split('_')
  if (!/^\d{1,15}$/.test(millis) || Number(millis) > LAST || !validate(id)) return undefined
  return { at: new Date(Number(millis)), id }
}

export const showTimeKey = ({ at, id }: TimeKey): string => `${at.getTime()}_${id}`

/** Rows after a key in an order of `at desc, id desc`. */
export const olderThan = (at: string, id: string, key: TimeKey): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) < (${key.at}::timestamptz, ${key.id}::uuid)`

/** One page of rows that were asked for with `limit(size + 1)`: `last` is set where there are more. */
export function takePage<Row>(
  rows: readonly Row[],
  size: number,
): { readonly rows: readonly Row[]; readonly last: Row | undefined } {
  return { rows: rows.slice(0, size), last: rows.length > size ? rows[size - 1] : undefined }
}
