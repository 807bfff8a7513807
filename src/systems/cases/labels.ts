import { type FieldDefinition, innerOf, type ReviewPage, type ReviewRow, review } from '#language'
import { dateOf } from '#platform/clock'
import type { Case } from './case.ts'

/** 児童1（柴田 花子）：生年月日 */
export const labelOf = ({ within, label }: ReviewRow): string => (within ? `${within}：${label}` : label)

/** The answers as they were asked on the day of filing. */
export const reviewOf = ({ definition, answers, application }: Case): ReviewPage[] =>
  review(definition, answers, dateOf(application.filed_at))

/** What each asked question is called, by its path. */
export const labelsOf = (found: Case): ReadonlyMap<string, string> =>
  new Map(reviewOf(found).flatMap((page) => page.rows.map((row) => [row.path, labelOf(row)] as const)))

/** The label of any path: of a question as it was asked, or, when it is no longer asked, of its field. */
export function labelFinder(found: Case): (path: string) => string {
  const labels = labelsOf(found)
  const fields = found.definition.pages.flatMap((page) => page.fields)
  return (path) => labels.get(path) ?? fieldLabel(fields, path.split('.')) ?? '申請の内容'
}

function fieldLabel(
  fields: readonly FieldDefinition[],
  [id, ...rest]: readonly string[],
): string | undefined {
  const field = fields.find((each) => each.id === id)
  const inner = rest.filter((part) => !/^\d+$/.test(part))
  return field && inner.length > 0 ? (fieldLabel(innerOf(field), inner) ?? field.label) : field?.label
}

/** Whether the present answers are what a 分割 left, and no 補正 came after it. */
export const wasSplitLast = ({ log }: Case): boolean =>
  log.findLast(({ event }) => event.kind === 'corrected' || event.kind === 'split')?.event.kind === 'split'

/** Paths whose words differ from those before the last 補正. What a 分割 left is not changed. */
export function changesOf(found: Case): ReadonlySet<string> {
  if (!found.former || wasSplitLast(found)) return new Set()
  const before = new Map(
    reviewOf({ ...found, answers: found.former }).flatMap((page) =>
      page.rows.map((row) => [row.path, row.text] as const),
    ),
  )
  const rows = reviewOf(found).flatMap((page) => page.rows)
  return new Set(rows.filter((row) => before.get(row.path) !== row.text).map((row) => row.path))
}
