import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { act } from './act.ts'
import { getReadable } from './get-readable.ts'
import { showNumber } from './number.ts'

/** More than one page of a list cannot be chosen at once. */
const MOST = 100

/** Gives many applications to one colleague, each by itself: one that is refused does not hold up the others. */
export async function assignMany(
  hall: Hall,
  actor: StaffActor,
  ids: readonly string[],
  to: string,
): Promise<{ readonly done: number; readonly refused: readonly string[] }> {
  const refused: string[] = []
  let done = 0
  for (const id of [...new Set(ids)].filter(isUuid).slice(0, MOST)) {
    try {
      const { application } = await getReadable(hall, actor, id)
      try {
        await act(hall, actor, { applicationId: id, event: { kind: 'assigned', to } })
        done++
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        refused.push(`${showNumber(application.number)}：${error.message}`)
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push(error.message)
    }
  }
  return { done, refused }
}
