import type { IsoDate } from '#platform/clock'
import { asked, prune, visible } from './asked.ts'
import type { Row } from './condition.ts'
import type { Definition } from './definition.ts'
import type { Values } from './fields/group.ts'
import { type FieldDefinition, kindOf } from './fields/index.ts'
import { isRow } from './fields/kind.ts'
import { entryName } from './fields/repeat.ts'
import type { Scope } from './holds.ts'

export interface ReviewRow {
  /** Input path: `children.0.birth`. */
  readonly path: string
  readonly label: string
  /** Empty for what was asked and not answered. */
  readonly text: string
  readonly field: FieldDefinition
  readonly value: unknown
  /** 児童1（柴田 花子）, or the label of the group, in which it stands. */
  readonly within?: string
}

export interface ReviewPage {
  readonly id: string
  readonly title: string
  readonly rows: readonly ReviewRow[]
}

/** Every question that was asked with its answer in words: check-your-answers, the desk, and print read from this. */
export const review = (definition: Definition, answers: Row, today: IsoDate): ReviewPage[] => {
  const kept = prune(definition, answers, today)
  const facts = Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith('@')))
  const seen = { ...facts, ...kept }
  const rows = (
    fields: readonly FieldDefinition[],
    values: Row,
    prefix: string,
    at: string,
    scope: Scope,
    within?: string,
  ): ReviewRow[] =>
    visible(fields, seen, today, scope).flatMap((field) => {
      const path = prefix + field.id
      const value = values[field.id]
      const inner = (row: Values, rowPath: string, name: string) =>
        field.kind === 'group' || field.kind === 'repeat'
          ? rows(
              field.fields,
              row,
              `${rowPath}.`,
              `${at}${field.id}.`,
              { ...scope, [at + field.id]: row },
              name,
            )
          : []
      if (field.kind === 'group') return inner(isRow(value) ? value : {}, path, field.label)
      if (field.kind === 'repeat' && Array.isArray(value))
        return (value as Values[]).flatMap((row, index) =>
          inner(row, `${path}.${index}`, entryName(field, row, index)),
        )
      const text = value === undefined ? '' : kindOf(field).format(value, field)
      return [{ path, label: field.label, text, field, value, ...(within !== undefined && { within }) }]
    })
  return asked(definition, answers, today).map((page) => ({
    id: page.id,
    title: page.title,
    rows: rows(page.fields, kept, '', '', {}),
  }))
}

/** Words under which a case is found; secrets are not among them. */
export const searchText = (definition: Definition, answers: Row): string =>
  definition.pages
    .flatMap((page) => page.fields)
    .map((field) =>
      answers[field.id] === undefined ? '' : (kindOf(field).search?.(answers[field.id], field) ?? ''),
    )
    .filter(Boolean)
    .join(' ')
