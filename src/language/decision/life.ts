import type { Post } from '#platform/house'
import type { Row } from '../condition.ts'
import type { Step } from '../definition.ts'
import type { CaseEvent, FieldReason, Outcome, Party } from './events.ts'

export const STATES = [
  'draft',
  'submitted',
  'checking',
  'returned',
  'deciding',
  'approved',
  'rejected',
  'withdrawn',
  'joined',
] as const
export type State = (typeof STATES)[number]

export const STATE_NAMES: Readonly<Record<State, string>> = {
  draft: '下書き',
  submitted: '受付済み',
  checking: '審査中',
  returned: '補正待ち',
  deciding: '決裁中',
  approved: '認定',
  rejected: '却下',
  withdrawn: '取下げ',
  joined: 'まとめ済み',
}

/** A post in an office. */
export interface Seat {
  readonly post: Post
  readonly office: string
}

export type WaitsFor =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'office'; readonly office: string }
  | { readonly kind: 'post'; readonly post: Post; readonly office: string }
  /** 合議 at once: those who have not agreed yet. */
  | { readonly kind: 'posts'; readonly posts: readonly Seat[] }
  | { readonly kind: 'nobody' }

/** An application that was taken in by another. */
export interface TakenIn {
  readonly of: string
  readonly number: string
  readonly filedOn: string
}

export interface Proposal {
  readonly outcome: Outcome
  readonly result?: string
  readonly reason?: string
  readonly details?: Row
  readonly by: Party
}

/** Where an application stands: derived from its events, never stored. */
export interface Life {
  readonly state: State
  /** Index in the route; 0 is the check. */
  readonly step: number
  readonly waitsFor: WaitsFor
  /** The route of this case alone, once it was changed. */
  readonly route?: readonly Step[]
  /** How many times it has come to the check: 1, and one more for each 補正 or 差戻し to it. */
  readonly round: number
  readonly assignedTo?: string
  readonly proposal?: Proposal
  /** What the applicant is asked to mend, while returned. */
  readonly reasons?: readonly FieldReason[]
  readonly returnedUntil?: string
  readonly submittedAt?: string
  readonly decidedAt?: string
  readonly outcome?: Outcome
  readonly result?: string
  readonly reason?: string
  readonly details?: Row
  /** 後閲 still due: indexes of the events by which a deputy approved. */
  readonly reviewsDue: readonly { readonly of: number; readonly post: Post; readonly staff: string }[]
  readonly lettersIssued: readonly string[]
  /** 文面の修正: paragraphs that stand in place of the template's. */
  readonly wording?: Readonly<Partial<Record<Outcome, readonly string[]>>>
  /** While joined: into which application, and the life that goes on when it is parted again. */
  readonly joined?: { readonly into: string; readonly number: string; readonly before: Life }
  /** Applications that are decided as part of this one. */
  readonly takenIn: readonly TakenIn[]
  /** Fees that came in. */
  readonly paid: number
  /** 支給 that went out. */
  readonly paidOut: number
  /** How many events are in it; the next event's index. */
  readonly length: number
  /** The life before the last act, while that act may still be pulled back by the one who did it. */
  readonly undo?: { readonly life: Life; readonly by: Party }
}

export const START: Life = {
  state: 'draft',
  step: 0,
  waitsFor: { kind: 'applicant' },
  round: 0,
  reviewsDue: [],
  lettersIssued: [],
  takenIn: [],
  paid: 0,
  paidOut: 0,
  length: 0,
}

export const isOver = ({ state }: Life): boolean =>
  state === 'approved' || state === 'rejected' || state === 'withdrawn' || state === 'joined'

const checkOffice = (route: readonly Step[]): string => (route[0]?.step === 'check' ? route[0].office : '')

/** Who stands at a step. A post without an office of its own is held in the office that checks. */
export const holderOf = (route: readonly Step[], step: number): WaitsFor => {
  const here = route[step]
  if (!here) return { kind: 'nobody' }
  if (here.step === 'check') return { kind: 'office', office: here.office }
  if (here.step === 'together')
    return { kind: 'posts', posts: here.of.map(({ post, office }) => ({ post, office })) }
  return { kind: 'post', post: here.post, office: here.step === 'consult' ? here.office : checkOffice(route) }
}

const at = (life: Life, route: readonly Step[], state: State, step: number): Life => ({
  ...life,
  state,
  step,
  waitsFor: holderOf(route, step),
})

const ended = (life: Life, state: State, decidedAt: string): Life => ({
  ...life,
  state,
  waitsFor: { kind: 'nobody' },
  decidedAt,
})

const without = <K extends keyof Life>(life: Life, ...keys: K[]): Omit<Life, K> & Partial<Pick<Life, K>> => {
  const rest = { ...life }
  for (const key of keys) delete rest[key]
  return rest
}

/** 代決: what a deputy approves is shown to the holder of the post afterwards (後閲). */
const withReview = (life: Life, { by }: CaseEvent): Life['reviewsDue'] =>
  by.kind === 'staff' && by.deputyFor !== undefined
    ? [...life.reviewsDue, { of: life.length, post: by.post, staff: by.deputyFor }]
    : life.reviewsDue

/** What happened beside the course since then stays when an act is pulled back: a payment above all. */
const aside = (life: Life, before: Life): Partial<Life> => ({
  paid: life.paid,
  paidOut: life.paidOut,
  lettersIssued: life.lettersIssued,
  takenIn: life.takenIn,
  ...(life.assignedTo !== undefined && { assignedTo: life.assignedTo }),
  reviewsDue: before.reviewsDue.filter((each) => life.reviewsDue.includes(each)),
})

/** 町長 and 副町長 belong to no section. */
export const isTownwide = (post: Post): boolean => post === '町長' || post === '副町長'

/** Whether somebody in `held` may act at a seat. */
export const sits = ({ post, office }: Seat, held: Seat): boolean =>
  post === held.post && (isTownwide(post) || office === held.office)

/** After one of several agreed at once: the next step when nobody is left, else those who are left. */
const afterAgreed = (life: Life, route: readonly Step[], { by }: CaseEvent): Life => {
  const { waitsFor } = life
  if (waitsFor.kind !== 'posts' || by.kind !== 'staff') return at(life, route, 'deciding', life.step + 1)
  const posts = waitsFor.posts.filter((seat) => !sits(seat, by))
  return posts.length > 0
    ? { ...life, waitsFor: { kind: 'posts', posts } }
    : at(life, route, 'deciding', life.step + 1)
}

/** What an event makes of a life. Whether the event may happen at all is for `apply` to say. */
const after = (life: Life, route: readonly Step[], event: CaseEvent): Life => {
  switch (event.kind) {
    case 'submitted':
      return {
        ...at(life, event.route ?? route, 'submitted', 0),
        ...(event.route && { route: event.route }),
        round: 1,
        submittedAt: event.at,
      }
    case 'assigned':
      return { ...life, state: life.state === 'submitted' ? 'checking' : life.state, assignedTo: event.to }
    case 'returned':
      return {
        ...life,
        state: 'returned',
        waitsFor: { kind: 'applicant' },
        reasons: event.reasons,
        ...(event.until !== undefined && { returnedUntil: event.until }),
      }
    case 'corrected':
      return { ...at(without(life, 'reasons', 'returnedUntil'), route, 'checking', 0), round: life.round + 1 }
    case 'proposed': {
      const { outcome, result, reason, details, by } = event
      const proposal = {
        outcome,
        ...(result !== undefined && { result }),
        ...(reason !== undefined && { reason }),
        ...(details !== undefined && { details }),
        by,
      }
      return { ...at(without(life, 'reasons', 'returnedUntil'), route, 'deciding', 1), proposal }
    }
    case 'agreed':
      return { ...afterAgreed(life, route, event), reviewsDue: withReview(life, event) }
    case 'sentBack':
      return event.to === 0
        ? { ...at(without(life, 'proposal'), route, 'checking', 0), round: life.round + 1 }
        : at(life, route, 'deciding', event.to)
    case 'pulledBack':
      return { ...life.undo!.life, ...aside(life, life.undo!.life) }
    case 'decided': {
      const { outcome, result, reason, details } = event
      return {
        ...ended(life, outcome, event.at),
        outcome,
        ...(result !== undefined && { result }),
        ...(reason !== undefined && { reason }),
        ...(details !== undefined && { details }),
        reviewsDue: withReview(life, event),
      }
    }
    case 'withdrawn':
      return ended(life, 'withdrawn', event.at)
    case 'reviewed':
      return { ...life, reviewsDue: life.reviewsDue.filter((each) => each.of !== event.of) }
    case 'letterIssued':
      return { ...life, lettersIssued: [...life.lettersIssued, event.letter] }
    case 'paid':
      return event.payment === undefined
        ? { ...life, paid: life.paid + event.amount }
        : { ...life, paidOut: life.paidOut + event.amount }
    case 'noted':
      return life
    case 'worded': {
      const { [event.letter]: _, ...others } = life.wording ?? {}
      return {
        ...life,
        wording: event.body.length > 0 ? { ...others, [event.letter]: event.body } : others,
      }
    }
    case 'rerouted':
      return { ...life, route: event.route }
    case 'transferred': {
      const moved = route.map((each): Step => (each.step === 'check' ? { ...each, office: event.to } : each))
      return { ...at(without(life, 'assignedTo'), moved, 'submitted', 0), route: moved }
    }
    case 'joined': {
      const { into, number } = event
      return { ...ended(life, 'joined', event.at), joined: { into, number, before: without(life, 'undo') } }
    }
    case 'parted':
      return { ...life.joined!.before, ...aside(life, life.joined!.before) }
    case 'tookIn': {
      const { of, number, filedOn } = event
      return { ...life, takenIn: [...life.takenIn, { of, number, filedOn }] }
    }
    case 'letGo':
      return { ...life, takenIn: life.takenIn.filter((each) => each.of !== event.of) }
    case 'split':
      return at(life, route, life.state, 0)
    case 'splitOff':
      return life
  }
}

const PULLABLE: readonly CaseEvent['kind'][] = ['proposed', 'agreed', 'returned']
/** Beside the course of the decision: they neither advance it nor close the way back. */
const ASIDE: readonly CaseEvent['kind'][] = [
  ...(['noted', 'paid', 'reviewed', 'letterIssued', 'assigned'] as const),
  ...(['tookIn', 'letGo'] as const),
]

/** The route a case goes now: its own, or the one its definition gives it. */
export const routeOf = (life: Life, given: readonly Step[]): readonly Step[] => life.route ?? given

/** The life after one more event. Pure; does not ask whether the event may happen. */
export const step = (life: Life, route: readonly Step[], event: CaseEvent): Life => {
  const next = { ...without(after(life, routeOf(life, route), event), 'undo'), length: life.length + 1 }
  if (ASIDE.includes(event.kind)) return life.undo ? { ...next, undo: life.undo } : next
  return PULLABLE.includes(event.kind)
    ? { ...next, undo: { life: without(life, 'undo'), by: event.by } }
    : next
}
