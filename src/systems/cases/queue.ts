import type { Expression, SqlBool } from 'kysely'
import type { Definition, Hall } from '#language'
import { addDays, type IsoDate, today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { matching, takePage, withSearchMemory } from '#platform/search'
import { getDefinition } from './definitions.ts'
import { typedNumber, wholeNumber } from './number.ts'
import { readable, readableParts } from './permission.ts'
import { type QueueKey, type QueueWish, VIEWS, type View } from './queue-wish.ts'
import { seatMark } from './waits.ts'

/** States in which an application is not over, and those in which it is. */
export const OPEN_STATES = ['submitted', 'checking', 'deciding', 'returned'] as const
const OVER_STATES = ['approved', 'rejected', 'withdrawn'] as const
const PAGE = 50

/** Applications an actor may read, narrowed to a wish. The permission is part of the query. */
export const queueQuery = (db: Database | Transaction, hall: Hall, actor: StaffActor, wish: QueueWish) =>
  wishQuery(db, hall, actor, wish).where((row) => readable(hall.town, actor, row))

/** The same in parts, each of which an index gives in the order of due dates. */
const queueParts = (db: Database | Transaction, hall: Hall, actor: StaffActor, wish: QueueWish) =>
  readableParts(hall.town, actor).map((part) => wishQuery(db, hall, actor, wish).where(part))

/** A wish alone, of whosever applications. */
function wishQuery(db: Database | Transaction, hall: Hall, actor: StaffActor, wish: QueueWish) {
  const date = today(hall.clock)
  const { view, procedure, q } = wish
  // The clock of the town does not run while the applicant mends.
  const ours = OPEN_STATES.filter((state) => state !== 'returned')
  return (
    db
      .selectFrom('application')
      // A call is returned also when the case is over.
      .$if(view !== 'calls', (query) =>
        query.where('application.state', 'in', view === 'done' ? OVER_STATES : OPEN_STATES),
      )
      .$if(view === 'calls', (query) =>
        query.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('call_back')
              .select('call_back.seq')
              .whereRef('call_back.application_id', '=', 'application.id')
              .where('call_back.done_at', 'is', null),
          ),
        ),
      )
      .$if(view === 'mine', (query) => query.where('assignee', '=', actor.id))
      .$if(view === 'new', (query) => query.where('assignee', 'is', null))
      .$if(view === 'late' || view === 'soon', (query) => query.where('state', 'in', ours))
      .$if(view === 'late', (query) => query.where('due_on', '<', date))
      .$if(view === 'soon', (query) =>
        query.where('due_on', '>=', date).where('due_on', '<=', addDays(date, 7)),
      )
      .$if(view === 'returned', (query) => query.where('state', '=', 'returned'))
      .$if(view === 'for-me', (query) =>
        query
          .where('state', '=', 'deciding')
          .where(sql<boolean>`waits && ${sql.val(actor.assignments.map(seatMark))}::text[]`),
      )
      .$if(procedure !== undefined, (query) => query.where('procedure', '=', procedure ?? ''))
      .$if(q !== undefined, (query) => query.where(caseMatching(q ?? '')))
  )
}

const TEXT = sql.ref<string>('application.search_text')

/** A whole number names one application; otherwise it is written with hyphens, and stands without them in the text. */
function caseMatching(q: string) {
  const number = wholeNumber(q)
  if (number) return sql<boolean>`application.number = ${number}`
  return matching(TEXT, q, (word) => {
    const digits = typedNumber(word)
    return digits ? matching(TEXT, digits) : undefined
  })
}

/** What is over is read from the newest on, what is open from what is due first. */
const orderOf = ({ view }: QueueWish) => (view === 'done' ? 'desc' : 'asc')

interface Nearest {
  readonly limit: number
  /** Beyond this row, or from the beginning. */
  readonly from?: QueueKey | undefined
  readonly order: 'asc' | 'desc'
}

/** The first keys of a queue in an order: the first of each part, put together. */
async function firstKeys(
  db: Database | Transaction,
  hall: Hall,
  actor: StaffActor,
  wish: QueueWish,
  { limit, from, order }: Nearest,
): Promise<QueueKey[]> {
  const way = sql.raw(order === 'asc' ? '>' : '<')
  const parts = queueParts(db, hall, actor, wish).map((part) =>
    part
      .select(['application.id', 'application.due_on'])
      .$if(from !== undefined, (query) =>
        query.where(
          sql<boolean>`(application.due_on, application.id) ${way} (${from?.due}::date, ${from?.id}::uuid)`,
        ),
      )
      .orderBy('application.due_on', order)
      .orderBy('application.id', order)
      .limit(limit),
  )
  if (parts.length === 0) return []
  const direction = sql.raw(order)
  const { rows } = await sql<{ id: string; due_on: IsoDate }>`
    select id, due_on from (${together(parts)}) as rows
    order by due_on ${direction}, id ${direction} limit ${limit}`.execute(db)
  return rows.map(({ id, due_on }) => ({ id, due: due_on }))
}

const together = (parts: readonly Expression<unknown>[]) =>
  sql.join(
    parts.map((part) => sql`(${part})`),
    sql` union all `,
  )

/** One page of a queue. Pages go on from a key, so that rows never jump while others work. */
export const findQueue = (hall: Hall, actor: StaffActor, wish: QueueWish) =>
  hall.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const nearest = { limit: PAGE + 1, from: wish.after, order: orderOf(wish) } as const
    const page = takePage(await firstKeys(tx, hall, actor, wish, nearest), PAGE)
    const rows = await rowsOf(
      tx,
      page.rows.map(({ id }) => id),
    )
    return { rows, next: page.last }
  })

/** What a list shows of each, in the order asked. */
async function rowsOf(db: Database | Transaction, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('application')
    .leftJoin('staff', 'staff.id', 'application.assignee')
    .select(['application.id', 'number', 'definition', 'office', 'applicant', 'filed_at', 'due_on', 'state'])
    .select(['door', 'version', 'waits', 'staff.name as assigneeName'])
    .where('application.id', 'in', ids)
    .execute()
  const place = new Map(ids.map((id, at) => [id, at]))
  return defined(
    db,
    rows.sort((one, other) => place.get(one.id)! - place.get(other.id)!),
  )
}

/** Every row under the version of the procedure by which it was filed. */
const defined = <Row extends { readonly definition: string }>(
  db: Database | Transaction,
  rows: readonly Row[],
): Promise<(Omit<Row, 'definition'> & { readonly definition: Definition })[]> =>
  Promise.all(rows.map(async (row) => ({ ...row, definition: await getDefinition(db, row.definition) })))

export type QueueRow = Awaited<ReturnType<typeof findQueue>>['rows'][number]

/** The cases before and after one in a queue. */
export const findNeighbours = (hall: Hall, actor: StaffActor, wish: QueueWish, from: QueueKey) =>
  hall.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const order = orderOf(wish)
    const nearest = async (order: 'asc' | 'desc') =>
      (await firstKeys(tx, hall, actor, wish, { limit: 1, from, order }))[0]?.id
    return { previous: await nearest(order === 'asc' ? 'desc' : 'asc'), next: await nearest(order) }
  })

/** Which of some procedures have something in the actor's queue. */
export async function proceduresInQueue(
  hall: Hall,
  actor: StaffActor,
  among: readonly string[],
): Promise<string[]> {
  const somewhere = queueParts(hall.db, hall, actor, { view: 'open' }).map(
    (part) =>
      sql`exists (${part.select('application.id').where(sql<SqlBool>`application.procedure = asked`)})`,
  )
  if (somewhere.length === 0) return []
  const { rows } = await sql<{ asked: string }>`
    select asked from unnest(${sql.val(among)}::text[]) as asked where ${sql.join(somewhere, sql` or `)}`.execute(
    hall.db,
  )
  return rows.map(({ asked }) => asked)
}

/** The newest arrivals that an actor may read. */
export async function latestArrivals(hall: Hall, actor: StaffActor, limit = 8): Promise<QueueRow[]> {
  const rows = await queueQuery(hall.db, hall, actor, { view: 'open' })
    .select('application.id')
    .orderBy('filed_at', 'desc')
    .orderBy('application.id')
    .limit(limit)
    .execute()
  return rowsOf(
    hall.db,
    rows.map(({ id }) => id),
  )
}

/** Counting stops here: enough for a tile, and no full count on a hot path. */
export const MOST_COUNTED = 1000

/** How many there are in a view, up to {@link MOST_COUNTED}. */
export async function countQueue(
  db: Database | Transaction,
  hall: Hall,
  actor: StaffActor,
  wish: QueueWish,
): Promise<number> {
  const parts = queueParts(db, hall, actor, wish).map((part) =>
    part.select('application.id').limit(MOST_COUNTED),
  )
  if (parts.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from (${together(parts)}) as rows limit ${MOST_COUNTED}) as counted`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** How many there are in each open view. */
export async function queueCounts(hall: Hall, actor: StaffActor): Promise<Record<View, number>> {
  const views = Object.keys(VIEWS).filter((view) => view !== 'done') as View[]
  const counts = await Promise.all(
    views.map(async (view) => [view, await countQueue(hall.db, hall, actor, { view })] as const),
  )
  return Object.fromEntries(counts) as Record<View, number>
}
