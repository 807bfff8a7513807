import type { Post } from '#platform/house'
import { type AuthorCondition, type Field, type Fields, type Ref, result, type ValuesOf } from './author.ts'
import { bind, fieldsOf } from './bind.ts'
import { checkDefinition } from './check-definition.ts'
import { type Cond, type Condition, RESULT, redirect } from './condition.ts'
import type {
  Definition,
  Letter,
  LetterKind,
  LifeEvent,
  Online,
  Outcomes,
  PageDefinition,
  Step,
} from './definition.ts'
import { freeze } from './freeze.ts'
import { checkShape } from './parse-definition.ts'

declare const ANSWERS: unique symbol
/** A definition that still knows, for its author, what its answers look like. */
export type Procedure<A = unknown> = Definition & { readonly [ANSWERS]?: A }
/** The answers of a procedure, every one possibly missing: `Answers<typeof childAllowance>`. */
export type Answers<P> = P extends Procedure<infer A> ? A : never

export interface AuthorPage<F extends Fields = Fields> {
  readonly title: string
  readonly fields: F
  readonly id?: string
  readonly lead?: string
}

/** One page of questions. Its id, and so its address, is its first field's unless given. */
export const page = <const F extends Fields>(
  title: string,
  fields: F,
  options: { id?: string; lead?: string } = {},
): AuthorPage<F> => ({ title, fields, ...options })

type AuthorRule = { text: string; holds: AuthorCondition; otherwise: string }
/** `text` is who may ask; `otherwise` is what those are told who may not. */
export const rule = (text: string, holds: AuthorCondition, otherwise: string): AuthorRule => ({
  text,
  holds,
  otherwise,
})

type AuthorFee = { amount: number; label?: string; when?: AuthorCondition; times?: Field<number> }
export const free: readonly AuthorFee[] = []
export const fee = (amount: number, options: Omit<AuthorFee, 'amount'> = {}): AuthorFee => ({
  amount,
  ...options,
})

type AuthorConsult = { step: 'consult'; office: string; post: Post; when?: AuthorCondition }
type AuthorStep =
  | { step: 'check'; office: string }
  | AuthorConsult
  | { step: 'together'; of: readonly AuthorConsult[] }
  | { step: 'approve'; post: Post; when?: AuthorCondition }
type When = { when?: AuthorCondition }
/** 審査と起案 by an office. */
export const check = (office: string) => ({ step: 'check', office }) as const
/** 合議 with another office. */
export const consult = (office: string, post: Post, options: When = {}) =>
  ({ step: 'consult', office, post, ...options }) as const
/** 合議 with several offices at once: it goes on when all of them agree. */
export const together = (...of: AuthorConsult[]) => ({ step: 'together', of }) as const
/** 承認; the last one is 決裁. With `when`, only for some cases: 専決 is a later step that most cases do not need. */
export const approve = (post: Post, options: When = {}) => ({ step: 'approve', post, ...options }) as const

type AuthorDeadline = { text: string; days?: number; from?: Ref }
export const anytime: AuthorDeadline = { text: 'いつでも申請できます' }
/** Within so many days after the day given in `from`. */
export const within = (days: number, text: string, from?: Ref): AuthorDeadline => ({
  text,
  days,
  ...(from && { from }),
})
export const until = (text: string): AuthorDeadline => ({ text })

export const workingDays = (n: number) => ({ workingDays: n })
export const years = (n: number) => ({ years: n })
export const letter = (
  title: string,
  body: string | readonly string[],
  more: Omit<Letter, 'title' | 'body'> = {},
): Letter => ({
  title,
  body: typeof body === 'string' ? [body] : body,
  ...more,
})

/** 結果を段階で答える処分。 */
export const results = (
  label: string,
  choices: Readonly<Record<string, string>>,
): NonNullable<Outcomes['results']> => ({
  label,
  choices: Object.entries(choices).map(([id, text]) => ({ id, label: text })),
})

/** `details` are what else the decider says when approving: `{ amount: amount('支給額') }`. */
type AuthorOutcomes = Omit<Outcomes, 'details'> & { details?: Fields }

export interface AuthorProcedure<P extends readonly AuthorPage[]> {
  id: string
  name: string
  short: string
  group: string
  lifeEvents: readonly LifeEvent[]
  ground: readonly string[]
  who: string
  summary: string
  bring: readonly string[]
  minutes: number
  fee: readonly AuthorFee[]
  deadline: AuthorDeadline
  office: string
  sign: Definition['sign']
  online: Online
  pages: P
  eligible: readonly AuthorRule[]
  route: readonly [ReturnType<typeof check>, ...AuthorStep[]]
  due: { workingDays: number }
  outcomes: AuthorOutcomes
  letters: Record<LetterKind, Letter>
  keep: { years: number }
  effective: { from: string; to?: string }
  counts?: readonly string[]
  related?: readonly string[]
}

type Merged<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never
type AnswersOf<P extends readonly AuthorPage[]> = Merged<{ [K in keyof P]: ValuesOf<P[K]['fields']> }[number]>

/**
 * Gives every field the name under which it stands, turns conditions into paths, and answers the definition: frozen,
 * plain JSON. Throws with every sentence of `checkDefinition` when something does not fit.
 */
export const procedure = <const P extends readonly AuthorPage[]>(
  author: AuthorProcedure<P>,
): Procedure<AnswersOf<P>> => {
  const { pathOf, condition: bound } = bind(
    author.name,
    author.pages.map(({ fields }) => fields),
  )
  const decided = (condition: Cond<Ref>): Condition =>
    redirect(condition, (ref) => (ref === result ? RESULT : pathOf(ref)))
  const definition: Definition = json({
    ...author,
    pages: author.pages.map((each) => pageOf(each, bound)),
    fee: author.fee.map((each) => ({
      ...each,
      when: each.when && bound(each.when),
      times: each.times && pathOf(each.times),
    })),
    deadline: { ...author.deadline, from: author.deadline.from && pathOf(author.deadline.from) },
    eligible: author.eligible.map((each) => ({ ...each, holds: bound(each.holds) })),
    route: author.route.map((each) =>
      'of' in each ? { ...each, of: each.of.map((inner) => stepOf(inner, bound)) } : stepOf(each, bound),
    ) as Step[],
    outcomes: {
      ...author.outcomes,
      details: author.outcomes.details && fieldsOf(author.outcomes.details, decided),
    },
    counts: author.counts ?? [],
  })
  const shape = checkShape(definition).map((each) => `${author.name}：${each}`)
  const wrong = shape.length > 0 ? shape : checkDefinition(definition)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return freeze(definition)
}

const pageOf = (
  { title, fields, id, lead }: AuthorPage,
  bound: (condition: AuthorCondition) => Condition,
): PageDefinition => ({
  id: id ?? Object.keys(fields)[0] ?? '',
  title,
  ...(lead !== undefined && { lead }),
  fields: fieldsOf(fields, bound),
})

const stepOf = (
  step: Exclude<AuthorStep, { of: unknown }>,
  bound: (condition: AuthorCondition) => Condition,
) => ({ ...step, when: 'when' in step && step.when ? bound(step.when) : undefined })

/** What JSON would keep of it: undefined properties and anything that is no data are gone. */
const json = (value: unknown): Definition => JSON.parse(JSON.stringify(value)) as Definition
