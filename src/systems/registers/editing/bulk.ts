/** まとめて変える: one field of many records gets one value, after a look at what would become of each. */
import type { EnteredField, Hall, Row } from '#language'
import { isEntered } from '#language'
import type { OpenRegister } from '../open-register.ts'
import { same } from '../records/change-record.ts'
import { type ListAsked, listRecords } from '../records/list-records.ts'
import { readValues, recordContext } from '../records/read-values.ts'
import type { RegisterRecord } from '../records/record.ts'
import { RecordRefused } from '../records/write.ts'

/** A longer list is narrowed first, or changed by an import. */
export const MOST_AT_ONCE = 500

/** What can be set for many at once: whatever somebody enters, but for the state that moves alone change and unique keys. */
export type BulkField = Exclude<EnteredField, { kind: 'attachment' | 'shape' }>

export const bulkFields = ({ definition, rights }: OpenRegister): BulkField[] =>
  definition.fields.filter(
    (field): field is BulkField =>
      isEntered(field) &&
      field.kind !== 'attachment' &&
      field.kind !== 'shape' &&
      field.id !== definition.process?.field &&
      field.id !== definition.key &&
      !rights.neverSeen.has(field.id),
  )

export interface Bulk {
  /** Those that would change, as they are now. */
  readonly records: readonly RegisterRecord[]
  /** The value as it would stand; undefined for an emptied field. */
  readonly value: unknown
  /** How many have it already. */
  readonly already: number
  /** How many of the list this person may not change. */
  readonly forbidden: number
  /** Whether the list is longer than can be changed at once. */
  readonly more: boolean
}

/** What setting a field would do to a list. @throws RecordRefused where the value cannot be read */
export async function bulkOf(
  hall: Hall,
  open: OpenRegister,
  asked: ListAsked,
  { field, raw }: { readonly field: BulkField; readonly raw: Row },
): Promise<Bulk> {
  const read = readValues(recordContext(hall), [field], raw)
  if (read.errors) throw new RecordRefused(read.errors)
  const value = read.values[field.id] ?? undefined
  const { records, next } = await listRecords(hall.db, open, {
    ...asked,
    size: MOST_AT_ONCE,
    after: undefined,
  })
  const mine = records.filter(({ rights }) => rights.may('change') && rights.changes(field.id))
  const changing = mine.filter(({ values }) => !same(values[field.id], value))
  return {
    records: changing,
    value,
    already: mine.length - changing.length,
    forbidden: records.length - mine.length,
    more: next !== undefined,
  }
}
