/** Rows of a dataset as values of records, and back: to the letter. */
import type { Row } from '#language'
import type { PublishedValue } from '../published.ts'
import type { Values } from '../standard/correspondence.ts'
import type { Column, Dataset } from '../standard/dataset.ts'
import { choiceOf, fieldIdOf, kindOfColumn } from './dataset-register.ts'

/** Texts under the columns of the current edition as clean values by field. Whoever calls has judged them by the rules. */
export const toRecord = (dataset: Dataset, values: Values): Row =>
  Object.fromEntries(
    dataset.current.columns.flatMap((column) => {
      const text = values[column.name]
      return text === undefined || text === ''
        ? []
        : [[fieldIdOf(column.name), toValue(column, dataset, text)]]
    }),
  )

function toValue(column: Column, dataset: Dataset, text: string): unknown {
  const kind = kindOfColumn(column, dataset)
  if (kind === 'number') return Number(text)
  return kind === 'choice' ? choiceOf(text) : text
}

/** What stands in a column, for whoever reads the data: a number as a number, a choice as its word. */
export function valueIn(column: Column, dataset: Dataset, record: Row): PublishedValue {
  const value = record[fieldIdOf(column.name)]
  if (value === undefined || value === null) return null
  if (kindOfColumn(column, dataset) !== 'choice') return value as PublishedValue
  return wordOf(column, dataset, String(value))
}

/** The word of a choice among those that the column may have. */
function wordOf({ name, type }: Column, { vocabularies }: Dataset, choice: string): string {
  const own = vocabularies[name]?.words ?? (type === 'flag' ? ['1'] : ['有', '無'])
  return own.find((word) => choiceOf(word) === choice) ?? choice
}

/** A record as texts under the columns of the current edition. */
export const fromRecord = (dataset: Dataset, record: Row): Values =>
  Object.fromEntries(
    dataset.current.columns.flatMap((column) => {
      const value = valueIn(column, dataset, record)
      return value === null ? [] : [[column.name, String(value)]]
    }),
  )
