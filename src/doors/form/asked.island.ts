import { type FieldDefinition, holds, type Row, type Scope } from '#language'
import { knownAnswers } from './known-answers.ts'

/**
 * Shows and hides questions while somebody answers by the same evaluator that the server uses.
 */
interface Page {
  readonly fields: readonly FieldDefinition[]
  readonly today: never
  readonly answers: Row
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="asked"]')) {
  const form = place.closest('form')
  const page = JSON.parse(place.dataset.definition ?? '{}') as Page
  const conditional = [...place.querySelectorAll<HTMLElement>('[data-when]')]
  if (!form) continue
  // Tells the server that questions appear by themselves here: what is left empty was seen.
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: '_seen', value: '1' }))
  if (conditional.length === 0) continue
  const conditions = new Map<string, FieldDefinition>()
  const collect = (fields: readonly FieldDefinition[], prefix: string) => {
    for (const field of fields) {
      conditions.set(prefix + field.id, field)
      if (field.kind === 'group' || field.kind === 'repeat') collect(field.fields, `${prefix}${field.id}.`)
    }
  }
  collect(page.fields, '')

  const refresh = () => {
    const answers = {
      ...page.answers,
      ...knownAnswers(page.fields, inputsOf(new FormData(form)), page.today),
    }
    for (const element of conditional) {
      const path = element.dataset.when ?? ''
      const field = conditions.get(path.replaceAll(/\.\d+(?=\.|$)/g, ''))
      if (field?.when) element.hidden = !holds(field.when, answers, page.today, scopeOf(path, answers))
    }
  }
  form.addEventListener('input', refresh)
  refresh()
}

function inputsOf(data: FormData) {
  const names = [...new Set(data.keys())]
  const all = (name: string) =>
    data.getAll(name).filter((value): value is string => typeof value === 'string')
  return { names: () => names, all, text: (name: string) => all(name)[0] }
}

/** The rows in which an input stands: `children.0.apart` is judged in the first child. */
function scopeOf(path: string, answers: Row): Scope {
  const scope: Record<string, Row> = {}
  const parts = path.split('.')
  let value: unknown = answers
  let at = ''
  for (const part of parts.slice(0, -1)) {
    value = (value as Record<string, unknown> | undefined)?.[part]
    if (!/^\d+$/.test(part)) at = at ? `${at}.${part}` : part
    if (value && typeof value === 'object' && !Array.isArray(value)) scope[at] = value as Row
  }
  return scope
}
