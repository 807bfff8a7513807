import type { Hall } from '#language'
import { ask, calendarOf, closedDays, DECIDED, dayIn } from '#systems/cases'
import { type Scope, valuesOf, WITHIN } from './scope.ts'

/** From one moment of a case to the next; `whole` is from filing to the decision, as the plan measures it. */
export const STEPS = {
  check: '受付から審査の開始まで',
  draft: '審査の開始から起案まで',
  decide: '起案から決定まで',
  whole: '受付から決定まで',
} as const
export type Step = keyof typeof STEPS

/** How long it took for what was decided in the period, in days. */
export interface Days {
  readonly procedure: string
  readonly office: string
  readonly step: Step
  readonly count: number
  readonly working_median: number
  readonly working_ninth: number
  readonly calendar_median: number
  readonly calendar_ninth: number
}

/** $5: days on which the town hall is closed. The check begins with the first act of the office. */
export const DAYS = `with decided as (
  select procedure, office, ${dayIn('filed_at')} as filed, ${dayIn('taken')} as taken, ${dayIn('drafted')} as drafted,
    ${dayIn('decided_at')} as decided
  from application
  cross join lateral (
    select min(at) filter (where kind in ('assigned', 'returned', 'proposed')) as taken,
      min(at) filter (where kind = 'proposed') as drafted
    from application_event where application_event.application_id = application.id
  ) as moments
  where decided_at >= $1 and decided_at < $2 and ${DECIDED} and ${WITHIN}
), spans as (
  select procedure, office, step, since, till
  from decided
  cross join lateral (values ('check', filed, taken), ('draft', taken, drafted), ('decide', drafted, decided),
    ('whole', filed, decided)) as span (step, since, till)
  where since is not null and till is not null
), calendar as (
  ${calendarOf('spans', '$5')}
)
select coalesce(procedure, '') as procedure, coalesce(office, '') as office, step, count(*) as count,
  percentile_cont(0.5) within group (order by last.passed - first.passed) as working_median,
  percentile_cont(0.9) within group (order by last.passed - first.passed) as working_ninth,
  percentile_cont(0.5) within group (order by till - since) as calendar_median,
  percentile_cont(0.9) within group (order by till - since) as calendar_ninth
from spans
join calendar as first on first.day = since
join calendar as last on last.day = till
group by grouping sets ((procedure, office, step), (step))
order by procedure, office, array_position(array['check', 'draft', 'decide', 'whole'], step)`

/** Median and 90th percentile of every step. */
export async function daysOf({ db }: Hall, scope: Scope): Promise<Days[]> {
  const { from, to } = scope.period
  return ask<Days>(db, DAYS, [...valuesOf(scope), await closedDays(db, [from, to])])
}
