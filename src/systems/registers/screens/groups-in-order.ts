import type { RegisterField } from '#language'
import type { Group } from '../records/group-records.ts'

/** Choices stand as the form has them, also those of no record: an empty column of a board is an answer. */
export function groupsInOrder(field: RegisterField | undefined, groups: readonly Group[]): Group[] {
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return [...groups]
  const known = field.choices.map(
    ({ id }) => groups.find(({ value }) => value === id) ?? { value: id, count: 0, sums: {} },
  )
  const ids = field.choices.map(({ id }) => id)
  return [...known, ...groups.filter(({ value }) => !ids.includes(String(value)))]
}
