import { asked, prune, refusals } from '../asked.ts'
import { FACTS, pathsOf, type Row } from '../condition.ts'
import type { Definition } from '../definition.ts'
import { type FieldDefinition, innerOf } from '../fields/index.ts'
import type { Context } from '../fields/kind.ts'
import { judge } from '../holds.ts'
import { problems } from '../read.ts'
import { candidatesOf, looksOf } from './candidates.ts'

export interface TrialWish {
  /** Answer as little as possible, or as much. */
  readonly amount: 'fewest' | 'most'
  /** Break this rule (its place in `eligible`), and no other where that can be. */
  readonly breaks?: number
  /** Be asked this field: `children.address`. */
  readonly asks?: string
  /** Entries in each list where the definition allows so many. */
  readonly entries?: number
}

export interface Trial {
  /** `@identity` among them. */
  readonly answers: Row
  /** What the wish left undone, in the words of the form. Empty: an application that can be sent. */
  readonly problems: readonly string[]
}

/** One thing that may be answered in several ways: a field, how many entries a list has, how a person is known. */
interface Variable {
  readonly path: string
  readonly values: readonly unknown[]
}

type Choice = ReadonlyMap<string, number>

/**
 * Makes up answers. A local search: every condition's fields take in turn the values that could decide it, and the
 * choice that leaves the least wrong stays. Pure; some milliseconds for a form of thirty questions.
 */
export function trialOf(definition: Definition, context: Context, wish: TrialWish): Trial {
  const variables = variablesOf(definition, context, wish)
  const build = (choice: Choice) => rowOf(definition, variables, choice)
  const cost = (choice: Choice) => costOf(definition, build(choice), context, wish)
  let choice: Choice = new Map()
  let least = cost(choice)
  /** `size`: also for the sake of more or fewer answers, which must not lead away from a wish not met yet. */
  const tryAll = (near: readonly Variable[], { size }: { size: boolean }): boolean => {
    const before = least
    for (const { path, values } of near) {
      for (const [at] of values.entries()) {
        const next = new Map(choice).set(path, at)
        const found = cost(next)
        if (found < (size ? least : Math.floor(least))) [choice, least] = [next, found]
      }
    }
    return least < before
  }
  const all = [...variables.values()].filter(({ values }) => values.length > 1)
  while (least >= 1 && tryAll(all, { size: false }));
  for (const pair of least >= 1 ? pairsOf(definition, variables) : []) {
    for (const [first] of pair[0].values.entries())
      for (const [second] of pair[1].values.entries()) {
        const next = new Map(choice).set(pair[0].path, first).set(pair[1].path, second)
        const found = cost(next)
        if (found < Math.floor(least)) [choice, least] = [next, found]
      }
    if (least < 1) break
  }
  while (tryAll(all, { size: true }));
  const row = build(choice)
  const answers = { ...facts(row), ...prune(definition, row, context.today) }
  return { answers, problems: wrongWith(definition, answers, context, wish) }
}

const facts = (row: Row) => Object.fromEntries(Object.entries(row).filter(([key]) => key.startsWith('@')))

function variablesOf(definition: Definition, context: Context, wish: TrialWish): Map<string, Variable> {
  const looks = looksOf(definition)
  const found = new Map<string, Variable>()
  const add = (path: string, values: readonly unknown[]) => found.set(path, { path, values })
  const walk = (fields: readonly FieldDefinition[], prefix: string) => {
    for (const field of fields) {
      const path = prefix + field.id
      if (field.kind === 'repeat') {
        const { min, max } = field
        const wanted = Math.min(max, Math.max(min, wish.entries ?? (wish.amount === 'most' ? 2 : min)))
        add(path, [...new Set([wanted, Math.max(min, 1), min, Math.min(max, 2), Math.min(max, 3)])])
      }
      if (innerOf(field).length > 0) {
        walk(innerOf(field), `${path}.`)
        continue
      }
      const values = candidatesOf(field, path, looks, context)
      if (!field.optional) add(path, values)
      else add(path, wish.amount === 'fewest' ? [undefined, ...values] : [...values, undefined])
    }
  }
  for (const { fields } of definition.pages) walk(fields, '')
  add('@identity', ['card', ...FACTS['@identity'].filter((each) => each !== 'card')])
  return found
}

/** Two that one condition looks at together, or a question and what it hangs on, where neither alone may help. */
function pairsOf(definition: Definition, variables: ReadonlyMap<string, Variable>): [Variable, Variable][] {
  const together: string[][] = definition.eligible.map(({ holds }) => pathsOf(holds))
  const walk = (fields: readonly FieldDefinition[], prefix: string) => {
    for (const field of fields) {
      const path = prefix + field.id
      if (field.when) together.push([path, ...pathsOf(field.when)])
      walk(innerOf(field), `${path}.`)
    }
  }
  for (const { fields } of definition.pages) walk(fields, '')
  return together.flatMap((paths) => {
    const near = [...new Set(paths)].flatMap((path) => variables.get(path) ?? [])
    return near.flatMap((one, at) => near.slice(at + 1).map((two): [Variable, Variable] => [one, two]))
  })
}

function rowOf(definition: Definition, variables: ReadonlyMap<string, Variable>, choice: Choice): Row {
  const valueAt = (path: string) => variables.get(path)?.values[choice.get(path) ?? 0]
  const build = (fields: readonly FieldDefinition[], prefix: string): Row => {
    const row: Record<string, unknown> = {}
    for (const field of fields) {
      const path = prefix + field.id
      const value =
        field.kind === 'group'
          ? build(field.fields, `${path}.`)
          : field.kind === 'repeat'
            ? Array.from({ length: Number(valueAt(path)) }, () => build(field.fields, `${path}.`))
            : valueAt(path)
      if (value !== undefined) row[field.id] = value
    }
    return row
  }
  const fields = definition.pages.flatMap((page) => page.fields)
  return { ...build(fields, ''), '@identity': valueAt('@identity') }
}

/** What the wish is worth: on the way to it a few other things may be wrong for a while. */
const WISHED = 4

/** Whole numbers: what is wrong. Below one: how much is answered beyond the wish. */
function costOf(definition: Definition, row: Row, context: Context, wish: TrialWish): number {
  const answers = { ...facts(row), ...prune(definition, row, context.today) }
  const size = Math.min(0.99, countIn(answers) / 1_000)
  const wrong = wrongWith(definition, answers, context, wish)
  const missed = unmet(definition, answers, context, wish)
  return wrong.length + missed * (WISHED - 1) + (wish.amount === 'fewest' ? size : 0.99 - size)
}

/** How much of the wish itself is not met. */
function unmet(definition: Definition, answers: Row, context: Context, { breaks, asks }: TrialWish): number {
  const rule = breaks === undefined ? undefined : definition.eligible[breaks]
  return (
    Number(rule !== undefined && judge(rule.holds, answers, context.today) !== false) +
    Number(asks !== undefined && !isAsked(definition, answers, context, asks))
  )
}

const countIn = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce((sum, each) => sum + countIn(each), 0)
    : typeof value === 'object' && value !== null
      ? Object.values(value).reduce((sum: number, each) => sum + countIn(each), 0)
      : 1

function wrongWith(definition: Definition, answers: Row, context: Context, wish: TrialWish): string[] {
  const { today } = context
  const wrong = problems(definition, answers, today, context).map(
    ({ path, message }) => `${path}: ${message}`,
  )
  const refused = new Set(refusals(definition, answers, today))
  for (const [at, rule] of definition.eligible.entries()) {
    if (at === wish.breaks) {
      if (!refused.has(rule)) wrong.push(`「${rule.text}」が破れません。`)
    } else if (judge(rule.holds, answers, today) !== true) wrong.push(`「${rule.text}」が成り立ちません。`)
  }
  if (wish.asks !== undefined && !isAsked(definition, answers, context, wish.asks))
    wrong.push(`「${wish.asks}」がたずねられません。`)
  return wrong
}

/** Whether somebody with these answers meets the field at this path. */
function isAsked(definition: Definition, answers: Row, { today }: Context, path: string): boolean {
  const [top = '', ...rest] = path.split('.')
  const field = asked(definition, answers, today)
    .flatMap((page) => page.fields)
    .find(({ id }) => id === top)
  return field !== undefined && meets(field, answers[top], rest)

  function meets(at: FieldDefinition, value: unknown, [next, ...further]: string[]): boolean {
    if (next === undefined) return true
    const inner = innerOf(at).find(({ id }) => id === next)
    const rows = (Array.isArray(value) ? value : [value]) as (Row | undefined)[]
    return (
      inner !== undefined && rows.some((row) => row?.[next] !== undefined && meets(inner, row[next], further))
    )
  }
}
