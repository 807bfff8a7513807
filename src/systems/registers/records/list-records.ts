/** A page of records: filtered, searched and sorted in SQL, by what the reader sees. */
import { type RawBuilder, sql } from 'kysely'
import { type Filter, isStored, type LatLng, metresPerDegree, type RegisterVerb, type Sort } from '#language'
import type { Database } from '#platform/database'
import { matching, reading, takePage, withSearchMemory } from '#platform/search'
import type { OpenRegister } from '../open-register.ts'
import { filterSql } from '../rights/condition-sql.ts'
import { tableOf } from '../storage/table.ts'
import { type RecordRow, type RegisterRecord, seenRecord, selection } from './record.ts'

export interface ListAsked {
  /** All of them hold. */
  readonly filters?: readonly Filter[]
  readonly q?: string | undefined
  readonly sort?: readonly Sort[]
  /** The last record of the page before. */
  readonly after?: string | undefined
  readonly size?: number
  /** In the order in which they were made, where nothing else is asked; the newest first without it. */
  readonly oldestFirst?: boolean
  /** So many are passed over first: for programs that page by number. */
  readonly offset?: number
  /** Only records with which the asker may do this besides reading them. */
  readonly verb?: RegisterVerb
  /** Those that were removed instead. */
  readonly removed?: boolean
  /** Only those with a place, the nearest first, before any other order. */
  readonly near?: Near | undefined
  /** Only these. */
  readonly ids?: readonly string[]
}

/** Nearness by the field of a place, or by two that hold degrees. */
export interface Near extends LatLng {
  readonly fields: { readonly place: string } | { readonly lat: string; readonly lng: string }
  /** Metres; without it the whole register is measured. */
  readonly within?: number
}

export interface RecordPage {
  readonly records: readonly RegisterRecord[]
  /** Where the next page goes on; undefined on the last. */
  readonly next: string | undefined
}

export const PAGE = 50
/** A list tells how many there are up to here: nobody counts a million to read fifty. */
export const MOST_COUNTED = 1_000

/** Which records are meant, over the table as `t`. */
export function whereSql(
  open: OpenRegister,
  asked: ListAsked,
  look = lookFor(open, asked),
): RawBuilder<boolean> {
  const { rights, definition } = open
  const parts: RawBuilder<unknown>[] = [
    asked.removed ? sql`t.removed_at is not null` : sql`t.removed_at is null`,
    rights.rows('read'),
    ...(asked.ids ? [sql`t.id = any(${asked.ids}::uuid[])`] : []),
    ...(asked.verb ? [rights.rows(asked.verb)] : []),
    // Bare: within `coalesce` no index would be used. What is neither true nor false is left out all the same.
    ...(asked.filters ?? []).map((filter) => filterSql(filter, rights.filterContext)),
    ...(asked.near ? aroundSql(open, asked.near) : []),
  ]
  if (asked.q)
    parts.push(
      rights.partial
        ? seenText(
            definition.fields.filter(isStored).map(({ id }) => id),
            rights,
            asked.q,
          )
        : (look(sql<string>`t.search_text`, asked.q) as RawBuilder<unknown>),
    )
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

/** A short register has no index of words, and none holds removed records: their texts are read. */
const lookFor = ({ wordsIndexed }: OpenRegister, { removed }: ListAsked): typeof reading =>
  wordsIndexed && !removed ? matching : reading

/** Who does not see every field finds nothing by what they do not see: no index helps, the texts are read. */
function seenText(ids: readonly string[], rights: OpenRegister['rights'], q: string): RawBuilder<unknown> {
  const texts = ids.flatMap((id) => {
    const seen = rights.column(id)
    return seen ? [sql`coalesce(${seen.sql}::text, '')`] : []
  })
  if (texts.length === 0) return sql`false`
  return reading(sql<string>`searchable(${sql.join(texts, sql` || ' ' || `)})`, q) as RawBuilder<unknown>
}

interface Key {
  readonly column: RawBuilder<unknown>
  readonly down: boolean
  /** Never empty. Saying where empty values stand would keep PostgreSQL from reading it backwards from its index. */
  readonly full?: true
}

/** The degrees of a place, where the reader sees them. */
function placeOf({ rights }: OpenRegister, { fields }: Near) {
  if ('place' in fields) {
    const place = rights.column(fields.place)
    const part = (name: string) => sql`(${place?.sql} ->> ${sql.lit(name)})::numeric`
    return place?.type === 'jsonb' ? { lat: part('lat'), lng: part('lng') } : undefined
  }
  const [lat, lng] = [rights.column(fields.lat)?.sql, rights.column(fields.lng)?.sql]
  return lat && lng ? { lat, lng } : undefined
}

/** A box as wide as the circle: an index can serve it. */
function aroundSql(open: OpenRegister, near: Near): RawBuilder<unknown>[] {
  const place = placeOf(open, near)
  if (!place) return [sql`false`]
  if (near.within === undefined) return [sql`${place.lat} is not null`, sql`${place.lng} is not null`]
  const scale = metresPerDegree(near.lat)
  const [high, wide] = [near.within / scale.lat, near.within / scale.lng]
  return [
    sql`${place.lat} between ${near.lat - high}::numeric and ${near.lat + high}::numeric`,
    sql`${place.lng} between ${near.lng - wide}::numeric and ${near.lng + wide}::numeric`,
  ]
}

/** Squared metres, by the length of a degree where one stands. */
function distanceSql(open: OpenRegister, near: Near): RawBuilder<unknown>[] {
  const place = placeOf(open, near)
  if (!place) return []
  const scale = metresPerDegree(near.lat)
  const part = (column: RawBuilder<unknown>, from: number, metres: number) =>
    sql`power((${column}::float8 - ${from}::float8) * ${metres}::float8, 2)`
  return [sql`${part(place.lat, near.lat, scale.lat)} + ${part(place.lng, near.lng, scale.lng)}`]
}

/** By what is asked, then the newest first: ids are in the order in which records were made. */
function orderOf(open: OpenRegister, { sort = [], oldestFirst = false, near }: ListAsked): Key[] {
  const asked = sort.flatMap(({ field, down }): Key[] => {
    const seen = open.rights.column(field)
    return seen && seen.type !== 'jsonb' ? [{ column: seen.sql, down: down === true }] : []
  })
  const nearest = near ? distanceSql(open, near).map((column) => ({ column, down: false })) : []
  const keys = [...nearest, ...asked]
  return [
    ...keys,
    {
      column: sql.ref('t.id'),
      down: keys.length === 0 ? !oldestFirst : keys[0]!.down && !oldestFirst,
      full: true,
    },
  ]
}

const orderSql = (keys: readonly Key[]) =>
  sql.join(
    keys.map(({ column, down, full }) => {
      if (!down) return column
      return full ? sql`${column} desc` : sql`${column} desc nulls last`
    }),
  )

/** Rows behind the one that ended the page before, where empty values stand last whichever way the order goes. */
function beyond(open: OpenRegister, keys: readonly Key[], after: string): RawBuilder<unknown> {
  const there = (column: RawBuilder<unknown>) =>
    sql`(select ${column} from ${tableOf(open.definition.id)} t where t.id = ${after})`
  const parts = keys.map((key, at) => {
    const equal = keys.slice(0, at).map(({ column }) => sql`${column} is not distinct from ${there(column)}`)
    const { column, down } = key
    const farther = sql`(${column} ${down ? sql`<` : sql`>`} ${there(column)} or (${column} is null and ${there(column)} is not null))`
    return sql`(${sql.join([...equal, farther], sql` and `)})`
  })
  return sql`(${sql.join(parts, sql` or `)})`
}

/** So many of the newest records are read before the index of words is asked; more where the first have the words often. */
const READ_FIRST = 200
const READ_MOST = 5_000

/** In the order in which records were made, among all: its first rows cost nothing to find. */
const isPlainSearch = ({ q, sort = [], filters = [], removed, offset, near }: ListAsked): boolean =>
  Boolean(q) && sort.length === 0 && filters.length === 0 && !removed && !offset && !near

/** A search needs a transaction for its memory; every other list is one statement. */
const withMemory = <T>(db: Database, { q }: ListAsked, work: (tx: Database) => Promise<T>): Promise<T> =>
  q
    ? db.transaction().execute(async (tx) => {
        await withSearchMemory(tx)
        return work(tx)
      })
    : work(db)

/** One page of records that the actor may read. */
export async function listRecords(db: Database, open: OpenRegister, asked: ListAsked): Promise<RecordPage> {
  const size = asked.size ?? PAGE
  const keys = orderOf(open, asked)
  const on = asked.after === undefined ? sql`true` : beyond(open, keys, asked.after)
  const [table, order] = [tableOf(open.definition.id), orderSql(keys)]
  const page = async (tx: Database, from: RawBuilder<unknown>, where: RawBuilder<boolean>) => {
    const { rows } = await sql<RecordRow>`select ${selection(open)} from ${from} t
      where ${where} order by ${order} limit ${size + 1} offset ${asked.offset ?? 0}`.execute(tx)
    return rows
  }
  /** Those with the words among the first `count`. */
  const near = (count: number) =>
    page(
      db,
      sql`(select * from ${table} t where ${whereSql(open, { ...asked, q: undefined })} and ${on}
        order by ${order} limit ${count})`,
      whereSql(open, asked, reading),
    )
  const whole = () => withMemory(db, asked, (tx) => page(tx, table, sql`${whereSql(open, asked)} and ${on}`))
  const rows =
    open.wordsIndexed && isPlainSearch(asked)
      ? ((await nearest(near, size)) ?? (await whole()))
      : await whole()
  const { rows: shown, last } = takePage(rows, size)
  return { records: shown.map((row) => seenRecord(open, row)), next: last?.id }
}

/** A full page of a common word is in the newest records; the index would first gather every record that has it. */
async function nearest(
  near: (count: number) => Promise<readonly RecordRow[]>,
  size: number,
): Promise<readonly RecordRow[] | undefined> {
  const first = await near(READ_FIRST)
  if (first.length > size) return first
  const enough = Math.ceil((1.5 * (size + 1) * READ_FIRST) / Math.max(first.length, 1))
  if (enough > READ_MOST) return undefined
  const more = await near(enough)
  return more.length > size ? more : undefined
}

/** How many there are, counted up to `most`. */
export async function countRecords(
  db: Database,
  open: OpenRegister,
  asked: ListAsked,
  most: number = MOST_COUNTED,
): Promise<number> {
  return await withMemory(db, asked, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from
      (select 1 from ${tableOf(open.definition.id)} t where ${whereSql(open, asked)} limit ${most + 1}) counted`.execute(
      tx,
    )
    return rows[0]?.count ?? 0
  })
}
