import type { Post } from '#platform/house'
import type { Sentence, Step } from '../definition.ts'
import type { EventKind, Party } from './events.ts'
import { holderOf, isOver, type Life, routeOf, STATE_NAMES, sits, type WaitsFor } from './life.ts'

/** A post that a member of staff holds today, or stands in for. */
export interface Holding {
  readonly office: string
  readonly post: Post
  readonly deputyFor?: string
}

export type Role =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'staff'; readonly id: string; readonly assignments: readonly Holding[] }

export interface Move {
  readonly kind: EventKind
  /** What the button says. */
  readonly label: string
  /** What must be given with it. */
  readonly needs?: readonly ('reason' | 'reasons' | 'outcome' | 'to' | 'text' | 'route')[]
  /** Steps to which it can be sent back. */
  readonly steps?: readonly number[]
  /** Outcomes that may be proposed or decided. */
  readonly outcomes?: readonly ('approved' | 'rejected')[]
  /** The holding in which the person would act: goes into the event's `by`. */
  readonly as?: Holding
}

/** The holding by which a role may act where the life waits: one's own post before one held as deputy. */
export const holdingFor = (waits: WaitsFor, assignments: readonly Holding[]): Holding | undefined => {
  const fitting = assignments.filter((each) => {
    if (waits.kind === 'office') return each.office === waits.office
    const seats = waits.kind === 'post' ? [waits] : waits.kind === 'posts' ? waits.posts : []
    return seats.some((seat) => sits(seat, each))
  })
  return fitting.find((each) => each.deputyFor === undefined) ?? fitting[0]
}

const samePerson = (a: Party | undefined, id: string): boolean => a?.kind === 'staff' && a.id === id

/** Money that changed hands belongs to one application: it can neither be taken in by another nor divided. */
export const hasMoney = ({ paid, paidOut }: Life): boolean => paid > 0 || paidOut > 0

const BOTH = ['approved', 'rejected'] as const

const applicantMoves = (life: Life): Move[] => {
  if (life.state === 'draft') return [{ kind: 'submitted', label: '申請する' }]
  if (isOver(life)) return []
  const withdraw: Move = { kind: 'withdrawn', label: '取り下げる' }
  return life.state === 'returned' ? [{ kind: 'corrected', label: '直して送る' }, withdraw] : [withdraw]
}

/** Those who work on the case at all: the office that checks, and everyone on its route. */
const onRoute = (route: readonly Step[], assignments: readonly Holding[]): Holding | undefined => {
  for (let step = 0; step < route.length; step += 1) {
    const holding = holdingFor(holderOf(route, step), assignments)
    if (holding) return holding
  }
  return undefined
}

const staffMoves = (
  route: readonly Step[],
  life: Life,
  id: string,
  assignments: readonly Holding[],
): Move[] => {
  const checker = holdingFor(holderOf(route, 0), assignments)
  const member = onRoute(route, assignments)
  const moves: Move[] = []
  const add = (as: Holding | undefined, ...more: Move[]) => {
    if (as) moves.push(...more.map((move) => ({ ...move, as })))
  }
  if (life.state === 'draft') {
    // 窓口・郵送の申請 is entered by the office itself.
    add(checker, { kind: 'submitted', label: '窓口で受け付ける' })
    return moves
  }
  if (!isOver(life)) {
    if (life.state === 'submitted' || life.state === 'checking') {
      add(checker, { kind: 'returned', label: '補正を求める', needs: ['reasons'] })
      if (route.length > 1)
        add(checker, { kind: 'proposed', label: '起案する', needs: ['outcome'], outcomes: BOTH })
      else add(checker, { kind: 'decided', label: '決裁する', needs: ['outcome'], outcomes: BOTH })
      add(checker, { kind: 'worded', label: '通知の文面を直す', needs: ['text'] })
    }
    if (life.state === 'returned') {
      add(checker, { kind: 'corrected', label: '窓口で補正を受ける' })
      // 行政手続法7条: an application that is not mended may be refused.
      const refuse = { needs: ['outcome', 'reason'], outcomes: ['rejected'] } as const
      if (route.length > 1) add(checker, { kind: 'proposed', label: '却下を起案する', ...refuse })
      else add(checker, { kind: 'decided', label: '却下する', ...refuse })
    }
    if (life.state === 'deciding') {
      const holder = holdingFor(life.waitsFor, assignments)
      const last = life.step === route.length - 1
      if (!last) add(holder, { kind: 'agreed', label: '承認する' })
      else if (!samePerson(life.proposal?.by, id))
        add(holder, { kind: 'decided', label: '決裁する', outcomes: [life.proposal!.outcome] })
      const steps = Array.from({ length: life.step }, (_, index) => index)
      add(holder, { kind: 'sentBack', label: '差し戻す', needs: ['reason', 'to'], steps })
    }
    if (life.undo && samePerson(life.undo.by, id)) {
      const { by } = life.undo
      if (by.kind === 'staff') {
        const { office, post, deputyFor } = by
        add(
          { office, post, ...(deputyFor !== undefined && { deputyFor }) },
          { kind: 'pulledBack', label: '引き戻す' },
        )
      }
    }
    if (life.state !== 'returned') {
      const reroute: Move = { kind: 'rerouted', label: '決裁の経路を変える', needs: ['reason', 'route'] }
      if (route.length > 1) add(checker, reroute)
    }
    if ((life.state === 'submitted' || life.state === 'checking') && life.takenIn.length === 0)
      add(checker, { kind: 'transferred', label: 'ほかの課へ移す', needs: ['reason', 'to'] })
    if (life.state !== 'deciding' && life.takenIn.length === 0 && !hasMoney(life))
      add(checker, { kind: 'joined', label: 'ほかの申請にまとめる', needs: ['reason', 'to'] })
    add(checker, { kind: 'tookIn', label: 'ほかの申請をまとめる', needs: ['reason', 'to'] })
    if (life.takenIn.length > 0)
      add(checker, { kind: 'letGo', label: 'まとめを解く', needs: ['reason', 'to'] })
    if ((life.state === 'submitted' || life.state === 'checking') && !hasMoney(life))
      add(checker, { kind: 'split', label: '申請を分ける', needs: ['reason', 'to'] })
    // Of a life that has only begun: filed, and perhaps taken in hand.
    if ((life.state === 'submitted' || life.state === 'checking') && life.length <= 2)
      add(checker, { kind: 'splitOff', label: '分けて受け付ける', needs: ['reason', 'to'] })
    add(checker, { kind: 'assigned', label: '担当を決める', needs: ['to'] })
    add(checker, { kind: 'withdrawn', label: '取下げを受け付ける', needs: ['reason'] })
  }
  if (life.joined) add(checker, { kind: 'parted', label: 'まとめを解く', needs: ['reason'] })
  if (life.state === 'approved' || life.state === 'rejected')
    add(checker, { kind: 'letterIssued', label: '通知を発行する' })
  if (life.reviewsDue.some((each) => each.staff === id)) add(member, { kind: 'reviewed', label: '後閲する' })
  add(member, { kind: 'noted', label: 'メモを残す', needs: ['text'] })
  return moves
}

/** The moves open to a role now. Empty means `refusal` has a sentence. */
export const moves = (route: readonly Step[], life: Life, role: Role): Move[] =>
  role.kind === 'applicant'
    ? applicantMoves(life)
    : staffMoves(routeOf(life, route), life, role.id, role.assignments)

const WAITING: Readonly<Record<WaitsFor['kind'], (waits: WaitsFor) => string>> = {
  applicant: () => '申請した人の補正を待っています',
  office: () => '担当課の審査を待っています',
  post: (waits) => `${waits.kind === 'post' ? waits.post : ''}の決裁を待っています`,
  posts: () => 'ほかの課の合議を待っています',
  nobody: () => '処理は終わっています',
}

/** For every state and role without a move of its own: what to say instead of a button. */
export const refusal = (route: readonly Step[], life: Life, role: Role): Sentence | undefined => {
  if (moves(route, life, role).length > 0) return undefined
  if (role.kind === 'applicant')
    return `この申請は「${STATE_NAMES[life.state]}」で終わりました。変えたいときは担当課へご連絡ください。`
  if (life.state === 'draft') return 'まだ申請されていません。申請されるとここに届きます。'
  if (isOver(life))
    return `この申請は「${STATE_NAMES[life.state]}」で終わっています。あなたの課の処理はありません。`
  return `この申請は${WAITING[life.waitsFor.kind](life.waitsFor)}。あなたの職ではこの申請を処理できません。`
}
