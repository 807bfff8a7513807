import {
  addDays,
  ageOn,
  daysBetween,
  deadline,
  type IsoDate,
  isIsoDate,
  schoolYearAge,
} from '#platform/clock'
import type { Condition, Derivation, Row } from './condition.ts'

/**
 * Rows and groups under way: the path of a list or group, and the row in which a condition is judged.
 * `{ children: row }` makes `children.together` mean this row's answer.
 */
export type Scope = Readonly<Record<string, Row>>
/** True, false, or undefined where an answer it needs is not given yet (three-valued logic of Kleene). */
export type Judgement = boolean | undefined

/** Outside of every list and group. */
export const NOWHERE: Scope = {}

interface Steps {
  readonly parts: readonly string[]
  /** `a.b.c` → `a.b`, `a`: where a scope may stand, longest first. */
  readonly above: readonly string[]
}

const known = new Map<string, Steps>()

const stepsOf = (path: string): Steps => {
  let steps = known.get(path)
  if (!steps) {
    const parts = path.split('.')
    steps = {
      parts,
      above: parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('.')),
    }
    if (known.size < 10_000) known.set(path, steps)
  }
  return steps
}

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Row)[key] : undefined

/** The answer at a path, seen from within `scope`. */
export const answerAt = (answers: Row, path: string, scope: Scope = NOWHERE): unknown => {
  const { parts, above } = stepsOf(path)
  let value: unknown = answers
  let from = 0
  if (scope !== NOWHERE)
    for (const [index, prefix] of above.entries()) {
      const row = own(scope, prefix)
      if (row === undefined) continue
      value = row
      from = parts.length - 1 - index
      break
    }
  for (let index = from; index < parts.length; index += 1) value = own(value, parts[index]!)
  return value
}

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const derive = (value: unknown, by: Derivation, today: IsoDate): number | undefined => {
  if (by === 'count') return Array.isArray(value) ? value.length : value === undefined ? 0 : undefined
  if (by === 'monthsFromToday') return monthsFrom(today, value)
  if (!isIsoDate(value)) return undefined
  if (by === 'age') return ageOn(value, today)
  if (by === 'ageReached') return ageOn(value, addDays(today, 1))
  if (by === 'schoolYearAge') return schoolYearAge(value, today)
  return daysBetween(today, value)
}

const monthsFrom = (today: IsoDate, value: unknown): number | undefined => {
  if (typeof value !== 'string' || !isIsoDate(`${value}-01`)) return undefined
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return months(value) - months(today)
}

const compare = (
  value: unknown,
  by: Derivation | undefined,
  bound: number | string,
  today: IsoDate,
): number | undefined => {
  const left = by ? derive(value, by, today) : value
  if (empty(left)) return undefined
  if (typeof left === 'number' && typeof bound === 'number') return left - bound
  if (typeof left === 'string' && typeof bound === 'string') return left < bound ? -1 : left > bound ? 1 : 0
  return undefined
}

const equals = (value: unknown, wanted: unknown): Judgement => {
  if (empty(value)) return undefined
  return Array.isArray(value) ? value.includes(wanted) : value === wanted
}

const within = (value: unknown, area: string): Judgement => {
  if (empty(value)) return undefined
  const municipality = own(value, 'municipality')
  return typeof municipality === 'string' ? municipality.startsWith(area) : undefined
}

const numbersAt = (paths: readonly string[], answers: Row, scope: Scope): readonly number[] | undefined => {
  const values = paths.map((path) => answerAt(answers, path, scope))
  return values.every((each) => typeof each === 'number') ? values : undefined
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)

/** The strongest of many: `stop` as soon as one says so, undefined if one is unknown, otherwise the opposite. */
const fold = <T>(items: readonly T[], stop: boolean, judgeOne: (item: T) => Judgement): Judgement => {
  let unknown = false
  for (const item of items) {
    const judged = judgeOne(item)
    if (judged === stop) return stop
    if (judged === undefined) unknown = true
  }
  return unknown ? undefined : !stop
}

/** Judges a condition: true, false, or undefined while an answer it needs is missing. Pure; the only evaluator there is. */
export const judge = (
  condition: Condition,
  answers: Row,
  today: IsoDate,
  scope: Scope = NOWHERE,
): Judgement => {
  switch (condition.op) {
    case 'is':
      return equals(answerAt(answers, condition.field, scope), condition.value)
    case 'oneOf': {
      const value = answerAt(answers, condition.field, scope)
      return fold(condition.values, true, (wanted) => equals(value, wanted))
    }
    case 'atLeast': {
      const order = compare(answerAt(answers, condition.field, scope), condition.by, condition.value, today)
      return order === undefined ? undefined : order >= 0
    }
    case 'atMost': {
      const order = compare(answerAt(answers, condition.field, scope), condition.by, condition.value, today)
      return order === undefined ? undefined : order <= 0
    }
    case 'within':
      return within(answerAt(answers, condition.field, scope), condition.area)
    case 'inTime': {
      const from = answerAt(answers, condition.field, scope)
      return isIsoDate(from) ? today <= deadline(from, condition.days) : undefined
    }
    case 'total': {
      const plus = numbersAt(condition.plus, answers, scope)
      const minus = numbersAt(condition.minus ?? [], answers, scope)
      return plus && minus && sum(plus) - sum(minus) <= condition.atMost
    }
    case 'answered':
      return !empty(answerAt(answers, condition.field, scope))
    case 'some':
    case 'every': {
      const rows = answerAt(answers, condition.list, scope)
      if (!Array.isArray(rows)) return undefined
      return fold(rows as Row[], condition.op === 'some', (row) =>
        judge(condition.of, answers, today, { ...scope, [condition.list]: row }),
      )
    }
    case 'all':
      return fold(condition.of, false, (each) => judge(each, answers, today, scope))
    case 'any':
      return fold(condition.of, true, (each) => judge(each, answers, today, scope))
    case 'not': {
      const judged = judge(condition.of, answers, today, scope)
      return judged === undefined ? undefined : !judged
    }
  }
}

/** Whether a condition holds now; one that cannot be judged yet does not. */
export const holds = (condition: Condition, answers: Row, today: IsoDate, scope: Scope = NOWHERE): boolean =>
  judge(condition, answers, today, scope) === true
