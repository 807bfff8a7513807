/** Which moves of its process a record can make now. */
import type { ProcessMove, RegisterDefinition } from '#language'
import type { Actor } from '#platform/people'
import type { RegisterRecord } from '../records/record.ts'

/** Whether a move is somebody's to make, whatever state the record is in. */
const isFor = ({ office, posts }: ProcessMove, actor: Actor): boolean => {
  if (office === undefined && posts === undefined) return true
  return (
    actor.kind === 'staff' &&
    actor.assignments.some(
      (held) =>
        (office === undefined || held.office === office) &&
        (posts === undefined || posts.includes(held.post)),
    )
  )
}

/** The moves open to the actor: who changes nothing of a record moves it nowhere either. */
export const movesOf = (
  { process }: RegisterDefinition,
  actor: Actor,
  { values, rights, removedAt }: RegisterRecord,
): readonly ProcessMove[] =>
  process && rights.may('change') && !removedAt
    ? process.moves.filter((move) => move.from.includes(String(values[process.field])) && isFor(move, actor))
    : []
