import { type Definition, type FieldDefinition, innerOf } from '#language'

/** A question as conditions on paper speak of it. */
export interface Question {
  readonly field: FieldDefinition
  /** 「住所」, or 手続きをする人の「住所」 where the label alone would not tell which. */
  readonly name: string
}

export type Questions = ReadonlyMap<string, Question>

/** Every question of a definition by its path, and what it is called in a sentence. */
export function questionsOf({ pages }: Pick<Definition, 'pages'>): Questions {
  const found: { path: string; field: FieldDefinition; above?: string }[] = []
  const walk = (fields: readonly FieldDefinition[], prefix: string, above?: string): void => {
    for (const field of fields) {
      found.push({ path: prefix + field.id, field, ...(above !== undefined && { above }) })
      walk(innerOf(field), `${prefix}${field.id}.`, field.label)
    }
  }
  for (const { fields } of pages) walk(fields, '')
  const times = new Map<string, number>()
  for (const { field } of found) times.set(field.label, (times.get(field.label) ?? 0) + 1)
  return new Map(
    found.map(({ path, field, above }) => [
      path,
      {
        field,
        name: `${above !== undefined && times.get(field.label)! > 1 ? `${above}の` : ''}「${field.label}」`,
      },
    ]),
  )
}
