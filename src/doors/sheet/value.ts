import { kindOf, type Row } from '#language'
import type { IsoDate } from '#platform/clock'
import type { SheetColumn } from './items.ts'

/** What stands in one box: nothing, a text, a number that one may add up, a day. */
export type SheetValue =
  | undefined
  | { readonly text: string }
  | { readonly number: number }
  | { readonly date: IsoDate }

/** What an application's answers put into a column. */
export function sheetValue({ path, field, cell }: SheetColumn, answers: Row): SheetValue {
  const value = answerAt(answers, path)
  if (value === undefined || value === null) return undefined
  if (cell.only === 'out' && cell.key === '') return textOf(kindOf(field).format(value, field))
  const part = cell.key ? (value as Row)[cell.key] : value
  if (part === undefined || part === null) return undefined
  if (cell.as === 'number' && typeof part === 'number') return { number: part }
  if (cell.as === 'date' && typeof part === 'string') return { date: part as IsoDate }
  if (Array.isArray(part)) return textOf(part.map((each) => labelOf(cell.choices, each)).join('、'))
  return textOf(labelOf(cell.choices, part))
}

const textOf = (text: string): SheetValue => (text === '' ? undefined : { text })

/** The words for a choice; true and false are the choices `yes` and `no`. */
function labelOf(choices: readonly { id: string; label: string }[] | undefined, value: unknown): string {
  const id = value === true ? 'yes' : value === false ? 'no' : String(value)
  return choices?.find((each) => each.id === id)?.label ?? id
}

/** The answer at an input path; the numbers of a list count its entries. */
function answerAt(answers: Row, path: string): unknown {
  let value: unknown = answers
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Row)[part]
  }
  return value
}

/** How many entries a list at this path has. */
export const entriesAt = (answers: Row, path: string): number => {
  const value = answerAt(answers, path)
  return Array.isArray(value) ? value.length : 0
}
