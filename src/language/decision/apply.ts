import type { Sentence, Step } from '../definition.ts'
import type { CaseEvent } from './events.ts'
import { EVENT_NAMES } from './events.ts'
import { isOver, type Life, routeOf, START, STATE_NAMES, step } from './life.ts'
import { type Move, moves, type Role } from './moves.ts'

export type Applied =
  | { readonly life: Life; readonly refusal?: undefined }
  | { readonly refusal: Sentence; readonly life?: undefined }

const roleOf = ({ by }: CaseEvent): Role | undefined => {
  if (by.kind === 'applicant') return { kind: 'applicant' }
  if (by.kind === 'system') return undefined
  const { id, office, post, deputyFor } = by
  return { kind: 'staff', id, assignments: [{ office, post, ...(deputyFor !== undefined && { deputyFor }) }] }
}

/** What the machine itself may record: a payment, a letter sent out. */
const bySystem = (life: Life, event: CaseEvent): boolean =>
  event.kind === 'noted' ||
  (event.kind === 'paid' && life.state !== 'draft') ||
  (event.kind === 'letterIssued' && life.state !== 'draft')

const sameStep = (one: Step, other: Step | undefined): boolean =>
  one.step === 'together' && other?.step === 'together'
    ? one.of.length === other.of.length && one.of.every((each, at) => sameStep(each, other.of[at]))
    : one.step === other?.step && officeIn(one) === officeIn(other) && postIn(one) === postIn(other)

const officeIn = (step: Step) => ('office' in step ? step.office : undefined)
const postIn = (step: Step) => ('post' in step ? step.post : undefined)

/** A changed route keeps what has been gone already, begins with the check, and ends with one who decides. */
const wrongRoute = (route: readonly Step[], life: Life, changed: readonly Step[]): Sentence | undefined => {
  const gone = life.state === 'deciding' ? life.step + 1 : 1
  if (route.slice(0, gone).some((each, at) => !sameStep(each, changed[at])))
    return 'すでに通った工程は変えられません。これから先の工程だけを変えてください。'
  if (changed.at(-1)?.step !== 'approve') return '経路の最後は、決裁する職にしてください。'
  return undefined
}

/** Events that nobody lets happen without saying why. */
const REASONED: readonly CaseEvent['kind'][] = [
  ...(['rerouted', 'transferred'] as const),
  ...(['joined', 'parted', 'tookIn', 'letGo', 'split', 'splitOff'] as const),
]

const lacks = (route: readonly Step[], life: Life, event: CaseEvent, move: Move): Sentence | undefined => {
  if (REASONED.includes(event.kind) && 'reason' in event && event.reason?.trim() === '')
    return `${EVENT_NAMES[event.kind]}の理由を入力してください。`
  if (event.kind === 'tookIn' && life.takenIn.some((each) => each.of === event.of))
    return 'この申請は、もうまとめてあります。'
  if (event.kind === 'letGo' && !life.takenIn.some((each) => each.of === event.of))
    return 'この申請は、まとめてありません。'
  if (event.kind === 'rerouted') return wrongRoute(route, life, event.route)
  if (event.kind === 'transferred' && route[0]?.step === 'check' && route[0].office === event.to)
    return '移す先は、ほかの課を選んでください。'
  if (event.kind === 'returned' && event.reasons.length === 0)
    return '補正を求める欄と理由を、一つ以上入力してください。'
  if (event.kind === 'returned' && event.reasons.some((each) => each.reason.trim() === ''))
    return '補正を求める欄ごとに理由を入力してください。'
  if (event.kind === 'noted' && event.text.trim() === '')
    return event.call ? '電話の要点を入力してください。' : 'メモを入力してください。'
  if (event.kind === 'noted' && event.call?.with.trim() === '') return '電話の相手を入力してください。'
  if (event.kind === 'sentBack' && event.reason.trim() === '') return '差し戻す理由を入力してください。'
  if (event.kind === 'sentBack' && !move.steps?.includes(event.to))
    return '差し戻す先は、前の工程から選んでください。'
  if (event.kind === 'paid' && !Number.isSafeInteger(event.amount))
    return '金額は円の整数で入力してください。'
  if (event.kind === 'reviewed' && !life.reviewsDue.some((each) => each.of === event.of))
    return '後閲する承認がありません。'
  if (event.kind === 'proposed' || event.kind === 'decided') {
    if (!move.outcomes?.includes(event.outcome))
      return '起案のとおりに決裁するか、理由を付けて差し戻してください。'
    // 行政手続法8条: a refusal states its reason.
    const reason = event.reason ?? life.proposal?.reason ?? ''
    if (event.outcome === 'rejected' && reason.trim() === '')
      return '認めないときは、理由を入力してください（行政手続法8条）。'
  }
  return undefined
}

/** The proposal's result, reason and details carry over into the decision unless the decider says otherwise. */
const completed = (life: Life, event: CaseEvent): CaseEvent =>
  event.kind === 'decided' && life.proposal
    ? {
        ...event,
        ...(event.result === undefined &&
          life.proposal.result !== undefined && { result: life.proposal.result }),
        ...(event.reason === undefined &&
          life.proposal.reason !== undefined && { reason: life.proposal.reason }),
        ...(event.details === undefined &&
          life.proposal.details !== undefined && { details: life.proposal.details }),
      }
    : event

/**
 * The life after one more event, or the sentence why it may not happen. `role`, when given, is all that the person may
 * act as; without it the event's own `by` is believed, as in a log already written.
 */
export const apply = (
  route: readonly Step[],
  life: Life,
  event: CaseEvent,
  role: Role | undefined = roleOf(event),
): Applied => {
  if (!role) {
    if (!bySystem(life, event)) return { refusal: `「${EVENT_NAMES[event.kind]}」は人が行います。` }
    return { life: step(life, route, event) }
  }
  const move = moves(route, life, role).find((each) => each.kind === event.kind)
  if (!move) return { refusal: refused(life, event) }
  const lacking = lacks(routeOf(life, route), life, event, move)
  if (lacking !== undefined) return { refusal: lacking }
  return { life: step(life, route, completed(life, event)) }
}

const refused = (life: Life, event: CaseEvent): Sentence => {
  const name = EVENT_NAMES[event.kind]
  if (isOver(life)) return `この申請は「${STATE_NAMES[life.state]}」で終わっているため、${name}はできません。`
  if (event.kind === 'pulledBack')
    return '引戻しができるのは、自分の起案・承認・補正の依頼に、まだ次の人が手を付けていない間だけです。'
  if (event.kind === 'transferred' && life.takenIn.length > 0)
    return 'まとめた申請があるあいだは、ほかの課へ移せません。先に、まとめを解いてください。'
  if (event.kind === 'decided' && life.state === 'deciding')
    return '決裁は、最後の工程の人が行います（起案した本人は決裁できません）。'
  return `いまは「${STATE_NAMES[life.state]}」のため、あなたの職では${name}はできません。`
}

/** The life that a log of events tells. Throws where the log could not have happened. */
export const lifeOf = (route: readonly Step[], events: readonly CaseEvent[]): Life => {
  let life = START
  for (const [index, event] of events.entries()) {
    const applied = apply(route, life, event)
    if (applied.refusal !== undefined) throw new Error(`event ${index} (${event.kind}): ${applied.refusal}`)
    life = applied.life
  }
  return life
}
