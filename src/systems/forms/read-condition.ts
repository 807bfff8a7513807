import type { Condition, Definition } from '#language'
import { isIsoDate } from '#platform/clock'
import type { FormInput } from '#platform/web'
import { comparisonsOf, type Place } from './comparisons.ts'
import {
  type ConditionRow,
  type ConditionRows,
  firstRow,
  type Subject,
  toCondition,
} from './condition-rows.ts'

/** More lines than anybody can read. */
const MOST_ROWS = 12

type Said = Pick<FormInput, 'text' | 'all'>

/** What somebody may ask of the page besides keeping it. */
export interface ConditionWish {
  readonly add?: string | undefined
  readonly drop?: number | undefined
}

/**
 * Reads the lines of a condition. A value that does not fit its comparison (because the question was just changed) becomes
 * the first that does; a comparison that does not fit its question likewise.
 */
export function readCondition(
  body: Definition,
  subjects: readonly Subject[],
  form: Said,
  prefix: string,
  place: Place,
  wish: ConditionWish = {},
): Condition | undefined {
  const rows: ConditionRow[] = []
  for (let at = 0; at < MOST_ROWS; at += 1) {
    const subject = subjects.find(({ id }) => id === form.text(`${prefix}-${at}-subject`))
    if (!subject || at === wish.drop) continue
    rows.push(readRow(subject, form, `${prefix}-${at}`))
  }
  const added = subjects.find(({ id }) => id === wish.add)
  if (added && rows.length < MOST_ROWS) rows.push(firstRow(added))
  const together: ConditionRows['together'] = form.text(`${prefix}-together`) === 'any' ? 'any' : 'all'
  return toCondition(body, { together, rows }, place)
}

function readRow(subject: Subject, form: Said, name: string): ConditionRow {
  const options = comparisonsOf(subject.field)
  const comparison = options.find(({ id }) => id === form.text(`${name}-comparison`)) ?? options[0]!
  const given = form.all(`${name}-value`).map((each) => each.normalize('NFKC').trim())
  const values = given.filter((value) => fits(subject, comparison.input, value))
  return {
    subject: subject.id,
    comparison: comparison.id,
    values: values.length > 0 ? values : (comparison.first?.(subject.field) ?? []),
  }
}

function fits({ field }: Subject, input: string, value: string): boolean {
  switch (input) {
    case 'choice':
    case 'choices':
      return 'choices' in field && field.choices.some(({ id }) => id === value)
    case 'whole':
      return /^-?\d{1,9}$/.test(value)
    case 'number':
      return /^-?\d{1,9}(\.\d{1,6})?$/.test(value)
    case 'date':
      return isIsoDate(value)
    case 'month':
      return isIsoDate(`${value}-01`)
    default:
      return false
  }
}
