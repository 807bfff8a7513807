import { deadline, type IsoDate, isIsoDate } from '#platform/clock'
import type { Condition, Row } from './condition.ts'
import type { Definition, Fee, PageDefinition, Rule, Step } from './definition.ts'
import { type FieldDefinition, innerOf } from './fields/index.ts'
import { isRow } from './fields/kind.ts'
import { answerAt, holds, judge, NOWHERE, type Scope } from './holds.ts'

/** Fields of one level that are asked, given the answers kept so far. */
export const visible = (
  fields: readonly FieldDefinition[],
  answers: Row,
  today: IsoDate,
  scope: Scope = {},
): FieldDefinition[] => fields.filter((field) => !field.when || holds(field.when, answers, today, scope))

interface Walk {
  readonly pages: readonly PageDefinition[]
  readonly answers: Row
}

/** One pass over a definition: what is asked, and the answers without those no longer asked (which count for nothing). */
const walk = (definition: Definition, given: Row, today: IsoDate): Walk => {
  const answers: Record<string, unknown> = {}
  for (const key of Object.keys(given)) if (key.startsWith('@')) answers[key] = given[key]

  const isAsked = (field: FieldDefinition, scope: Scope): boolean =>
    !field.when || holds(field.when, answers, today, scope)

  const keep = (field: FieldDefinition, values: Row, into: Record<string, unknown>, scope: Scope): void => {
    const value = Object.hasOwn(values, field.id) ? values[field.id] : undefined
    if (value === undefined) return
    const path = pathOf.get(field)
    if (path === undefined) into[field.id] = value
    else if (field.kind === 'group' && isRow(value)) into[field.id] = within(field.fields, value, path, scope)
    else if (field.kind === 'repeat' && Array.isArray(value))
      into[field.id] = value.map((row) => (isRow(row) ? within(field.fields, row, path, scope) : row))
    else into[field.id] = value
  }

  const within = (fields: readonly FieldDefinition[], row: Row, path: string, scope: Scope): Row => {
    const kept: Record<string, unknown> = {}
    const inside = { ...scope, [path]: kept }
    for (const field of fields) if (isAsked(field, inside)) keep(field, row, kept, inside)
    return kept
  }

  const pathOf = pathsOf(definition)
  const pages = definition.pages
    .map((page) => ({
      ...page,
      fields: page.fields.filter((field) => {
        if (!isAsked(field, NOWHERE)) return false
        keep(field, given, answers, NOWHERE)
        return true
      }),
    }))
    .filter((page) => page.fields.length > 0)
  return { pages, answers }
}

const paths = new WeakMap<Definition, Map<FieldDefinition, string>>()

/** Path of every group and repeat in the definition; kept per definition, which never changes. */
const pathsOf = (definition: Definition): Map<FieldDefinition, string> => {
  const known = paths.get(definition)
  if (known) return known
  const found = new Map<FieldDefinition, string>()
  const add = (fields: readonly FieldDefinition[], prefix: string): void => {
    for (const field of fields) {
      if (innerOf(field).length === 0) continue
      found.set(field, prefix + field.id)
      add(innerOf(field), `${prefix}${field.id}.`)
    }
  }
  for (const page of definition.pages) add(page.fields, '')
  paths.set(definition, found)
  return found
}

/** The pages that are asked, each with the fields that are asked; a page without any is left out. */
export const asked = (definition: Definition, answers: Row, today: IsoDate): readonly PageDefinition[] =>
  walk(definition, answers, today).pages

/** The answers without those no longer asked. Facts (`@identity`) are left out too: they are no answers. */
export const prune = (definition: Definition, answers: Row, today: IsoDate): Row =>
  Object.fromEntries(
    Object.entries(walk(definition, answers, today).answers).filter(([key]) => !key.startsWith('@')),
  )

/** Rules that the answers break already. A rule whose answers are not all given is not judged. */
export const refusals = (definition: Definition, answers: Row, today: IsoDate): Rule[] => {
  const kept = walk(definition, answers, today).answers
  return definition.eligible.filter((rule) => judge(rule.holds, kept, today) === false)
}

/** 工程 for this case: steps whose condition does not hold are left out. */
export const routeFor = ({ route }: Pick<Definition, 'route'>, answers: Row, today: IsoDate): Step[] => {
  const counts = (step: { readonly when?: Condition }) => !step.when || holds(step.when, answers, today)
  return route.flatMap((step): Step[] => {
    if (step.step !== 'together') return step.step === 'check' || counts(step) ? [step] : []
    const of = step.of.filter(counts)
    return of.length > 1 ? [{ ...step, of }] : of
  })
}

/** Fees of this case in yen. */
export const feeFor = (definition: Definition, answers: Row, today: IsoDate): number =>
  definition.fee
    .filter((fee) => !fee.when || holds(fee.when, answers, today))
    .reduce((sum, fee) => sum + fee.amount * timesOf(fee, answers), 0)

const timesOf = ({ times }: Fee, answers: Row): number => {
  const count = times === undefined ? 1 : answerAt(answers, times)
  return typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : 1
}

/** The last day for asking, where the definition and the answers say one. */
export const deadlineFor = ({ deadline: term }: Definition, answers: Row): IsoDate | undefined => {
  const from = term.from === undefined ? undefined : answerAt(answers, term.from)
  return term.days !== undefined && isIsoDate(from) ? deadline(from, term.days) : undefined
}
