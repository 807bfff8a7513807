import type { SqlBool } from 'kysely'
import type { Definition, Hall } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { takePage, withSearchMemory } from '#platform/search'
import { getDefinition } from './definitions.ts'
import { firstKeys, orderOf } from './queue-keys.ts'
import { queueParts, queueQuery } from './queue-query.ts'
import { type QueueKey, type QueueWish, VIEWS, type View } from './queue-wish.ts'

const PAGE = 50

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
    .select(['door', 'proxy_id', 'version', 'waits', 'staff.name as assigneeName'])
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
    ({ query }) =>
      sql`exists (${query.select('application.id').where(sql<SqlBool>`application.procedure = asked`)})`,
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
export const MOST_COUNTED = 500

/** How many there are in a view, up to {@link MOST_COUNTED}. */
export async function countQueue(
  db: Database | Transaction,
  hall: Hall,
  actor: StaffActor,
  wish: QueueWish,
): Promise<number> {
  const parts = queueParts(db, hall, actor, wish).map(({ query, words }) =>
    query
      .select('application.id')
      .$if(words !== undefined, (some) => some.where(words!))
      .limit(MOST_COUNTED),
  )
  if (parts.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from (${sql.join(
      parts.map((part) => sql`(${part})`),
      sql` union all `,
    )}) as rows limit ${MOST_COUNTED}) as counted`.execute(db)
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
