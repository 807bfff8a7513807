import type { Expression, SqlBool } from 'kysely'
import type { Hall } from '#language'
import { addDays, today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import { officesWith, type StaffActor } from '#platform/people'
import { applicationMatching, marksOf, type Standing } from './application-search.ts'
import { readable, readableParts } from './permission.ts'
import type { QueueWish } from './queue-wish.ts'
import { seatMark } from './waits.ts'

/** States in which an application is not over, and those in which it is. */
export const OPEN_STATES = ['submitted', 'checking', 'deciding', 'returned'] as const
const OVER_STATES = ['approved', 'rejected', 'withdrawn', 'joined'] as const

/** A call is returned also when the case is over. */
const standingsIn = ({ view }: QueueWish): Standing[] =>
  view === 'calls' ? ['+', '-'] : view === 'done' ? ['-'] : ['+']

/** Applications an actor may read, narrowed to a wish. The permission is part of the query. */
export const queueQuery = (db: Database | Transaction, hall: Hall, actor: StaffActor, wish: QueueWish) =>
  wishQuery(db, hall, actor, wish)
    .$if(wish.q !== undefined, (query) =>
      query.where(
        applicationMatching(
          wish.q ?? '',
          marksOf(officesWith(hall.town, actor, 'case.read')),
          standingsIn(wish),
        ),
      ),
    )
    .where((row) => readable(hall.town, actor, row))

/** A part of a queue, whose rows an index gives in the order of due dates. */
export interface QueuePart {
  readonly query: ReturnType<typeof wishQuery>
  /** The words asked for, of which `query` knows nothing, as a predicate that an index answers. */
  readonly words?: Expression<SqlBool> | undefined
}

/** The same in parts that do not overlap. */
export const queueParts = (
  db: Database | Transaction,
  hall: Hall,
  actor: StaffActor,
  wish: QueueWish,
): QueuePart[] =>
  readableParts(hall.town, actor).map(({ where, mark }) => ({
    query: wishQuery(db, hall, actor, wish).where(where),
    words: wish.q === undefined ? undefined : applicationMatching(wish.q, [mark], standingsIn(wish)),
  }))

/** A wish without its words, of whosever applications. */
function wishQuery(db: Database | Transaction, hall: Hall, actor: StaffActor, wish: QueueWish) {
  const date = today(hall.clock)
  const { view, procedure } = wish
  // The clock of the town does not run while the applicant mends.
  const ours = OPEN_STATES.filter((state) => state !== 'returned')
  return db
    .selectFrom('application')
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
}
