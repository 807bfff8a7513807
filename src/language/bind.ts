import { type AuthorCondition, DATA, type FieldData, type Fields, identity, type Ref } from './author.ts'
import { type Cond, type Condition, redirect } from './condition.ts'
import type { FieldDefinition } from './fields/index.ts'

/** Fields as data, and what points at them. */
export interface Bound {
  pathOf(ref: Ref): string
  condition(condition: Cond<Ref>): Condition
  fields(fields: Fields): FieldDefinition[]
}

/** Gives every field the name under which it stands. `where`: whose fields these are, for the sentence of a mistake. */
export function bind(where: string, groups: readonly Fields[]): Bound {
  const places = new Map<Ref, string>([[identity, '@identity']])
  for (const fields of groups) settle(fields, '', places)
  const pathOf = (ref: Ref): string => {
    const path = places.get(ref)
    if (path === undefined)
      throw new Error(`${where}：条件が指している「${ref[DATA].label}」は、どのページにもありません。`)
    return path
  }
  const condition = (each: Cond<Ref>): Condition => redirect(each, pathOf)
  return { pathOf, condition, fields: (fields) => fieldsOf(fields, condition) }
}

const settle = (fields: Fields, prefix: string, places: Map<Ref, string>): void => {
  for (const [id, each] of Object.entries(fields)) {
    if (places.has(each))
      throw new Error(`「${each[DATA].label}」が二か所に置かれています。欄は一か所に置いてください。`)
    places.set(each, prefix + id)
    if (each[DATA].fields) settle(each[DATA].fields, `${prefix}${id}.`, places)
  }
}

/** Fields as data, conditions turned into paths. */
export const fieldsOf = (
  fields: Fields,
  bound: (condition: AuthorCondition) => Condition,
): FieldDefinition[] =>
  Object.entries(fields).map(([id, each]) => {
    const { when, fields: inner, ...data }: FieldData = each[DATA]
    return {
      id,
      ...data,
      ...(when && { when: bound(when) }),
      ...(inner && { fields: fieldsOf(inner, bound) }),
    } as unknown as FieldDefinition
  })
