import type { Hall } from '#language'
import { dateOf, type IsoDate, wareki } from '#platform/clock'
import { ask, getDefinition } from '#systems/cases'
import { questionLabel } from './question.ts'
import { type Scope, valuesOf, WITHIN } from './scope.ts'

/** A question that was sent back to be mended. */
export interface Returned {
  readonly procedure: string
  /** As the version asked it: 児童：生年月日. */
  readonly label: string
  /** From when on it was asked so, where another version asks it otherwise. */
  readonly since?: IsoDate
  readonly asks: number
  readonly cases: number
  /** In which words, those used most first; only words that went to several. */
  readonly reasons: readonly { readonly words: string; readonly asks: number }[]
}

/**
 * Words that went to one person alone may speak of that person: they are not shown. Those of a case that was put away are
 * not read any more.
 */
export const SEVERAL = 2
/** Of one question; the rest is counted and not spelled out. */
const MOST_REASONS = 10

const FIELD = `regexp_replace(each ->> 'path', '\\.\\d+(?=\\.|$)', '', 'g')`

/** $5: to how many cases the same words must have gone to be told. */
export const RETURNS = `with asks as (
  select application.procedure, application.definition, application.id, ${FIELD} as field,
    case when application.put_away_at is null then trim(each ->> 'reason') end as words
  from application_event
  join application on application.id = application_event.application_id
  cross join lateral jsonb_array_elements(application_event.data -> 'reasons') as each
  where application_event.kind = 'returned' and application_event.at >= $1 and application_event.at < $2 and ${WITHIN}
), worded as (
  select procedure, definition, field, words, count(*) as asks,
    row_number() over (partition by procedure, definition, field order by count(*) desc, words) as place
  from asks
  where words <> ''
  group by procedure, definition, field, words
  having count(distinct id) >= $5
)
select asks.procedure, asks.definition, asks.field, count(*) as asks, count(distinct asks.id) as cases,
  (select coalesce(jsonb_agg(jsonb_build_object('words', worded.words, 'asks', worded.asks) order by place), '[]')
    from worded
    where place <= ${MOST_REASONS} and worded.procedure = asks.procedure and worded.definition = asks.definition
      and worded.field = asks.field) as reasons
from asks
group by asks.procedure, asks.definition, asks.field
order by count(*) desc, asks.procedure, asks.field
limit 500`

interface Row {
  readonly procedure: string
  readonly definition: string
  readonly field: string
  readonly asks: number
  readonly cases: number
  readonly reasons: readonly { readonly words: string; readonly asks: number }[]
}

interface Named extends Row {
  readonly label: string
  readonly seen: IsoDate
}

/** Which questions people get wrong, under the words by which each version asked them. */
export async function returnsOf(hall: Hall, scope: Scope): Promise<Returned[]> {
  const rows = await ask<Row>(hall.db, RETURNS, [...valuesOf(scope), SEVERAL])
  const named = await Promise.all(rows.map((row) => nameRow(hall, row)))
  const groups = Map.groupBy(named, (row) => JSON.stringify([row.procedure, row.field, row.label]))
  const merged = [...groups.values()].map((group) => mergeVersions(group))
  return merged
    .map(({ field, seen, ...rest }) => {
      const others = merged.filter((each) => each.procedure === rest.procedure)
      const renamed = others.some((each) => (each.field === field) !== (each.label === rest.label))
      return { ...rest, ...(renamed && { since: seen }) }
    })
    .sort((a, b) => b.asks - a.asks)
}

async function nameRow({ db }: Hall, row: Row): Promise<Named> {
  const definition = await getDefinition(db, row.definition)
  const { first_seen } = await db
    .selectFrom('definition')
    .select('first_seen')
    .where('hash', '=', row.definition)
    .executeTakeFirstOrThrow()
  return { ...row, label: questionLabel(definition, row.field), seen: dateOf(first_seen) }
}

/** Versions that ask the same question in the same words are one line. */
function mergeVersions(group: readonly Named[]): Omit<Named, 'definition'> {
  const [first] = group as [Named, ...Named[]]
  const words = Map.groupBy(
    group.flatMap((each) => each.reasons),
    (each) => each.words,
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  return {
    procedure: first.procedure,
    field: first.field,
    label: first.label,
    seen: group.map((each) => each.seen).sort()[0] ?? first.seen,
    asks: sum(group.map((each) => each.asks)),
    cases: sum(group.map((each) => each.cases)),
    reasons: [...words]
      .map(([text, each]) => ({ words: text, asks: sum(each.map(({ asks }) => asks)) }))
      .sort((a, b) => b.asks - a.asks),
  }
}

/** 児童：生年月日（令和8年5月1日からの版） */
export const returnedName = ({ label, since }: Returned): string =>
  since ? `${label}（${wareki(since)}からの版）` : label
