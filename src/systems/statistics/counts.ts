import type { Hall } from '#language'
import { today } from '#platform/clock'
import { ask, DECIDED, dayIn, ONLINE, RETURNED } from '#systems/cases'
import { type Scope, valuesOf, WITHIN } from './scope.ts'

/** Applications of a procedure in an office; the line with both empty is all of them together. */
export interface Counts {
  readonly procedure: string
  readonly office: string
  readonly received: number
  readonly online: number
  readonly counter: number
  readonly api: number
  readonly handover: number
  readonly returned: number
  readonly approved: number
  readonly rejected: number
  readonly withdrawn: number
  /** Decided as part of another one. */
  readonly joined: number
  /** Decided after their day. */
  readonly late: number
  /** Not decided today, and their day is over: whenever they came. */
  readonly overdue: number
}

const EACH = 'group by grouping sets ((procedure, office), ())'
const NAMES = `coalesce(procedure, '') as procedure, coalesce(office, '') as office`

/** $5: today. */
export const COUNTS = `with received as (
  select ${NAMES}, count(*) as received,
    count(*) filter (where ${ONLINE}) as online,
    count(*) filter (where door = 'counter') as counter,
    count(*) filter (where door = 'api') as api,
    count(*) filter (where door = 'handover') as handover,
    count(*) filter (where ${RETURNED}) as returned
  from application
  where filed_at >= $1 and filed_at < $2 and ${WITHIN}
  ${EACH}
), decided as (
  select ${NAMES},
    count(*) filter (where state = 'approved') as approved,
    count(*) filter (where state = 'rejected') as rejected,
    count(*) filter (where state = 'withdrawn') as withdrawn,
    count(*) filter (where state = 'joined') as joined,
    count(*) filter (where ${DECIDED} and ${dayIn('decided_at')} > due_on) as late
  from application
  where decided_at >= $1 and decided_at < $2 and ${WITHIN}
  ${EACH}
), waiting as (
  select ${NAMES}, count(*) as overdue
  from application
  where state in ('submitted', 'checking', 'deciding') and due_on < $5::date and ${WITHIN}
  ${EACH}
)
select procedure, office,
  coalesce(received, 0) as received, coalesce(online, 0) as online, coalesce(counter, 0) as counter,
  coalesce(api, 0) as api, coalesce(handover, 0) as handover, coalesce(returned, 0) as returned,
  coalesce(approved, 0) as approved, coalesce(rejected, 0) as rejected, coalesce(withdrawn, 0) as withdrawn,
  coalesce(joined, 0) as joined,
  coalesce(late, 0) as late, coalesce(overdue, 0) as overdue
from received full join decided using (procedure, office) full join waiting using (procedure, office)
order by received desc, procedure, office`

/** What came in, what was decided, and what is late. */
export const countsOf = ({ db, clock }: Hall, scope: Scope): Promise<Counts[]> =>
  ask<Counts>(db, COUNTS, [...valuesOf(scope), today(clock)])
