import type { Hall } from '#language'
import type { IsoDate } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { expectedShare } from '#platform/search'
import { applicationReading } from './application-search.ts'
import { type QueuePart, queueParts } from './queue-query.ts'
import type { QueueKey, QueueWish } from './queue-wish.ts'

type Order = 'asc' | 'desc'

/** What is over is read from the newest on, what is open from what is due first. */
export const orderOf = ({ view }: QueueWish): Order => (view === 'done' ? 'desc' : 'asc')

interface Nearest {
  readonly limit: number
  /** Beyond this row, or from the beginning. */
  readonly from?: QueueKey | undefined
  readonly order: Order
}

/** The first keys of a queue in an order: the first of each part, put together. */
export async function firstKeys(
  db: Database | Transaction,
  hall: Hall,
  actor: StaffActor,
  wish: QueueWish,
  nearest: Nearest,
): Promise<QueueKey[]> {
  const parts = queueParts(db, hall, actor, wish)
  if (wish.q === undefined) return inOrder(db, parts, nearest)
  const found: QueueKey[] = []
  for (const part of parts) found.push(...(await searched(db, part, wish.q, nearest)))
  const way = nearest.order === 'asc' ? 1 : -1
  return found.sort((one, other) => (isBefore(one, other) ? -way : way)).slice(0, nearest.limit)
}

const isBefore = (one: QueueKey, other: QueueKey) =>
  one.due < other.due || (one.due === other.due && one.id < other.id)

/** So many rows of a part are read before its index is asked: further on only as long as the page should soon be full. */
const READ_FIRST = 200
const READ_LEAST = 100
const READ_RARE = 500
const READ_MOST = 5_000
/** Of all applications: what fewer than this have is asked of the index at once, what more than this have is common. */
const RARE = 0.0002
const COMMON = 0.01

/**
 * How many rows to read next, when `found` of `read` had the words and `more` are wanted: half as many again as that rate
 * asks for, and at most twice what was read, because applications of one kind lie together. `share` is of all applications,
 * and says little of one office's.
 */
function nextReading(share: number, { found, read, more }: Reading): number {
  if (share < COMMON) return read === READ_FIRST ? READ_RARE : 0
  const enough = found === 0 ? READ_MOST : Math.ceil((1.5 * more * read) / found)
  return Math.min(Math.max(enough, READ_LEAST), 2 * read, READ_MOST - read)
}

interface Reading {
  readonly found: number
  readonly read: number
  readonly more: number
}

/**
 * Words that stand in many rows are found in the first of them: the index would give all of those rows to be sorted. Others
 * stand in so few that all of them can be.
 */
async function searched(
  db: Database | Transaction,
  { query, words }: QueuePart,
  q: string,
  nearest: Nearest,
): Promise<QueueKey[]> {
  const { limit, order, from } = nearest
  const share = await expectedShare(
    db,
    'application',
    db.selectFrom('application').select('id').where(words!),
  )
  const near: QueueKey[] = []
  for (let [read, next, last] = [0, share < RARE ? 0 : READ_FIRST, from]; next > 0; ) {
    const reading = await readOn(db, query, q, { order, from: last, limit: limit - near.length }, next)
    near.push(...reading.found)
    if (near.length === limit || !reading.last) return near
    read += next
    last = reading.last
    next = nextReading(share, { found: near.length, read, more: limit - near.length })
  }
  const all = await query
    .select(['application.id', 'application.due_on'])
    .where(words!)
    .$if(from !== undefined, (some) => some.where(beyond(nearest)))
    // An expression, so that no index in this order is walked through for words that it does not know.
    .orderBy(sql`application.due_on + 0`, order)
    .orderBy('application.id', order)
    .limit(limit)
    .execute()
  return all.map(keyOf)
}

/** The rows with the words among the next `count`, and the last that was read; undefined where there are no more. */
async function readOn(
  db: Database | Transaction,
  query: QueuePart['query'],
  q: string,
  { order, from, limit }: Nearest,
  count: number,
): Promise<{ found: QueueKey[]; last: QueueKey | undefined }> {
  const near = ordered(query, { order, from, limit: count }).select([
    'application.number',
    'application.search_text',
  ])
  const [onward, back] = [sql.raw(order), sql.raw(order === 'asc' ? 'desc' : 'asc')]
  const { rows } = await sql<Row & { last: boolean; read: number }>`
    with near as materialized (${near}), found as (
      select id, due_on from near as application where ${applicationReading(q)}
      order by due_on ${onward}, id ${onward} limit ${limit})
    select id, due_on, false as last, 0 as read from found
    union all (select id, due_on, true, (select count(*)::int from near) from near
      order by due_on ${back}, id ${back} limit 1)`.execute(db)
  const end = rows.find(({ last }) => last)
  const way = order === 'asc' ? 1 : -1
  const found = rows
    .filter(({ last }) => !last)
    .map(keyOf)
    .sort((one, other) => (isBefore(one, other) ? -way : way))
  return { found, last: end && end.read === count ? keyOf(end) : undefined }
}

/** The first of each part, put together in one question. */
async function inOrder(
  db: Database | Transaction,
  parts: readonly QueuePart[],
  nearest: Nearest,
): Promise<QueueKey[]> {
  if (parts.length === 0) return []
  const direction = sql.raw(nearest.order)
  const each = parts.map(({ query }) => sql`(${ordered(query, nearest)})`)
  const { rows } = await sql<Row>`
    select id, due_on from (${sql.join(each, sql` union all `)}) as rows
    order by due_on ${direction}, id ${direction} limit ${nearest.limit}`.execute(db)
  return rows.map(keyOf)
}

const ordered = (query: QueuePart['query'], { limit, from, order }: Nearest) =>
  query
    .select(['application.id', 'application.due_on'])
    .$if(from !== undefined, (some) => some.where(beyond({ from, order })))
    .orderBy('application.due_on', order)
    .orderBy('application.id', order)
    .limit(limit)

const beyond = ({ from, order }: Pick<Nearest, 'from' | 'order'>) =>
  sql<boolean>`(application.due_on, application.id) ${sql.raw(order === 'asc' ? '>' : '<')} (${from?.due}::date, ${from?.id}::uuid)`

interface Row {
  readonly id: string
  readonly due_on: string
}
const keyOf = ({ id, due_on }: Row): QueueKey => ({ id, due: due_on as IsoDate })
