import { type FieldDefinition, gatherFields, holds, type Row, type Scope } from '#language'

/**
 * Shows and hides questions while somebody answers, by the same evaluator that the server uses. It reads the inputs
 * as the server would; what cannot be read yet counts as not answered.
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
  if (!form || conditional.length === 0) continue
  const conditions = new Map<string, FieldDefinition>()
  const collect = (fields: readonly FieldDefinition[], prefix: string) => {
    for (const field of fields) {
      conditions.set(prefix + field.id, field)
      if (field.kind === 'group' || field.kind === 'repeat') collect(field.fields, `${prefix}${field.id}.`)
    }
  }
  collect(page.fields, '')

  const refresh = () => {
    const answers = { ...page.answers, ...readAnswers(page.fields, new FormData(form)) }
    for (const element of conditional) {
      const path = element.dataset.when ?? ''
      const field = conditions.get(path.replaceAll(/\.\d+(?=\.|$)/g, ''))
      if (field?.when) element.hidden = !holds(field.when, answers, page.today, scopeOf(path, answers))
    }
  }
  form.addEventListener('input', refresh)
  refresh()
}

/** Answers as far as conditions need them: choices, yes and no, numbers, dates, lists. */
function readAnswers(fields: readonly FieldDefinition[], data: FormData): Row {
  const names = [...new Set(data.keys())]
  const all = (name: string) => data.getAll(name).filter((value) => typeof value === 'string')
  const raw = gatherFields(fields, { names: () => names, all, text: (name) => all(name)[0] }, '') ?? {}
  return plain(fields, raw)
}

function plain(fields: readonly FieldDefinition[], raw: Row): Row {
  const read: Record<string, unknown> = {}
  for (const field of fields) {
    const value = raw[field.id]
    if (value === undefined) continue
    if (field.kind === 'group') read[field.id] = plain(field.fields, value as Row)
    else if (field.kind === 'repeat') read[field.id] = (value as Row[]).map((row) => plain(field.fields, row))
    else read[field.id] = settled(field, value)
  }
  return read
}

function settled(field: FieldDefinition, value: unknown): unknown {
  if (field.kind === 'yesNo') return value === 'yes' ? true : value === 'no' ? false : undefined
  if (field.kind === 'consent') return value === 'yes' ? true : undefined
  if (field.kind === 'number' || field.kind === 'yen')
    return Number(String(value).normalize('NFKC').replaceAll(',', ''))
  return value
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
