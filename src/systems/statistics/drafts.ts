import type { Hall } from '#language'
import { ask, getDefinition } from '#systems/cases'
import { pageTitle } from './question.ts'
import { type Scope, valuesOf } from './scope.ts'

/** Applications that people began and did not send, by the page on which they last wrote. */
export interface Unsent {
  readonly procedure: string
  /** Title of the page; undefined where nothing was written on any. */
  readonly page: string | undefined
  readonly count: number
}

/** Those that are there, and those that were thrown away since, of which only the number is left. */
export const UNSENT = `with unsent as (
  select draft.definition, draft.page, 1 as count
  from draft
  where draft.created_at >= $1 and draft.created_at < $2 and draft.corrects is null and draft.staff_id is null
    and not exists (select from application where application.draft_id = draft.id)
  union all
  select draft_count.definition, draft_count.page, draft_count.count
  from draft_count
  where begun_on >= ($1::timestamptz at time zone 'Asia/Tokyo')::date and begun_on < ($2::timestamptz at time zone 'Asia/Tokyo')::date
)
select definition.id as procedure, unsent.definition, unsent.page, sum(unsent.count)::integer as count
from unsent
join definition on definition.hash = unsent.definition
where definition.body ->> 'office' = any($3::text[]) and ($4::text is null or definition.id = $4)
group by definition.id, unsent.definition, unsent.page
order by sum(unsent.count) desc, definition.id, unsent.page
limit 500`

interface Row {
  readonly procedure: string
  readonly definition: string
  readonly page: string | null
  readonly count: number
}

/** Where people stop. Only counts: who began is nobody's business. */
export async function unsentOf({ db }: Hall, scope: Scope): Promise<Unsent[]> {
  const rows = await ask<Row>(db, UNSENT, valuesOf(scope))
  const named = await Promise.all(
    rows.map(async ({ procedure, definition, page, count }) => ({
      ...{ procedure, count },
      page: pageTitle(await getDefinition(db, definition), page),
    })),
  )
  const groups = Map.groupBy(named, ({ procedure, page }) => JSON.stringify([procedure, page]))
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, count: more.reduce((sum, each) => sum + each.count, first.count) }] : [],
  )
}
