/** What was entered for a record, field by field, as clean values or as mistakes at their fields. */
import {
  type Context,
  type EnteredField,
  type FieldError,
  type Hall,
  isEntered,
  kindOf,
  linkKind,
  type RegisterField,
  type Row,
  type StoredFileFacts,
  shapeKind,
} from '#language'
import { today } from '#platform/clock'
import { addressBookOf } from '#systems/cases'

export type ReadValues =
  | { readonly values: Row; readonly errors?: undefined }
  | { readonly errors: readonly FieldError[]; readonly values?: undefined }

/** Where a field finds its kind: links and shapes are of registers alone. */
export function entered(field: EnteredField): ReturnType<typeof kindOf> {
  if (field.kind === 'link') return linkKind as unknown as ReturnType<typeof kindOf>
  if (field.kind === 'shape') return shapeKind as unknown as ReturnType<typeof kindOf>
  return kindOf(field)
}

/** What the fields of a record may look up; without a book, no value may name a file. */
export interface RecordContext extends Context {
  fileOf?(field: string, id: string): StoredFileFacts | undefined
}

export const recordContext = (hall: Hall): RecordContext => ({
  today: today(hall.clock),
  addresses: addressBookOf(hall.town),
  required: true,
})

/**
 * Reads those fields that `raw` has. `null` empties a field.
 * @returns errors for what cannot be read, and for what must be there and is not
 */
export function readValues(context: RecordContext, fields: readonly RegisterField[], raw: Row): ReadValues {
  const values: Record<string, unknown> = {}
  const errors: FieldError[] = []
  for (const field of fields) {
    if (!isEntered(field) || !Object.hasOwn(raw, field.id)) continue
    const given = raw[field.id]
    const own =
      field.kind === 'attachment'
        ? { ...context, findFile: (id: string) => context.fileOf?.(field.id, id) }
        : context
    const read = entered(field).parse(field as never, given === null ? undefined : given, field.id, own)
    if (read.errors) errors.push(...read.errors)
    else if (read.value !== undefined) values[field.id] = read.value
    else if (field.optional) values[field.id] = null
    else errors.push({ path: field.id, message: `「${field.label}」を${entered(field).ask}ください。` })
  }
  return errors.length > 0 ? { errors } : { values }
}
