import type { Definition, Hall } from '#language'
import { addDays, type IsoDate, today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { matching, takePage, withSearchMemory } from '#platform/search'
import { getDefinition } from './definitions.ts'
import { typedNumber } from './number.ts'
import { readable } from './permission.ts'
import { type QueueKey, type QueueWish, VIEWS, type View } from './queue-wish.ts'
import { seatMark } from './waits.ts'

/** States in which an application is not over. */
export const OPEN_STATES = ['submitted', 'checking', 'deciding', 'returned'] as const
const PAGE = 50

/** Applications an actor may read, narrowed to a wish. The permission is part of the query. */
export function queueQuery(db: Database | Transaction, hall: Hall, actor: StaffActor, wish: QueueWish) {
  const date = today(hall.clock)
  const { view, procedure, q } = wish
  // The clock of the town does not run while the applicant mends.
  const ours = OPEN_STATES.filter((state) => state !== 'returned')
  return (
    db
      .selectFrom('application')
      .where((row) => readable(hall.town, actor, row))
      // A call is returned also when the case is over.
      .$if(view !== 'calls', (query) =>
        query.where('application.state', view === 'done' ? 'not in' : 'in', OPEN_STATES),
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

/** A number is written with hyphens on every page, and stands without them in the text. */
const caseMatching = (q: string) =>
  matching(TEXT, q, (word) => {
    const digits = typedNumber(word)
    return digits ? matching(TEXT, digits) : undefined
  })

const beyond = (key: QueueKey, way: '<' | '>') =>
  sql<boolean>`(application.due_on, application.id) ${sql.raw(way)} (${key.due}::date, ${key.id}::uuid)`

/** One page of a queue, by due date. Pages go on from a key, so that rows never jump while others work. */
export const findQueue = (hall: Hall, actor: StaffActor, wish: QueueWish) =>
  hall.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const rows = await queueQuery(tx, hall, actor, wish)
      .leftJoin('staff', 'staff.id', 'application.assignee')
      .select([
        'application.id',
        'number',
        'definition',
        'office',
        'applicant',
        'filed_at',
        'due_on',
        'state',
        'door',
      ])
      .select(['version', 'waits', 'staff.name as assigneeName'])
      .$if(wish.after !== undefined, (query) => query.where(beyond(wish.after as QueueKey, '>')))
      .orderBy('due_on')
      .orderBy('application.id')
      .limit(PAGE + 1)
      .execute()
    const page = takePage(rows, PAGE)
    return { rows: await defined(tx, page.rows), next: keyOf(page.last) }
  })

/** Every row under the version of the procedure by which it was filed. */
const defined = <Row extends { readonly definition: string }>(
  db: Database | Transaction,
  rows: readonly Row[],
): Promise<(Omit<Row, 'definition'> & { readonly definition: Definition })[]> =>
  Promise.all(rows.map(async (row) => ({ ...row, definition: await getDefinition(db, row.definition) })))

export type QueueRow = Awaited<ReturnType<typeof findQueue>>['rows'][number]

const keyOf = (row: { due_on: string; id: string } | undefined): QueueKey | undefined =>
  row && { due: row.due_on as IsoDate, id: row.id }

/** The cases before and after one in a queue. */
export const findNeighbours = (hall: Hall, actor: StaffActor, wish: QueueWish, key: QueueKey) =>
  hall.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const nearest = (way: '<' | '>', order: 'asc' | 'desc') =>
      queueQuery(tx, hall, actor, wish)
        .select('application.id')
        .where(beyond(key, way))
        .orderBy('due_on', order)
        .orderBy('application.id', order)
        .limit(1)
        .executeTakeFirst()
    const [previous, next] = [await nearest('<', 'desc'), await nearest('>', 'asc')]
    return { previous: previous?.id, next: next?.id }
  })

/** Procedures of which there is something in the actor's queue. */
export const proceduresInQueue = async (hall: Hall, actor: StaffActor): Promise<string[]> => {
  const rows = await queueQuery(hall.db, hall, actor, { view: 'open' })
    .select('procedure')
    .distinct()
    .execute()
  return rows.map((row) => row.procedure)
}

/** The newest arrivals that an actor may read. */
export const latestArrivals = async (hall: Hall, actor: StaffActor, limit = 8): Promise<QueueRow[]> => {
  const rows = await queueQuery(hall.db, hall, actor, { view: 'open' })
    .leftJoin('staff', 'staff.id', 'application.assignee')
    .select([
      'application.id',
      'number',
      'definition',
      'office',
      'applicant',
      'filed_at',
      'due_on',
      'state',
      'door',
    ])
    .select(['version', 'waits', 'staff.name as assigneeName'])
    .orderBy('filed_at', 'desc')
    .orderBy('application.id')
    .limit(limit)
    .execute()
  return defined(hall.db, rows)
}

/** Counting stops here: enough for a tile, and no full count on a hot path. */
export const MOST_COUNTED = 1000

/** How many there are in each open view, up to {@link MOST_COUNTED}. */
export async function queueCounts(hall: Hall, actor: StaffActor): Promise<Record<View, number>> {
  const views = Object.keys(VIEWS).filter((view) => view !== 'done') as View[]
  const counts = await Promise.all(
    views.map(async (view) => {
      const some = queueQuery(hall.db, hall, actor, { view }).select('application.id').limit(MOST_COUNTED)
      const { count } = await hall.db
        .selectFrom(some.as('some'))
        .select((row) => row.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return [view, Number(count)] as const
    }),
  )
  return Object.fromEntries(counts) as Record<View, number>
}
