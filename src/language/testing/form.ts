import { expect } from 'vitest'
import { isoDate } from '#platform/clock'
import type { Context, FieldBase, FormInput, Kind } from '../fields/kind.ts'

/** A posted form out of plain values, for tests and for filling a form by machine. */
export const form = (values: Readonly<Record<string, string | readonly string[]>>): FormInput => {
  const all = (name: string): string[] =>
    Object.hasOwn(values, name) ? ([] as string[]).concat(values[name] as string | string[]) : []
  return { all, text: (name) => all(name)[0], names: () => Object.keys(values) }
}

/** Monday 2026-11-23, a holiday, with nothing to look up. */
export const monday: Context = { today: isoDate('2026-11-23') }

/** What a kind makes of what was entered: the value, or the sentences. */
export const reader =
  <F extends FieldBase, V>(
    kind: Kind<F, V>,
    field: Omit<F, 'id' | 'kind' | 'label'>,
    context: Context = monday,
  ) =>
  (entered: string | Readonly<Record<string, string | readonly string[]>>): V | undefined | string[] => {
    const whole = { id: 'x', kind: kind.kind, label: '欄', ...field } as unknown as F
    const values =
      typeof entered === 'string'
        ? { x: entered }
        : Object.fromEntries(Object.entries(entered).map(([key, value]) => [key ? `x.${key}` : 'x', value]))
    const input = form(values)
    const reading = kind.parse(whole, kind.gather(whole, input, 'x'), 'x', context)
    if (reading.errors) return reading.errors.map((each) => `${each.path}: ${each.message}`)
    const { value } = reading
    if (value !== undefined) {
      // Written back into a form and read again, and read as it is stored, it is the same value.
      const written = kind.write(whole, value, 'x')
      const again = kind.parse(whole, kind.gather(whole, form(written), 'x', value), 'x', context)
      expect(again).toEqual({ value })
      expect(kind.parse(whole, value, 'x', context)).toEqual({ value })
    }
    return value
  }
