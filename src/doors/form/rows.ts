import { type FieldDefinition, gatherFields } from '#language'
import type { FormInput } from '#platform/web'

/** Inputs by name, as a posted page has them. */
export type Inputs = Map<string, string[]>

export const inputsOf = (form: FormInput): Inputs =>
  new Map(form.names().map((name) => [name, form.all(name)]))

export const formOf = (inputs: Inputs): Pick<FormInput, 'text' | 'all' | 'names'> => ({
  text: (name) => inputs.get(name)?.[0],
  all: (name) => inputs.get(name) ?? [],
  names: () => [...inputs.keys()],
})

/**
 * Makes the rows of every repeat run without gaps and without rows left empty, so that row 2 on the page is
 * row 2 in errors and answers. `drop` takes one row away, `add` shows one more.
 */
export function settleRows(
  fields: readonly FieldDefinition[],
  inputs: Inputs,
  wish: { drop?: string | undefined; add?: string | undefined } = {},
  prefix = '',
): Inputs {
  let settled = inputs
  for (const field of fields) {
    const path = prefix + field.id
    if (field.kind === 'group') settled = settleRows(field.fields, settled, wish, `${path}.`)
    if (field.kind !== 'repeat') continue
    const shown = Math.min(Number(settled.get(`${path}._rows`)?.[0] ?? 0) || 0, field.max)
    const numbers = rowNumbers(settled, path).filter((row) => `${path}.${row}` !== wish.drop)
    const kept = numbers.filter((row) => gatherFields(field.fields, formOf(settled), `${path}.${row}`))
    settled = renumber(settled, path, kept)
    const dropped = wish.drop?.startsWith(`${path}.`) ? 1 : 0
    const rows = wish.add === path ? Math.max(kept.length, shown) + 1 : Math.max(kept.length, shown - dropped)
    settled.set(`${path}._rows`, [String(Math.min(Math.max(rows, field.min), field.max))])
  }
  return settled
}

function rowNumbers(inputs: Inputs, path: string): number[] {
  const found = new Set<number>()
  for (const name of inputs.keys()) {
    const number = name.startsWith(`${path}.`)
      ? /^\d{1,4}(?=\.)/.exec(name.slice(path.length + 1))?.[0]
      : undefined
    if (number !== undefined) found.add(Number(number))
  }
  return [...found].sort((a, b) => a - b)
}

function renumber(inputs: Inputs, path: string, kept: readonly number[]): Inputs {
  const next: Inputs = new Map()
  for (const [name, values] of inputs) {
    const row = name.startsWith(`${path}.`) ? /^(\d{1,4})\.(.*)$/s.exec(name.slice(path.length + 1)) : null
    if (!row) next.set(name, values)
    else if (kept.includes(Number(row[1])))
      next.set(`${path}.${kept.indexOf(Number(row[1]))}.${row[2]}`, values)
  }
  return next
}
