import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { type FormInput, Problem } from '#platform/web'
import type { Case } from './case.ts'
import { type DeskDraft, draftOf } from './desk-draft.ts'
import { labelsOf } from './labels.ts'
import { type TemplateUse, templatesFor } from './templates.ts'

/** Boxes that take a 定型文: which are offered there. */
const BOXES: Readonly<Record<string, TemplateUse>> = {
  'propose:reason': 'reject',
  'decide:reason': 'reject',
  'send-back:reason': 'send-back',
  'note:text': 'note',
  'return:message': 'return',
}

export interface Filled {
  readonly draft: DeskDraft
  /** Name of the box that holds the text now. */
  readonly box: string
}

/**
 * What was typed in a form, with the chosen 定型文 behind it in its box. Nothing is sent: it waits as a draft to be read.
 * @throws Problem 422
 */
export async function fill(hall: Hall, actor: StaffActor, found: Case, form: FormInput): Promise<Filled> {
  const asked = form.text('fill') ?? ''
  const use = Object.hasOwn(BOXES, asked) ? BOXES[asked] : undefined
  const [act = '', own = ''] = asked.split(':')
  const chosen = form.text('template')
  const template = (await templatesFor(hall, actor, found)).find(
    (each) => each.id === chosen && each.use === use,
  )
  if (!use || !template) throw new Problem(422, '入れる定型文を選んでください。')
  const box = act === 'return' ? (returnBox(found, form.text('into')) ?? own) : own
  const { fields } = draftOf(act, form)
  const { fill: _, template: __, into: ___, ...typed } = fields
  const before = typed[box]?.[0]?.trim()
  // A box of one line takes no new lines.
  const [text, between] = box.startsWith('reason:')
    ? [template.body.replaceAll('\n', ' '), ' ']
    : [template.body, '\n']
  return { draft: { act, fields: { ...typed, [box]: [before ? before + between + text : text] } }, box }
}

/** 補正 has a box beside each answer. */
function returnBox(found: Case, into: string | undefined): string | undefined {
  const path = into?.startsWith('reason:') ? into.slice('reason:'.length) : undefined
  return path !== undefined && labelsOf(found).has(path) ? `reason:${path}` : undefined
}
