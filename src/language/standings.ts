import type { Definition } from './definition.ts'
import { type FieldDefinition, innerOf } from './fields/index.ts'

export interface Standing {
  readonly field: FieldDefinition
  /** Path of the repeat it stands in. */
  readonly list?: string
  /** Order among all fields; a condition may only look back. */
  readonly order: number
}

/** Every field by its path. */
export const standings = (definition: Definition): Map<string, Standing> => {
  const found = new Map<string, Standing>()
  const add = (fields: readonly FieldDefinition[], prefix: string, list?: string): void => {
    for (const field of fields) {
      const path = prefix + field.id
      if (!found.has(path)) found.set(path, { field, order: found.size, ...(list !== undefined && { list }) })
      add(innerOf(field), `${path}.`, field.kind === 'repeat' ? path : list)
    }
  }
  for (const page of definition.pages) add(page.fields, '')
  return found
}
