import {
  type Definition,
  type FieldDefinition,
  type FieldError,
  innerOf,
  isRow,
  kindOf,
  type Row,
} from '#language'
import type { PointedError } from '#platform/web'

/** `children.0.birth` as a JSON pointer (RFC 6901) under `/answers`. */
export const pointerOf = (path: string): string =>
  ['', 'answers', ...path.split('.').filter(Boolean)]
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/')

export const pointed = ({ path, message }: FieldError): PointedError => ({
  pointer: pointerOf(path),
  detail: message,
})

const MOST_TOLD = 100

/** Names that no question has: a misspelt answer must not be left out without a word. */
export function unknownAnswers(definition: Definition, answers: Row): PointedError[] {
  const found: PointedError[] = []
  const walk = (fields: readonly FieldDefinition[], row: Row, path: string): void => {
    for (const key of Object.keys(row)) {
      if (found.length >= MOST_TOLD) return
      const field = fields.find((each) => each.id === key)
      const at = path ? `${path}.${key}` : key
      if (!field) {
        const pointer = pointerOf(at.slice(0, 300))
        found.push({ pointer, detail: 'この名前の質問は、この手続きにありません。' })
        continue
      }
      const inner = innerOf(field)
      const value = row[key]
      // A reference to a number that is kept already would pass for one.
      if (kindOf(field).secret && typeof value !== 'string')
        found.push({ pointer: pointerOf(at), detail: '番号を文字列で入れてください。' })
      if (field.kind === 'group' && isRow(value)) walk(inner, value, at)
      if (field.kind === 'repeat' && Array.isArray(value))
        for (const [index, each] of value.slice(0, field.max).entries())
          if (isRow(each)) walk(inner, each, `${at}.${index}`)
    }
  }
  walk(
    definition.pages.flatMap((page) => page.fields),
    answers,
    '',
  )
  return found
}

/** Answers as they may leave the house: no secret, and no reference to one. */
export function openAnswers(definition: Definition, answers: Row): Row {
  const strip = (fields: readonly FieldDefinition[], row: Row): Row =>
    Object.fromEntries(
      fields.flatMap((field): [string, unknown][] => {
        const value = row[field.id]
        if (value === undefined || kindOf(field).secret) return []
        if (field.kind === 'group' && isRow(value)) return [[field.id, strip(field.fields, value)]]
        if (field.kind === 'repeat' && Array.isArray(value))
          return [[field.id, value.map((each) => (isRow(each) ? strip(field.fields, each) : each))]]
        return [[field.id, value]]
      }),
    )
  return strip(
    definition.pages.flatMap((page) => page.fields),
    answers,
  )
}
