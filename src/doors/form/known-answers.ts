import { type Context, type FieldDefinition, type FormInput, kindOf, type Row } from '#language'

/** Kinds whose answers conditions never look into, or that must not be read here. */
const OPAQUE = new Set(['attachment', 'myNumber', 'bankAccount', 'slot', 'place'])

type Inputs = Pick<FormInput, 'text' | 'all' | 'names'>

/**
 * Answers as far as conditions need them, read from the inputs of a page that may be half filled in or wrong: each
 * leaf by itself, what does not read counts as not answered. The browser and the server decide by this which
 * questions stand on a page.
 */
export function knownAnswers(
  fields: readonly FieldDefinition[],
  inputs: Inputs,
  today: Context['today'],
): Row {
  const raw = fields.map((field) => [field, kindOf(field).gather(field, inputs, field.id)] as const)
  return rowOf(raw, today)
}

function rowOf(raw: readonly (readonly [FieldDefinition, unknown])[], today: Context['today']): Row {
  const row: Record<string, unknown> = {}
  for (const [field, value] of raw) {
    if (value === undefined || OPAQUE.has(field.kind)) continue
    row[field.id] = leafOrRows(field, value, today)
  }
  return row
}

function leafOrRows(field: FieldDefinition, value: unknown, today: Context['today']): unknown {
  const inner = (values: Row) =>
    rowOf('fields' in field ? field.fields.map((each) => [each, values[each.id]] as const) : [], today)
  if (field.kind === 'group') return inner(value as Row)
  if (field.kind === 'repeat') return (value as readonly Row[]).map(inner)
  const reading = kindOf(field).parse(field, value, field.id, { today })
  return reading.errors ? undefined : reading.value
}

/**
 * Whether the question at an input path appeared only because of what was just answered: it, or something around it,
 * is conditional, and nothing was entered under it.
 */
export function isNewQuestion(fields: readonly FieldDefinition[], path: string, inputs: Inputs): boolean {
  const parts = path.split('.')
  let level = fields
  let at = ''
  for (const part of parts) {
    at = at ? `${at}.${part}` : part
    if (/^\d+$/.test(part)) continue
    const field = level.find((each) => each.id === part)
    if (!field) return false
    if (field.when && !enteredUnder(at, inputs)) return true
    level = 'fields' in field ? field.fields : []
  }
  return false
}

const enteredUnder = (path: string, inputs: Inputs): boolean =>
  inputs
    .names()
    .some(
      (name) =>
        (name === path || (name.startsWith(`${path}.`) && !name.endsWith('.era'))) &&
        inputs.all(name).some((value) => value !== ''),
    )
