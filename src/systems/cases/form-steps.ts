import { asked, type Hall, type PageDefinition, problems, type Row, type Rule, refusals } from '#language'
import { today } from '#platform/clock'
import type { Draft } from './drafts.ts'
import { acting, type Filer, type Known, knownOf } from './filer.ts'
import type { FormContext } from './form-context.ts'

/** Where somebody stands in a form. */
export interface Steps {
  readonly answers: Row
  readonly known: Known
  /** Pages on which something is asked now, whole: what is asked on one may hang on what is answered there. */
  readonly pages: readonly PageDefinition[]
  /** Rules that do not hold. */
  readonly refused: readonly Rule[]
}

export function stepsOf(hall: Hall, draft: Draft, filer: Filer): Steps {
  const known = knownOf(hall.town, acting(filer, draft), draft.definition, draft.answers)
  const answers = { ...draft.answers, '@identity': known.identity }
  const date = today(hall.clock)
  const open = new Set(asked(draft.definition, answers, date).map((page) => page.id))
  return {
    answers,
    known,
    pages: draft.definition.pages.filter((page) => open.has(page.id)),
    refused: refusals(draft.definition, answers, date),
  }
}

export const findPage = (steps: Steps, id: string | undefined): PageDefinition | undefined =>
  steps.pages.find((each) => each.id === id)

/** The page after `id`; undefined after the last. A page that is no longer asked leads to the first unanswered one. */
export function pageAfter(steps: Steps, id: string): PageDefinition | undefined {
  const at = steps.pages.findIndex((page) => page.id === id)
  return at < 0 ? steps.pages[0] : steps.pages[at + 1]
}

export function pageBefore(steps: Steps, id: string): PageDefinition | undefined {
  const at = steps.pages.findIndex((page) => page.id === id)
  return at > 0 ? steps.pages[at - 1] : undefined
}

/** The first page with something missing, for 「続きから」 and for going straight back to the check page. */
export function firstUnfinished(
  steps: Steps,
  draft: Draft,
  context: FormContext,
): PageDefinition | undefined {
  const missing = new Set(
    problems(draft.definition, steps.answers, context.today, context).map(({ path }) => path.split('.')[0]),
  )
  return steps.pages.find((page) => page.fields.some((field) => missing.has(field.id)))
}
