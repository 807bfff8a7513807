import type { Definition, Step, Town } from '#language'
import { POSTS, type Post } from '#platform/house'
import type { FieldError } from '#platform/screens'
import type { FormInput } from '#platform/web'
import { readChoices } from './choice-lines.ts'
import { line, lines } from './read-field.ts'

type Said = Pick<FormInput, 'text' | 'all'>

/** Steps after the first that the page offers. */
export const MOST_STEPS = 8

const isPost = (text: string | undefined): text is Post => (POSTS as readonly string[]).includes(text ?? '')

/** 工程 that lines cannot say (several at once, or for some cases only): they are shown, and stay or go whole. */
export const isKept = (step: Step): boolean =>
  step.step === 'together' || ('when' in step && step.when !== undefined)

/** 決裁の流れ and what is decided. */
export function readRoute(
  town: Town,
  body: Definition,
  form: Said,
): { readonly body: Definition; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = []
  const whole = (name: string, label: string, least: number, most: number, before: number) => {
    const written = (form.text(name) ?? '').normalize('NFKC').trim()
    const value = Number(written)
    if (/^\d{1,4}$/.test(written) && value >= least && value <= most) return value
    errors.push({ id: name, message: `${label}は、${least}から${most}までの数で入力してください。` })
    return before
  }
  const { results: _, ...outcomes } = body.outcomes
  const choices = readChoices(body.outcomes.results?.choices ?? [], lines(form, 'results', 4000))
  const label = line(form, 'results-label', 100)
  if (choices.length === 1)
    errors.push({ id: 'results', message: '結果の段階は、2つ以上書くか、空にしてください。' })
  const next: Definition = {
    ...body,
    route: [{ step: 'check', office: body.office }, ...stepsOf(town, body, form)],
    due: { workingDays: whole('due', 'お返事までの日数', 0, 365, body.due.workingDays) },
    keep: { years: whole('keep', '保存年限', 1, 100, body.keep.years) },
    outcomes: {
      ...outcomes,
      approved: line(form, 'approved', 40),
      rejected: line(form, 'rejected', 40),
      ...(choices.length > 1 && { results: { label: label || '結果', choices } }),
    },
  }
  return { body: next, errors }
}

function stepsOf(town: Town, body: Definition, form: Said): Step[] {
  const steps: Step[] = []
  for (let at = 1; at <= MOST_STEPS + 1; at += 1) {
    const [kind, ...said] = (form.text(`step-${at}`) ?? '').split(' ')
    const post = said.at(-1)
    const before = body.route[at]
    if (kind === 'kept' && before && isKept(before)) steps.push(before)
    if (!isPost(post)) continue
    const [office = ''] = said
    if (kind === 'approve') steps.push({ step: 'approve', post })
    if (kind === 'consult' && town.offices.some(({ id }) => id === office))
      steps.push({ step: 'consult', office, post })
  }
  return steps
}
