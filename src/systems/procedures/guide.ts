import {
  type Definition,
  type Errand,
  type FieldError,
  type Guide,
  type Hall,
  holds,
  kindOf,
  type PageDefinition,
  type Row,
  readPage,
} from '#language'
import { today } from '#platform/clock'
import type { FormInput } from '#platform/web'
import { offered } from './offered.ts'

/** The questions of a guide as one page of a form. */
export const questionsOf = ({ event, questions }: Guide): PageDefinition => ({
  id: 'guide',
  title: event,
  fields: questions,
})

/** What somebody answered to a guide. Nothing of it is kept. */
export function readGuide(
  hall: Hall,
  guide: Guide,
  form: FormInput,
): { readonly answers: Row; readonly errors: readonly FieldError[] } {
  return readPage(questionsOf(guide), form, {}, { today: today(hall.clock), required: true })
}

export interface Advice {
  readonly procedures: readonly Definition[]
  readonly errands: readonly Errand[]
  /** What to have at hand for all of them, each thing once. */
  readonly bring: readonly string[]
}

/** What there is to do for somebody who answered so. */
export async function adviceFor(hall: Hall, guide: Guide, answers: Row): Promise<Advice> {
  const date = today(hall.clock)
  const concerns = ({ when }: { readonly when?: Errand['when'] }) => !when || holds(when, answers, date)
  const ids = guide.leads.filter(concerns).map((lead) => lead.procedure)
  const procedures = (await offered(hall)).filter((definition) => ids.includes(definition.id))
  return {
    procedures: procedures.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    errands: guide.errands.filter(concerns),
    bring: [...new Set(procedures.flatMap((definition) => definition.bring))],
  }
}

/** Answers of a procedure that a guide knows already; what does not fit its field is left out. */
export function filledBy(hall: Hall, guide: Guide, answers: Row, definition: Definition): Row {
  const fill = guide.leads.find((lead) => lead.procedure === definition.id)?.fill ?? {}
  const fields = definition.pages.flatMap((page) => page.fields)
  return Object.fromEntries(
    Object.entries(fill).flatMap(([id, from]) => {
      const field = fields.find((each) => each.id === id)
      const given = typeof from === 'object' ? answers[from.question] : from
      const value = field && kindOf(field).parse(field, given, id, { today: today(hall.clock) }).value
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
}
