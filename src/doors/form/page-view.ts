import { type Context, type FieldDefinition, kindOf, type PageDefinition, type Row } from '#language'
import { formOf, type Inputs } from './rows.ts'
import { type Source, storedSource } from './source.ts'

/** What a page of questions shows. */
export interface PageView {
  readonly page: PageDefinition
  readonly source: Source
  readonly errors: ReadonlyMap<string, string>
  readonly answers: Row
  readonly context: Context
  /** Paths whose answers are what the person's card says. */
  readonly proven: ReadonlySet<string>
}

/** A page as it was answered before. */
export function storedView(
  page: PageDefinition,
  answers: Row,
  context: Context,
  proven: ReadonlySet<string> = new Set(),
): PageView {
  const inputs: Record<string, string | readonly string[]> = {}
  for (const field of page.fields) {
    const value = answers[field.id]
    if (value !== undefined) Object.assign(inputs, kindOf(field).write(field, value, field.id))
    Object.assign(inputs, rowCounts(field, value, field.id))
  }
  return { page, source: storedSource(inputs), errors: new Map(), answers, context, proven }
}

/** A page as it was just posted: every letter as it was typed. */
export function postedView(
  page: PageDefinition,
  inputs: Inputs,
  errors: readonly { path: string; message: string }[],
  answers: Row,
  context: Context,
  proven: ReadonlySet<string> = new Set(),
): PageView {
  return { page, source: formOf(inputs), errors: firstByPath(errors), answers, context, proven }
}

/** A page as it was answered, with what had been typed where there is no answer yet. */
export function supplemented(view: PageView, typed: Inputs): PageView {
  const all = (name: string): string[] => {
    const stored = view.source.all(name)
    const rows = name.endsWith('._rows')
    return (rows ? undefined : stored.find((value) => value !== '')) === undefined
      ? (typed.get(name) ?? stored)
      : stored
  }
  return { ...view, source: { all, text: (name) => all(name)[0] } }
}

const firstByPath = (errors: readonly { path: string; message: string }[]) =>
  new Map(
    errors
      .filter(({ path }, at) => errors.findIndex((each) => each.path === path) === at)
      .map((error) => [error.path, error.message]),
  )

/** How many rows every list shows. */
function rowCounts(field: FieldDefinition, value: unknown, path: string): Record<string, string> {
  if (field.kind === 'repeat') {
    return { [`${path}._rows`]: String(Array.isArray(value) ? value.length : field.min) }
  }
  if (field.kind !== 'group') return {}
  const row = (value ?? {}) as Row
  return Object.assign(
    {},
    ...field.fields.map((inner) => rowCounts(inner, row[inner.id], `${path}.${inner.id}`)),
  )
}
