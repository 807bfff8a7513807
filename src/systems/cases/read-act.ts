import { letterSlots, slotsStored } from '#language'
import { type IsoDate, parseDate } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { type FormInput, Problem } from '#platform/web'
import type { NewEvent } from './append.ts'
import type { Case } from './case.ts'
import { readDetails } from './decision-details.ts'
import { labelsOf } from './labels.ts'
import { routeIn } from './route-form.ts'

type ReadAct = (form: FormInput, found: Case, actor: StaffActor, today: IsoDate) => NewEvent

const LONGEST = 2000

/** A text somebody wrote, tidied; undefined when there is none. */
function written(form: FormInput, name: string): string | undefined {
  const text = form.text(name)?.replaceAll('\r\n', '\n').trim()
  if (text && text.length > LONGEST)
    throw new Problem(
      422,
      `文章は${LONGEST.toLocaleString('ja-JP')}文字までにしてください（いまは${text.length}文字です）。`,
    )
  return text || undefined
}

/** A reason that must be given. @throws Problem 422 with `missing` */
export function writtenReason(form: FormInput, missing: string): string {
  const reason = written(form, 'reason')
  if (reason === undefined) throw new Problem(422, missing)
  return reason
}

const reasonIn = (form: FormInput) => {
  const reason = written(form, 'reason')
  return reason === undefined ? {} : { reason }
}

/** 認定か却下か, with grade and reason. Without a choice, what was proposed stands. */
function decision(form: FormInput, { life }: Case) {
  const outcome = form.text('outcome') ?? life.proposal?.outcome
  if (outcome !== 'approved' && outcome !== 'rejected') throw new Problem(422, '結論を選んでください。')
  const result = outcome === 'approved' ? form.text('result') : undefined
  return { outcome, ...(result && { result }), ...reasonIn(form) } as const
}

/** The conclusion with 決定の内容, for whoever writes it: not for a decider who takes it as it was proposed. */
function conclusion(form: FormInput, found: Case, today: IsoDate) {
  const decided = decision(form, found)
  if (decided.outcome !== 'approved' || found.life.proposal) return decided
  const details = readDetails(found, form, decided.result, today)
  return { ...decided, ...(details && { details }) }
}

function returning(form: FormInput, found: Case): NewEvent {
  const reasons = [...labelsOf(found).keys()].flatMap((path) => {
    const reason = written(form, `reason:${path}`)
    return reason === undefined ? [] : [{ path, reason }]
  })
  if (reasons.length === 0) throw new Problem(422, '直していただきたい欄に、理由を一つ以上書いてください。')
  const { date, error } = parseDate(form.text('until') ?? '')
  if (!date) throw new Problem(422, `補正の期限：${error}`)
  const message = written(form, 'message')
  return { kind: 'returned', reasons, until: date, ...(message !== undefined && { message }) }
}

/** 電話の記録, with a day to call back where that is asked for. */
function calling(form: FormInput): NewEvent {
  const call = { with: written(form, 'with')?.slice(0, 100) ?? '' }
  const text = written(form, 'text') ?? ''
  if (form.text('back') !== 'yes') return { kind: 'noted', text, call }
  const { date, error } = parseDate(form.text('until') ?? '')
  if (!date) throw new Problem(422, `折り返しの期日：${error}`)
  return { kind: 'noted', text, call: { ...call, until: date } }
}

const MOST_PARAGRAPHS = 30

/** 文面の修正: one line is one paragraph; the template's own words, or none, are no change to it. */
function wording(form: FormInput, { definition }: Case): NewEvent {
  const letter = form.text('letter')
  if (letter !== 'approved' && letter !== 'rejected') throw new Problem(422, '通知の種類を選んでください。')
  const slots = letterSlots(definition, letter)
  const body = (form.text('body') ?? '')
    .split(/\r?\n/)
    .map((line) => slotsStored(line.trim(), slots))
    .filter(Boolean)
  if (body.length > MOST_PARAGRAPHS)
    throw new Problem(422, `段落は${MOST_PARAGRAPHS}までにしてください（いまは${body.length}）。`)
  if (body.some((each) => each.length > LONGEST))
    throw new Problem(422, `1つの段落は${LONGEST.toLocaleString('ja-JP')}文字までにしてください。`)
  const { body: own } = definition.letters[letter]
  const same = form.text('press') === 'template' || body.join('\n') === own.join('\n')
  return { kind: 'worded', letter, body: same ? [] : body }
}

/** The acts of the desk, by the last part of their address: what each reads from its form. @throws Problem 422 */
export const ACTS: Readonly<Record<string, ReadAct>> = {
  assign: (form, _, actor) => ({ kind: 'assigned', to: form.text('to') || actor.id }),
  note: (form) => ({ kind: 'noted', text: written(form, 'text') ?? '' }),
  call: calling,
  'called-back': (form) => ({
    kind: 'noted',
    text: written(form, 'text') ?? '折り返しました。',
    calledBack: Number(form.text('call') || Number.NaN),
  }),
  return: returning,
  propose: (form, found, _, today) => ({ kind: 'proposed', ...conclusion(form, found, today) }),
  approve: (form) => {
    const comment = written(form, 'comment')
    return { kind: 'agreed', ...(comment !== undefined && { comment }) }
  },
  decide: (form, found, _, today) => ({ kind: 'decided', ...conclusion(form, found, today) }),
  'send-back': (form) => ({
    kind: 'sentBack',
    to: Number(form.text('to') || Number.NaN),
    reason: written(form, 'reason') ?? '',
  }),
  'pull-back': () => ({ kind: 'pulledBack' }),
  'look-over': (form) => ({ kind: 'reviewed', of: Number(form.text('of') || Number.NaN) }),
  reroute: (form, found) => ({
    kind: 'rerouted',
    route: routeIn(form, found),
    reason: written(form, 'reason') ?? '',
  }),
  transfer: (form) => ({
    kind: 'transferred',
    to: form.text('to') ?? '',
    reason: written(form, 'reason') ?? '',
  }),
  word: wording,
  withdraw: (form) => ({ kind: 'withdrawn', ...reasonIn(form) }),
}
