import { type Condition, type Definition, type FieldDefinition, fieldAt, innerOf, pathsIn } from '#language'
import { type Comparison, comparisonsOf, type Place } from './comparisons.ts'

/** One line of a condition: a question, a comparison, a value. */
export interface ConditionRow {
  /** `q1`; `some:children.birth` and `every:children.birth` for one or all entries of a list. */
  readonly subject: string
  readonly comparison: string
  readonly values: readonly string[]
}

/** A condition as a clerk chooses it: lines that must hold all together, or any one of them. */
export interface ConditionRows {
  readonly together: 'all' | 'any'
  readonly rows: readonly ConditionRow[]
}

export const NO_ROWS: ConditionRows = { together: 'all', rows: [] }

/** A question that a condition may speak of. */
export interface Subject {
  readonly id: string
  readonly label: string
  readonly field: FieldDefinition
  readonly path: string
}

/** Questions that a condition may point at: those asked before `at`, or all of them for a rule. */
export function subjectsFor(body: Definition, at?: string): Subject[] {
  const all = pathsIn(body)
  const here = at === undefined || at.startsWith('@') ? all.length : all.findIndex(({ path }) => path === at)
  return all.slice(0, Math.max(here, 0)).flatMap(({ path, field }): Subject[] => {
    if (field.kind === 'group' || field.kind === 'myNumber') return []
    const above = path.split('.').slice(0, -1)
    const holders = above.map((_, index) => fieldAt(body, above.slice(0, index + 1).join('.')))
    const list = holders.findIndex((holder) => holder?.kind === 'repeat')
    const names = [...holders.map((holder) => holder?.label), field.label].filter(Boolean).join('：')
    const listPath = above.slice(0, list + 1).join('.')
    if (list < 0 || at?.startsWith(`${listPath}.`)) return [{ id: path, label: names, field, path }]
    return [
      { id: `some:${path}`, label: `${names}（だれか1人・どれか1件でも）`, field, path },
      { id: `every:${path}`, label: `${names}（全員・すべて）`, field, path },
    ]
  })
}

/** The list that a path goes through. */
function listOf(body: Definition, path: string): string | undefined {
  const parts = path.split('.')
  const at = parts.findIndex(
    (_, index) => fieldAt(body, parts.slice(0, index + 1).join('.'))?.kind === 'repeat',
  )
  return at < 0 || at === parts.length - 1 ? undefined : parts.slice(0, at + 1).join('.')
}

/** A new line about a question, with the first comparison that fits it. */
export function firstRow(subject: Subject): ConditionRow {
  const [comparison] = comparisonsOf(subject.field)
  return {
    subject: subject.id,
    comparison: comparison?.id ?? '',
    values: comparison?.first?.(subject.field) ?? [],
  }
}

const single = (body: Definition, row: ConditionRow, place: Place): Condition | undefined => {
  const [quantifier, named] = row.subject.includes(':') ? row.subject.split(':') : [undefined, row.subject]
  const path = named ?? ''
  const field = fieldAt(body, path)
  if (!field) return undefined
  const options = comparisonsOf(field)
  const comparison = options.find((each) => each.id === row.comparison) ?? options[0]!
  const values =
    comparison.id === row.comparison && row.values.length > 0 ? row.values : (comparison.first?.(field) ?? [])
  const made = comparison.make(path, values, place)
  const list = listOf(body, path)
  return list && (quantifier === 'some' || quantifier === 'every') ? { op: quantifier, list, of: made } : made
}

/** The condition that the lines say; undefined when there is none. */
export function toCondition(
  body: Definition,
  { together, rows }: ConditionRows,
  place: Place,
): Condition | undefined {
  const made = rows.flatMap((row) => single(body, row, place) ?? [])
  return made.length > 1 ? { op: together, of: made } : made[0]
}

/** The lines of a condition; undefined when it says more than lines can. */
export function toRows(
  body: Definition,
  condition: Condition | undefined,
  place: Place,
): ConditionRows | undefined {
  if (!condition) return NO_ROWS
  const joined = condition.op === 'all' || condition.op === 'any'
  const rows = (joined ? condition.of : [condition]).map((each) => toRow(body, each, place))
  if (rows.some((row) => row === undefined)) return undefined
  return { together: condition.op === 'any' ? 'any' : 'all', rows: rows as ConditionRow[] }
}

function toRow(body: Definition, condition: Condition, place: Place): ConditionRow | undefined {
  const listed = condition.op === 'some' || condition.op === 'every'
  const of = listed ? condition.of : condition
  for (const { path, field } of pathsIn(body)) {
    if (listed && !path.startsWith(`${condition.list}.`)) continue
    const found = matching(field, path, of, place)
    if (found)
      return {
        subject: listed ? `${condition.op}:${path}` : path,
        comparison: found.comparison.id,
        values: found.values,
      }
  }
  return undefined
}

function matching(field: FieldDefinition, path: string, condition: Condition, place: Place) {
  if (innerOf(field).length > 0 && field.kind !== 'repeat') return undefined
  for (const comparison of comparisonsOf(field) as readonly Comparison[]) {
    const values = comparison.match(condition, path, place)
    if (values) return { comparison, values }
  }
  return undefined
}
