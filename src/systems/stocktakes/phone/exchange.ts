/** Between the telephone and the town: the list one way, what was seen the other. */
import type { PhoneSighting, PhoneState } from './state.ts'
import type { PhoneStore } from './store.ts'

/** How the last exchange ended. `away`: no net, or the town does not answer. */
export type Standing = 'sent' | 'away' | 'signed-out' | 'closed'

const MOST_AT_ONCE = 200

/** The list as it is now. `signed-out`: the town answers, and wants to know who asks. */
export async function fetchState(take: string): Promise<PhoneState | 'away' | 'signed-out' | 'gone'> {
  try {
    const answer = await fetch(`/desk/stock-takes/${take}/state`, { redirect: 'manual', cache: 'no-store' })
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out'
    if (answer.status === 403 || answer.status === 404) return 'gone'
    return answer.ok ? ((await answer.json()) as PhoneState) : 'away'
  } catch {
    return 'away'
  }
}

/** Sends what waits. What the town says it has is marked; everything else stays as it is and is sent again. */
export async function sendAll(store: PhoneStore, state: PhoneState): Promise<Standing> {
  if (state.closed) return 'closed'
  for (;;) {
    const waiting = (await store.sightings(state.id)).filter(({ sent }) => sent === 0).slice(0, MOST_AT_ONCE)
    if (waiting.length === 0) return 'sent'
    const ended = await sendSome(store, state, waiting)
    if (ended !== 'sent') return ended
  }
}

async function sendSome(
  store: PhoneStore,
  { id, csrf }: PhoneState,
  waiting: readonly PhoneSighting[],
): Promise<Standing> {
  const sightings = waiting.map(({ id, code, place, way, at, by }) => ({ id, code, place, way, at, by }))
  const body = new URLSearchParams({ _csrf: csrf, sightings: JSON.stringify(sightings) })
  let answer: Response
  try {
    answer = await fetch(`/desk/stock-takes/${id}/sightings`, { method: 'POST', body, redirect: 'manual' })
  } catch {
    return 'away'
  }
  if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out'
  if (answer.status === 409) return 'closed'
  if (!answer.ok) return 'away'
  const { kept, refused } = (await answer.json()) as { kept: string[]; refused: { id: string }[] }
  await store.mark(kept, 1)
  await store.mark(
    refused.map((each) => each.id),
    2,
  )
  // Nothing of it was taken, and nothing refused: the same again would never end.
  return kept.length + refused.length > 0 ? 'sent' : 'away'
}
