import { answerAt, type FieldDefinition, holds, innerOf, pathsOf, type Row, type Scope } from '#language'
import { knownAnswers } from './known-answers.ts'

/**
 * Shows and hides questions while somebody answers, by the same evaluator that the server uses. A key stroke that no
 * condition looks at does nothing; one inside a list reads its own row anew, so that a thousand rows stay as quick as
 * one (Altinn app-frontend-react#822: 120 rows took 12 s).
 */
interface Page {
  readonly fields: readonly FieldDefinition[]
  readonly today: never
  readonly answers: Row
}

/** A question that may be hidden. */
interface Conditional {
  readonly element: HTMLElement
  readonly path: string
  readonly field: FieldDefinition
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="asked"]')) {
  const form = place.closest('form')
  if (!form) continue
  // Tells the server that questions appear by themselves here: what is left empty was seen.
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: '_seen', value: '1' }))
  watch(form, place, JSON.parse(place.dataset.definition ?? '{}') as Page)
}

function watch(form: HTMLFormElement, place: HTMLElement, page: Page) {
  const fields = byPath(page.fields)
  const conditionals = [...place.querySelectorAll<HTMLElement>('[data-when]')].flatMap(
    (element): Conditional[] => {
      const path = element.dataset.when ?? ''
      const field = fields.get(definitionPath(path))
      return field?.when ? [{ element, path, field }] : []
    },
  )
  if (conditionals.length === 0) return
  const lookedAt = new Set([...fields.values()].flatMap((field) => (field.when ? pathsOf(field.when) : [])))
  const answers: Record<string, unknown> = {
    ...page.answers,
    ...knownAnswers(page.fields, inputsIn(form.elements), page.today),
  }

  const show = (some: readonly Conditional[]) => {
    for (const { element, path, field } of some) {
      const hidden = !(field.when && holds(field.when, answers, page.today, scopeOf(path, answers)))
      if (element.hidden !== hidden) element.hidden = hidden
    }
  }

  form.addEventListener('input', ({ target }) => {
    const name = target instanceof Element ? (target.getAttribute('name') ?? '') : ''
    const path = definitionPath(name)
    if (
      ![...lookedAt].some(
        (each) => path === each || path.startsWith(`${each}.`) || each.startsWith(`${path}.`),
      )
    )
      return
    const row = /^(.*?)\.(\d+)\./.exec(name)
    const list = row?.[1] === undefined ? undefined : fields.get(definitionPath(row[1]))
    const rows = row?.[1] === undefined ? undefined : answerAt(answers, row[1])
    if (!row || !list || !Array.isArray(rows)) {
      Object.assign(answers, knownAnswers(page.fields, inputsIn(form.elements), page.today))
      return show(conditionals)
    }
    const prefix = `${row[1]}.${row[2]}.`
    const inputs = place.querySelectorAll(`[name^="${CSS.escape(prefix).replaceAll('\\.', '.')}"]`)
    rows[Number(row[2])] = knownAnswers(innerOf(list), inputsIn(inputs), page.today, prefix)
    const whole = innerOf(list).some((inner) => inner.when && pathsOf(inner.when).includes(list.id))
    show(
      conditionals.filter(
        (each) => whole || each.path.startsWith(prefix) || !each.path.startsWith(`${row[1]}.`),
      ),
    )
  })
  show(conditionals)
}

/** `children.0.name` stands at `children.name` in the definition. */
function definitionPath(path: string): string {
  return path.replaceAll(/\.\d+(?=\.|$)/g, '')
}

function byPath(fields: readonly FieldDefinition[], prefix = ''): Map<string, FieldDefinition> {
  const found = new Map<string, FieldDefinition>()
  for (const field of fields) {
    found.set(prefix + field.id, field)
    for (const [path, inner] of byPath(innerOf(field), `${prefix}${field.id}.`)) found.set(path, inner)
  }
  return found
}

/** What the browser would send of these controls. */
function inputsIn(controls: Iterable<Element>) {
  const values = new Map<string, string[]>()
  for (const control of controls) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement ||
        control instanceof HTMLTextAreaElement
      )
    )
      continue
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type) && !control.checked)
      continue
    if (control.type === 'file') continue
    const known = values.get(control.name)
    if (known) known.push(control.value)
    else values.set(control.name, [control.value])
  }
  const all = (name: string) => values.get(name) ?? []
  return { names: () => [...values.keys()], all, text: (name: string) => all(name)[0] }
}

/** The rows in which a question stands: `children.0.apart` is judged in the first child. */
function scopeOf(path: string, answers: Row): Scope {
  const scope: Record<string, Row> = {}
  let value: unknown = answers
  let at = ''
  for (const part of path.split('.').slice(0, -1)) {
    value = (value as Record<string, unknown> | undefined)?.[part]
    if (!/^\d+$/.test(part)) at = at ? `${at}.${part}` : part
    if (value && typeof value === 'object' && !Array.isArray(value)) scope[at] = value as Row
  }
  return scope
}
