/**
 * 条件 (condition): a sentence about answers, as a value. `R` is what it points at: the field itself while an author
 * writes, a path such as `children.together` in a definition.
 */
export type Cond<R> =
  | { readonly op: 'is'; readonly field: R; readonly value: Plain }
  | { readonly op: 'oneOf'; readonly field: R; readonly values: readonly Plain[] }
  | {
      readonly op: 'atLeast' | 'atMost'
      readonly field: R
      readonly by?: Derivation
      readonly value: number | string
    }
  /** The address lies in the municipality (`04323`) or prefecture (`04`). */
  | { readonly op: 'within'; readonly field: R; readonly area: string }
  | { readonly op: 'answered'; readonly field: R }
  /** Today is no later than so many days after the day (初日不算入; 末日が閉庁日なら翌開庁日まで, 地方自治法4条の2). */
  | { readonly op: 'inTime'; readonly field: R; readonly days: number }
  /** The amounts in `plus`, less those in `minus`, together. */
  | {
      readonly op: 'total'
      readonly plus: readonly R[]
      readonly minus?: readonly R[]
      readonly atMost: number
    }
  | { readonly op: 'some' | 'every'; readonly list: R; readonly of: Cond<R> }
  | { readonly op: 'all' | 'any'; readonly of: readonly Cond<R>[] }
  | { readonly op: 'not'; readonly of: Cond<R> }

export type Condition = Cond<string>
export type Plain = string | number | boolean

/**
 * What can be derived from an answer: four from a date, one from a month, one from a list. `age` changes on the birthday,
 * `ageReached` on the day before it, when the law says the age is reached (年齢計算ニ関スル法律; 介護保険法10条).
 */
export const DERIVATIONS = [
  'schoolYearAge',
  'age',
  'ageReached',
  'daysFromToday',
  'monthsFromToday',
  'count',
] as const
export type Derivation = (typeof DERIVATIONS)[number]

/**
 * Facts that are no answers but that a condition may point at. A door adds them to the answers it asks about.
 * `@identity` is how surely the person is known: none, email, passkey, card, or counter (a clerk saw them).
 */
export const FACTS = { '@identity': ['none', 'email', 'passkey', 'card', 'counter'] } as const

/** The result under decision: a fact for conditions within 決定の内容 alone, and its values are the results' own. */
export const RESULT = '@result'

export type Row = { readonly [id: string]: unknown }

/** Calls `visit` for every path in a condition with the lists it stands in, `some`/`every` lists included. */
export const eachPath = <R>(
  condition: Cond<R>,
  visit: (path: R, lists: readonly R[], condition: Cond<R>) => void,
  lists: readonly R[] = [],
): void => {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const each of condition.of) eachPath(each, visit, lists)
      break
    case 'not':
      eachPath(condition.of, visit, lists)
      break
    case 'some':
    case 'every':
      visit(condition.list, lists, condition)
      eachPath(condition.of, visit, [...lists, condition.list])
      break
    case 'total':
      for (const each of [...condition.plus, ...(condition.minus ?? [])]) visit(each, lists, condition)
      break
    default:
      visit(condition.field, lists, condition)
  }
}

/** The same condition, pointing elsewhere. */
export const redirect = <A, B>(condition: Cond<A>, to: (from: A) => B): Cond<B> => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return { op: condition.op, of: condition.of.map((each) => redirect(each, to)) }
    case 'not':
      return { op: 'not', of: redirect(condition.of, to) }
    case 'some':
    case 'every':
      return { op: condition.op, list: to(condition.list), of: redirect(condition.of, to) }
    case 'total':
      return {
        op: 'total',
        plus: condition.plus.map(to),
        ...(condition.minus && { minus: condition.minus.map(to) }),
        atMost: condition.atMost,
      }
    default:
      return { ...condition, field: to(condition.field) }
  }
}

/** Every path that a condition looks at: its fields, and the lists it goes through. */
export const pathsOf = (condition: Condition): string[] => {
  const found: string[] = []
  eachPath(condition, (path) => found.push(path))
  return found
}
