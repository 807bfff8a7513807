import { type Context, type FieldDefinition, type FormInput, kindOf, type Row } from '#language'

/** Kinds whose answers conditions never look into, or that must not be read here. */
const OPAQUE = new Set(['attachment', 'myNumber', 'bankAccount', 'slot', 'place'])

type Inputs = Pick<FormInput, 'text' | 'all' | 'names'>

/**
 * Answers as far as conditions need them, read from the inputs of a page that may be half filled in or wrong: each
 * leaf by itself, what does not read counts as not answered, and row 2 stays row 2. The browser and the server decide
 * by this which questions stand on a page.
 * @param prefix `children.1.` reads the fields of one row
 */
export function knownAnswers(
  fields: readonly FieldDefinition[],
  inputs: Inputs,
  today: Context['today'],
  prefix = '',
): Row {
  const row: Record<string, unknown> = {}
  for (const field of fields) {
    if (OPAQUE.has(field.kind)) continue
    const value = knownAnswer(field, inputs, today, prefix + field.id)
    if (value !== undefined) row[field.id] = value
  }
  return row
}

function knownAnswer(field: FieldDefinition, inputs: Inputs, today: Context['today'], path: string): unknown {
  if (field.kind === 'group') return knownAnswers(field.fields, inputs, today, `${path}.`)
  if (field.kind === 'repeat') {
    const rows = Math.min(Number(inputs.text(`${path}._rows`)) || 0, field.max)
    return Array.from({ length: rows }, (_, at) =>
      knownAnswers(field.fields, inputs, today, `${path}.${at}.`),
    )
  }
  const raw = kindOf(field).gather(field, inputs, path)
  const reading = raw === undefined ? undefined : kindOf(field).parse(field, raw, path, { today })
  return reading?.errors ? undefined : reading?.value
}

/**
 * Whether the question at an input path appeared only because of what was just answered: it, or something around it,
 * is conditional, and nothing was entered under it.
 */
export function isNewQuestion(fields: readonly FieldDefinition[], path: string, inputs: Inputs): boolean {
  let level = fields
  let at = ''
  for (const part of path.split('.')) {
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
