import type { IsoDate } from '#platform/clock'
import { prune } from './asked.ts'
import type { Row } from './condition.ts'
import type { Definition, PageDefinition } from './definition.ts'
import { parseFields, type Values } from './fields/group.ts'
import { kindOf } from './fields/index.ts'
import type { Context, FieldError, FormInput } from './fields/kind.ts'

export interface ReadPage {
  /** All answers: those given before, with this page's clean values in place of its old ones. */
  readonly answers: Row
  readonly errors: readonly FieldError[]
}

/**
 * Reads one posted page. Fields whose condition does not hold are not read; what is required and empty is said, unless
 * `context.required` is false (save and return later). With errors, `answers` still holds the values that were clean.
 */
export const readPage = (
  page: PageDefinition,
  input: FormInput,
  answers: Row,
  context: Context,
): ReadPage => {
  const raw: Record<string, unknown> = {}
  for (const field of page.fields) {
    const found = kindOf(field).gather(field, input, field.id, answers[field.id])
    if (found !== undefined) raw[field.id] = found
  }
  const before = { ...answers }
  for (const field of page.fields) delete before[field.id as keyof typeof before]
  const { values, errors } = parseFields(page.fields, raw, '', {
    required: true,
    ...context,
    answers: before,
  })
  return { answers: { ...before, ...values }, errors }
}

/** Reads all answers at once, from the API, a sheet, or the database: clean values and everything wrong or missing. */
export const readAll = (
  definition: Definition,
  raw: Row,
  context: Context,
): { answers: Values; errors: FieldError[] } => {
  const facts = Object.fromEntries(Object.entries(raw).filter(([key]) => key.startsWith('@')))
  const fields = definition.pages.flatMap((page) => page.fields)
  const { values, errors } = parseFields(fields, raw, '', { required: true, ...context, answers: facts })
  return { answers: values, errors }
}

/** What is missing or wrong in the whole application. Empty: it can be submitted, once `refusals` is empty too. */
export const problems = (
  definition: Definition,
  answers: Row,
  today: IsoDate,
  context: Omit<Context, 'today'> = {},
): FieldError[] => {
  const facts = Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith('@')))
  return readAll(definition, { ...prune(definition, answers, today), ...facts }, { ...context, today }).errors
}
