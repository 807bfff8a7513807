import { deadline, type IsoDate, isIsoDate } from '#platform/clock'
import type { Row } from './condition.ts'
import type { Definition, Fee, PageDefinition, Rule, Step } from './definition.ts'
import { type FieldDefinition, innerOf } from './fields/index.ts'
import { isRow } from './fields/kind.ts'
import { answerAt, holds, judge, type Scope } from './holds.ts'

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

  const keep = (
    fields: readonly FieldDefinition[],
    values: Row,
    into: Record<string, unknown>,
    scope: Scope,
  ): FieldDefinition[] =>
    fields.filter((field) => {
      if (field.when && !holds(field.when, answers, today, scope)) return false
      const value = Object.hasOwn(values, field.id) ? values[field.id] : undefined
      if (value !== undefined) keepOne(field, value, into, scope)
      return true
    })

  const keepOne = (
    field: FieldDefinition,
    value: unknown,
    into: Record<string, unknown>,
    scope: Scope,
  ): void => {
    const inner = innerOf(field)
    const path = pathOf.get(field) ?? field.id
    const within = (row: Row): Row => {
      const kept: Record<string, unknown> = {}
      keep(inner, row, kept, { ...scope, [path]: kept })
      return kept
    }
    if (field.kind === 'group' && isRow(value)) into[field.id] = within(value)
    else if (field.kind === 'repeat' && Array.isArray(value))
      into[field.id] = value.map((row) => (isRow(row) ? within(row) : row))
    else into[field.id] = value
  }

  const pathOf = pathsOf(definition)
  const pages = definition.pages
    .map((page) => ({ ...page, fields: keep(page.fields, given, answers, {}) }))
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
export const routeFor = (definition: Definition, answers: Row, today: IsoDate): Step[] =>
  definition.route.filter((step) => !('when' in step) || !step.when || holds(step.when, answers, today))

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
