import { type Hall, problems, type Row, type Sentence } from '#language'
import { dateOf } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { Case } from '../case.ts'
import { formContext } from '../form-context.ts'
import type { Divided } from './divide.ts'

/**
 * What the definition's rules find wrong with one of the parts and did not find wrong with the whole: too few entries, a
 * paper that is asked for and went to the other side. Undefined: both may stand.
 */
export async function whyNotWhole(
  tx: Transaction,
  hall: Hall,
  { application, definition, answers }: Case,
  { stays, goes }: Divided,
): Promise<Sentence | undefined> {
  // Files and places were looked up when it was filed: they are not new.
  const { findFile: _, placesLeft: __, ...context } = await formContext(tx, hall, definition, undefined)
  const facts = Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith('@')))
  const wrong = (row: Row) =>
    problems(definition, { ...row, ...facts }, dateOf(application.filed_at), context).map(
      ({ message }) => message,
    )
  const before = new Set(wrong(answers))
  for (const [side, row] of [
    ['元の申請', stays],
    ['新しい申請', goes],
  ] as const) {
    const found = wrong(row).find((message) => !before.has(message))
    if (found !== undefined) return `このように分けると、${side}の内容がそろいません。${found}`
  }
  return undefined
}
