import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import type { Actor } from '#platform/people'
import { keepReachable } from '../ways.ts'

/** By their own press; by leaving the friend; because somebody else's account took the friend, or this one another friend. */
export type Why = 'asked' | 'blocked' | 'moved'

const PLATFORM: Actor = { kind: 'system', name: 'LINE' }

/**
 * Ends a link at once, if there is one. Nothing of it stays but the line in the audit log; notices go by the other ways, by
 * e-mail again where there is none.
 */
export async function endLink(
  tx: Transaction,
  house: House,
  whose: { readonly user: string } | { readonly resident: string },
  why: Why,
  actor: Actor = PLATFORM,
): Promise<void> {
  const ended = await tx
    .deleteFrom('line_link')
    .$if('user' in whose, (row) => row.where('line_user', '=', (whose as { user: string }).user))
    .$if('resident' in whose, (row) =>
      row.where('resident_id', '=', (whose as { resident: string }).resident),
    )
    .returning('resident_id')
    .execute()
  for (const { resident_id } of ended) {
    await keepReachable(tx, house, resident_id)
    await record(
      tx,
      actor,
      {
        action: 'notice.line-ended',
        about: { kind: 'resident', id: resident_id },
        resident: resident_id,
        detail: { why },
      },
      house.clock.now(),
    )
  }
}
