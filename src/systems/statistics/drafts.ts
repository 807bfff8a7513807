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

export const UNSENT = `select draft.procedure, draft.definition, draft.page, count(*) as count
from draft
join definition on definition.hash = draft.definition
where draft.created_at >= $1 and draft.created_at < $2
  and definition.body ->> 'office' = any($3::text[]) and ($4::text is null or draft.procedure = $4)
  and draft.corrects is null and draft.staff_id is null
  and not exists (select from application where application.draft_id = draft.id)
group by draft.procedure, draft.definition, draft.page
order by count(*) desc, draft.procedure, draft.page
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
