import { DECISION, type Definition } from './definition.ts'
import { type FieldDefinition, innerOf } from './fields/index.ts'

type Fields = readonly FieldDefinition[]

const find = (fields: Fields, [id, ...rest]: readonly string[]): FieldDefinition | undefined => {
  const field = fields.find((each) => each.id === id)
  return field && rest.length > 0 ? find(innerOf(field), rest) : field
}

/** The field at a path: `q1`, `applicant.name`, `@decision.amount`. */
export const fieldAt = ({ pages, outcomes }: Definition, path: string): FieldDefinition | undefined =>
  path.startsWith(DECISION)
    ? find(outcomes.details ?? [], [path.slice(DECISION.length)])
    : find(
        pages.flatMap((page) => page.fields),
        path.split('.'),
      )

/** Every field with its path, in the order asked; inner ones after the group they stand in. */
export function pathsIn({ pages }: Definition): { readonly path: string; readonly field: FieldDefinition }[] {
  const walk = (fields: Fields, prefix: string): { path: string; field: FieldDefinition }[] =>
    fields.flatMap((field) => [
      { path: prefix + field.id, field },
      ...walk(innerOf(field), `${prefix}${field.id}.`),
    ])
  return pages.flatMap((page) => walk(page.fields, ''))
}
