import { record } from '#platform/audit'
import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'
import { arrivesElsewhere, type Preferences, reachOf } from './ways.ts'

export const MUST_REACH =
  'メールを止めるには、先に「ためしに送る」を押して、LINEか端末に届くことを確かめてください。'

/** Keeps what a person chose. E-mail stays on until something has arrived by another way. */
export async function savePreferences(
  house: House,
  actor: ResidentActor,
  wish: Preferences,
): Promise<{ saved: true } | { error: string }> {
  const at = house.clock.now()
  return house.db.transaction().execute(async (tx) => {
    const reach = await reachOf(tx, house, actor.id)
    if (!wish.email && reach.email !== null && !arrivesElsewhere(reach, wish)) return { error: MUST_REACH }
    const values = { ...wish, changed_at: at }
    await tx
      .insertInto('notice_preference')
      .values({ resident_id: actor.id, ...values })
      .onConflict((row) => row.column('resident_id').doUpdateSet(values))
      .execute()
    await record(
      tx,
      actor,
      {
        action: 'notice.preferences-changed',
        about: { kind: 'resident', id: actor.id },
        resident: actor.id,
        detail: { ...wish },
      },
      at,
    )
    return { saved: true }
  })
}
