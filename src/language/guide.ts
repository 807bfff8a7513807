import { type AuthorCondition, DATA, type Fields, type Ref } from './author.ts'
import { bind } from './bind.ts'
import type { Condition, Plain } from './condition.ts'
import type { Definition, LifeEvent, Sentence } from './definition.ts'
import type { FieldDefinition } from './fields/index.ts'
import { freeze } from './freeze.ts'

/** A procedure that a guide leads to, and what of the guide's answers it takes over. */
export interface Lead {
  readonly procedure: string
  readonly when?: Condition
  /** Answers of the procedure by the id of the field: a value, or the guide's question whose answer it takes. */
  readonly fill?: Readonly<Record<string, Plain | { readonly question: string }>>
}

/** Something to be done that has no procedure here: at a window, or elsewhere. */
export interface Errand {
  readonly title: string
  readonly text: Sentence
  readonly when?: Condition
}

/** くらしのできごとの案内: a few questions lead to what one has to do. Plain JSON like every definition. */
export interface Guide {
  readonly event: LifeEvent
  readonly lead: Sentence
  readonly questions: readonly FieldDefinition[]
  readonly leads: readonly Lead[]
  readonly errands: readonly Errand[]
}

type Fill = Readonly<Record<string, Plain | Ref>>
interface AuthorLead {
  readonly procedure: Pick<Definition, 'id'>
  readonly when?: AuthorCondition
  readonly fill?: Fill
}
interface AuthorErrand extends Omit<Errand, 'when'> {
  readonly when?: AuthorCondition
}

export const lead = (
  procedure: Pick<Definition, 'id'>,
  more: Omit<AuthorLead, 'procedure'> = {},
): AuthorLead => ({
  procedure,
  ...more,
})
export const errand = (title: string, text: Sentence, when?: AuthorCondition): AuthorErrand => ({
  title,
  text,
  ...(when && { when }),
})

/** Declares a guide. Throws where a condition points at no question of it. */
export function guide(author: {
  event: LifeEvent
  lead: Sentence
  questions: Fields
  leads: readonly AuthorLead[]
  errands: readonly AuthorErrand[]
}): Guide {
  const bound = bind(`${author.event}の案内`, [author.questions])
  const when = (each: { when?: AuthorCondition }) => (each.when ? { when: bound.condition(each.when) } : {})
  const filled = (fill: Fill) =>
    Object.fromEntries(
      Object.entries(fill).map(([id, value]) => [
        id,
        typeof value === 'object' && DATA in value ? { question: bound.pathOf(value) } : value,
      ]),
    )
  return freeze({
    event: author.event,
    lead: author.lead,
    questions: bound.fields(author.questions),
    leads: author.leads.map((each) => ({
      procedure: each.procedure.id,
      ...when(each),
      ...(each.fill && { fill: filled(each.fill) }),
    })),
    errands: author.errands.map((each) => ({ title: each.title, text: each.text, ...when(each) })),
  })
}
