import { EVENT_NAMES } from '#language'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import type { NewEvent } from './append.ts'
import type { Case } from './case.ts'

/** Beside the decision: they take nothing away from what somebody was about to do. */
const HARMLESS = ['letterIssued', 'paid']

/**
 * Two at once: who acted on an older state than the present one is told who did what. A note only adds, and is never
 * refused. @throws Problem 409
 */
export function refuseStale(
  { log }: Case,
  actor: Actor,
  event: NewEvent,
  expected: number | undefined,
): void {
  if (expected === undefined || event.kind === 'noted') return
  const since = log.filter((each) => each.seq > expected && !HARMLESS.includes(each.event.kind))
  const last = since.at(-1)
  if (!last) return
  const own = 'id' in actor && since.every((each) => each.actorId === actor.id)
  throw new Problem(
    409,
    own
      ? `「${EVENT_NAMES[last.event.kind]}」はもう済んでいます。いまの状態を確かめてください。`
      : `ほかの人（${last.actorName}）が先に「${EVENT_NAMES[last.event.kind]}」をしました。いまの状態を確かめて、必要ならもう一度操作してください。`,
  )
}
