import type { PublishedColumn, PublishedDataset } from '../published.ts'

const TYPES: Readonly<Record<PublishedColumn['type'], string>> = {
  ...{ text: 'text', number: 'numeric', date: 'date', time: 'time', boolean: 'bool' },
}

/** As the DataStore names the types of PostgreSQL. */
export const datastoreType = ({ type }: PublishedColumn): string => TYPES[type]

/** `_id` counts the rows as they are answered: a projection has no number of its own to give away. */
export const ROW_NUMBER = '_id'

/** The fields of an answer: the row's number and the columns, with what they mean. */
export function datastoreFields({ columns }: PublishedDataset, ids: readonly string[]) {
  return ids.map((id) => {
    const column = columns.find((each) => each.id === id)
    if (!column) return { id, type: 'int' }
    const { label, about } = column
    return { id, type: datastoreType(column), info: { label, notes: about, type_override: '' } }
  })
}
