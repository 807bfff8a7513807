import type { Post } from '#platform/house'
import type { Yen } from '#platform/money'
import {
  type AuthorCondition,
  DATA,
  type Field,
  type Fields,
  type Ref,
  result,
  type ValuesOf,
} from './author.ts'
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
import type { BankAccount } from './fields/bank-account.ts'
import { freeze } from './freeze.ts'
import { checkShape } from './parse-definition.ts'
import type { Payout } from './payout.ts'

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

type AuthorAmount = Field<Yen> | { yen: number; times?: Ref }
interface AuthorPayout {
  accounts: readonly Field<BankAccount>[]
  amount: AuthorAmount
  by?: Ref
}
/** 支給: the town pays to the first of these accounts that is answered. `amount`, `by`: fields of 決定の内容. */
export const payout = (
  accounts: readonly Field<BankAccount>[],
  amount: AuthorAmount,
  options: { by?: Ref } = {},
): AuthorPayout => ({ accounts, amount, ...options })
/** The same amount for every case. */
export const perCase = (yen: number): AuthorAmount => ({ yen })
/** So much for each entry of a list, or times a number that was answered. */
export const perEntry = (yen: number, times: Ref): AuthorAmount => ({ yen, times })

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
  checks?: readonly string[]
  due: { workingDays: number }
  outcomes: AuthorOutcomes
  letters: Record<LetterKind, Letter>
  keep: { years: number }
  payout?: AuthorPayout
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
    payout: author.payout && payoutOf(author.payout, author.outcomes.details ?? {}, pathOf),
    counts: author.counts ?? [],
  })
  const shape = checkShape(definition).map((each) => `${author.name}：${each}`)
  const wrong = shape.length > 0 ? shape : checkDefinition(definition)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return freeze(definition)
}

/** Fields of 決定の内容 stand under their own names, accounts and counts under their paths. */
const payoutOf = (
  { accounts, amount, by }: AuthorPayout,
  details: Fields,
  pathOf: (ref: Ref) => string,
): Payout => {
  const detailOf = (ref: Ref): string => {
    const found = Object.entries(details).find(([, each]) => each === ref)
    if (!found) throw new Error(`支給が指している「${ref[DATA].label}」は、決定の内容にありません。`)
    return found[0]
  }
  return {
    accounts: accounts.map(pathOf),
    amount:
      DATA in amount
        ? { decided: detailOf(amount) }
        : { yen: amount.yen, ...(amount.times && { times: pathOf(amount.times) }) },
    ...(by && { by: detailOf(by) }),
  }
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
