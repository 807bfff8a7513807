import {
  type Definition,
  entryName,
  type FieldDefinition,
  innerOf,
  isRow,
  type RepeatField,
  type Row,
} from '#language'

/** A list of entries (児童, 費用) as an application answers it. */
export interface Entries {
  /** `children`, `family.children` */
  readonly path: string
  readonly label: string
  /** 児童1（柴田 花子） */
  readonly names: readonly string[]
}

/** A file that answers a question outside of any list. */
export interface CommonFile {
  readonly id: string
  readonly name: string
  readonly label: string
}

/** Every field of the application itself, with its path; not those within the entries of a list. */
export function* fieldsOf(
  fields: readonly FieldDefinition[],
  answers: Row,
  prefix = '',
): Generator<{ readonly path: string; readonly field: FieldDefinition; readonly value: unknown }> {
  for (const field of fields) {
    const value = answers[field.id]
    if (value === undefined) continue
    const path = `${prefix}${field.id}`
    if (field.kind === 'group' && isRow(value)) yield* fieldsOf(innerOf(field), value, `${path}.`)
    else yield { path, field, value }
  }
}

const allFields = ({ pages }: Definition) => pages.flatMap((page) => page.fields)

/** Lists with more than one entry: those that can be divided. */
export const entriesOf = (definition: Definition, answers: Row): Entries[] =>
  [...fieldsOf(allFields(definition), answers)].flatMap(({ path, field, value }) =>
    field.kind === 'repeat' && Array.isArray(value) && value.length > 1
      ? [
          {
            path,
            label: field.label,
            names: value.map((row, at) => entryName(field as RepeatField, row, at)),
          },
        ]
      : [],
  )

/** Attachments of the application itself: those of an entry go with it. */
export const commonFiles = (definition: Definition, answers: Row): CommonFile[] =>
  [...fieldsOf(allFields(definition), answers)].flatMap(({ field, value }) =>
    field.kind === 'attachment' && Array.isArray(value)
      ? (value as { id: string; name: string }[]).map(({ id, name }) => ({ id, name, label: field.label }))
      : [],
  )
