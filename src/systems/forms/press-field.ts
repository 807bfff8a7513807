import { type Definition, type FieldDefinition, fieldAt } from '#language'
import type { FieldError } from '#platform/screens'
import type { FormInput } from '#platform/web'
import type { Place } from './comparisons.ts'
import { subjectsFor, toRows } from './condition-rows.ts'
import { dropField, moveField, replaceField } from './outline.ts'
import { type Pressed, pressAdd } from './press-pages.ts'
import { readCondition } from './read-condition.ts'
import { readFieldForm } from './read-field.ts'

type Said = Pick<FormInput, 'text' | 'all'>

/** What was pressed on the page of one question. Everything typed there is kept, whatever button it was. */
export function pressField(
  body: Definition,
  path: string,
  form: Said,
  place: Place,
): (Pressed & { readonly errors?: undefined }) | { readonly errors: readonly FieldError[] } {
  const before = fieldAt(body, path) as FieldDefinition
  const { field, errors } = readFieldForm(before, form)
  if (errors.length > 0) return { errors }
  const [act = 'save', at = ''] = (form.text('act') ?? 'save').split(' ')
  const kept = toRows(body, before.when, place) === undefined && act !== 'renew'
  const when = kept
    ? before.when
    : readCondition(body, subjectsFor(body, path), form, 'when', place, {
        ...(act === 'add-condition' && { add: form.text('when-new') }),
        ...(act === 'drop-condition' && /^\d{1,3}$/.test(at) && { drop: Number(at) }),
      })
  const { when: _, ...plain } = field
  const next = { ...plain, ...(when && { when }) } as FieldDefinition
  const keep = (present: Definition) => replaceField(present, path, next)
  const note = `質問「${field.label || '（まだ文がありません）'}」を直しました`
  const here = `/fields/${path}`
  switch (act) {
    case 'add':
      return pressAdd(body, `field ${path}`, form.text('new-inner'), keep)
    case 'up':
    case 'down':
      return { note, change: (present) => moveField(keep(present), at, act === 'up' ? -1 : 1), next: here }
    case 'drop':
      return {
        note: `質問「${fieldAt(body, at)?.label ?? ''}」を消しました`,
        change: (present) => dropField(keep(present), at),
        next: here,
      }
    case 'save-back':
      return { note, change: keep, next: backOf(path) }
    case 'add-condition':
    case 'drop-condition':
    case 'renew':
      return { note, change: keep, next: `${here}#condition` }
    default:
      return { note, change: keep, next: `${here}?done=saved` }
  }
}

const backOf = (path: string): string => {
  if (path.startsWith('@')) return '/route?done=saved'
  const above = path.split('.').slice(0, -1).join('.')
  return above ? `/fields/${above}?done=saved` : `/pages?done=saved#field-${path}`
}
