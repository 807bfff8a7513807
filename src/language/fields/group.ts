import { type Fields, field, type Options, type ValuesOf } from '../author.ts'
import { holds, type Scope } from '../holds.ts'
import type { FieldDefinition } from './index.ts'
import { kindOf } from './index.ts'
import {
  type Context,
  type FieldBase,
  type FieldError,
  type FormInput,
  isRow,
  type JsonSchema,
  type Kind,
  refuse,
  UNREADABLE,
} from './kind.ts'

export interface GroupField extends FieldBase {
  readonly kind: 'group'
  readonly fields: readonly FieldDefinition[]
}

export type Values = { readonly [id: string]: unknown }

/** `children.0.name` stands at `children.name` in the definition. */
export const definitionPath = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '')

/** Collects what was entered for several fields under one path; undefined when nothing was. */
export const gatherFields = (
  fields: readonly FieldDefinition[],
  input: FormInput,
  path: string,
  previous?: unknown,
): Values | undefined => {
  const raw: Record<string, unknown> = {}
  for (const each of fields) {
    const before = isRow(previous) ? previous[each.id] : undefined
    const found = kindOf(each).gather(each, input, `${path}.${each.id}`, before)
    if (found !== undefined) raw[each.id] = found
  }
  return Object.keys(raw).length > 0 ? raw : undefined
}

/** 「氏名」を入力してください。 */
export const missing = (field: FieldDefinition): string =>
  `「${field.label}」を${kindOf(field).ask}ください。`

/**
 * Reads fields in order, each in the sight of those before it, so that what is not asked is not kept. `path` is empty
 * for the pages themselves.
 */
export const parseFields = (
  fields: readonly FieldDefinition[],
  raw: Values,
  path: string,
  context: Context,
): { values: Values; errors: FieldError[] } => {
  const values: Record<string, unknown> = {}
  const errors: FieldError[] = []
  const answers: Record<string, unknown> = path ? (context.answers ?? {}) : { ...context.answers }
  const scope: Scope = path ? { ...context.scope, [definitionPath(path)]: values } : {}
  const inside = { ...context, answers, scope }
  for (const each of fields) {
    if (each.when && !holds(each.when, answers, context.today, scope)) continue
    const at = path ? `${path}.${each.id}` : each.id
    const given = Object.hasOwn(raw, each.id) ? raw[each.id] : undefined
    const reading = kindOf(each).parse(each, given, at, inside)
    // A list with one bad entry still decides what else is asked.
    if (!path && given !== undefined) answers[each.id] = reading.errors ? given : reading.value
    if (reading.errors) errors.push(...reading.errors)
    else if (reading.value !== undefined) values[each.id] = reading.value
    else if (context.required && !each.optional && !isOpen(each))
      errors.push({ path: at, message: missing(each) })
  }
  return { values, errors }
}

/** Groups say themselves what they miss; a list that may stay empty misses nothing. */
const isOpen = (field: FieldDefinition): boolean =>
  field.kind === 'group' || (field.kind === 'repeat' && field.min === 0)

/** The rows of a group or of one repeat entry as label and text, nested groups included. */
export const formatFields = (fields: readonly FieldDefinition[], values: Values): string =>
  fields
    .filter((each) => values[each.id] !== undefined)
    .map((each) => `${each.label}: ${kindOf(each).format(values[each.id], each)}`)
    .join('\n')

export const searchFields = (fields: readonly FieldDefinition[], values: Values): string =>
  fields
    .map((each) =>
      values[each.id] === undefined ? '' : (kindOf(each).search?.(values[each.id], each) ?? ''),
    )
    .filter(Boolean)
    .join(' ')

export const writeFields = (fields: readonly FieldDefinition[], values: Values, path: string) =>
  Object.assign(
    {},
    ...fields
      .filter((each) => values[each.id] !== undefined)
      .map((each) => kindOf(each).write(each, values[each.id], `${path}.${each.id}`)),
  ) as Record<string, string | readonly string[]>

/** JSON Schema of several answers. What is asked only sometimes is not required here: the door says so when it is. */
export const fieldsSchema = (fields: readonly FieldDefinition[]): JsonSchema => {
  const required = fields.filter((each) => !each.optional && !each.when && !isEmptyList(each))
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((each) => [each.id, fieldSchema(each)])),
    ...(required.length > 0 && { required: required.map(({ id }) => id) }),
    additionalProperties: false,
  }
}

const isEmptyList = (field: FieldDefinition): boolean => field.kind === 'repeat' && field.min === 0

/** JSON Schema of one answer, with the words of the form. */
const fieldSchema = (field: FieldDefinition): JsonSchema => {
  const schema = kindOf(field).schema(field)
  const words = [field.hint, schema.description, field.when && '答えによって、たずねないことがあります。']
  const description = words.filter((each) => typeof each === 'string').join(' ')
  return { title: field.label, ...schema, ...(description && { description }) }
}

export const groupKind: Kind<GroupField, Values> = {
  kind: 'group',
  ask: '入力して',
  gather: ({ fields }, input, path, previous) => gatherFields(fields, input, path, previous),
  parse: ({ fields, optional }, raw, path, context) => {
    if (raw === undefined && (optional || !context.required)) return { value: undefined }
    if (raw !== undefined && !isRow(raw)) return refuse(path, UNREADABLE)
    const { values, errors } = parseFields(fields, raw ?? {}, path, context)
    if (errors.length > 0) return { errors }
    return { value: Object.keys(values).length > 0 ? values : undefined }
  },
  format: (values, { fields }) => formatFields(fields, values),
  search: (values, { fields }) => searchFields(fields, values),
  write: ({ fields }, values, path) => writeFields(fields, values, path),
  /** A table has the cells of the fields inside. */
  cells: () => [],
  schema: ({ fields }) => fieldsSchema(fields),
  shape: {},
}

/** いくつかの欄の組。条件は `group.fields.<id>` を指す。 */
export const group = <const F extends Fields>(label: string, fields: F, options: Options = {}) =>
  Object.assign(field<ValuesOf<F>>('group', label, options, { fields }), { fields })
