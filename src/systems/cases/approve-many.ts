import { type Hall, refusals } from '#language'
import { dateOf } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { act } from './act.ts'
import type { Case } from './case.ts'
import { checksOf, unticked } from './checks.ts'
import { getReadable } from './get-readable.ts'
import { showNumber } from './number.ts'
import { openMoves } from './permission.ts'
import { recordReading } from './record-reading.ts'

/** More than one page of a list cannot be chosen at once. */
const MOST = 100

/** One application that waits for this person, to be read before many are approved together. */
export interface Approval {
  readonly found: Case
  readonly kind: 'agreed' | 'decided'
  /** Rules that the answers break: reasons to open the case itself. */
  readonly broken: readonly string[]
  /** Checks of the list that nobody has ticked. */
  readonly unticked: readonly string[]
}

/** Which of the chosen wait for the actor; each that is shown counts as read, and leaves its line in the audit log. */
export async function approvalsOf(
  hall: Hall,
  actor: StaffActor,
  ids: readonly string[],
): Promise<{ readonly approvals: readonly Approval[]; readonly others: readonly string[] }> {
  const approvals: Approval[] = []
  const others: string[] = []
  for (const id of chosen(ids)) {
    const found = await getReadable(hall, actor, id)
    const kind = approvalOpen(hall, actor, found)
    if (!kind) {
      others.push(`${showNumber(found.application.number)}：いま、あなたの承認を待っていません。`)
      continue
    }
    await recordReading(hall, actor, found, { action: 'application.read', detail: { list: true } })
    const { definition, answers, application } = found
    const broken = refusals(definition, answers, dateOf(application.filed_at)).map((rule) => rule.text)
    approvals.push({ found, kind, broken, unticked: unticked(await checksOf(hall, found)) })
  }
  return { approvals, others }
}

/** Approves each as it was read, each by itself: one that changed meanwhile does not hold up the others. */
export async function approveMany(
  hall: Hall,
  actor: StaffActor,
  wishes: readonly { readonly id: string; readonly expected: number }[],
): Promise<{ readonly done: number; readonly refused: readonly string[] }> {
  const refused: string[] = []
  let done = 0
  for (const { id, expected } of wishes.slice(0, MOST)) {
    const found = await getReadable(hall, actor, id)
    const { outcome } = found.life.proposal ?? {}
    const kind = approvalOpen(hall, actor, found)
    try {
      if (!kind || !outcome) throw new Problem(409, 'いま、あなたの承認を待っていません。')
      const event = kind === 'agreed' ? ({ kind } as const) : ({ kind, outcome } as const)
      await act(hall, actor, { applicationId: id, expected, event })
      done += 1
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push(`${showNumber(found.application.number)}：${error.message}`)
    }
  }
  return { done, refused }
}

const chosen = (ids: readonly string[]) => [...new Set(ids)].filter(isUuid).slice(0, MOST)

function approvalOpen(hall: Hall, actor: StaffActor, found: Case): 'agreed' | 'decided' | undefined {
  if (found.life.state !== 'deciding') return undefined
  const kinds = openMoves(hall.town, actor, found).map((move) => move.kind)
  return kinds.includes('agreed') ? 'agreed' : kinds.includes('decided') ? 'decided' : undefined
}
