import type { House } from '#platform/house'
import { sweepStash } from '#platform/web'
import { forgetCards } from './session.ts'

const DAY_MS = 86_400_000

/**
 * Forgets what signing in leaves behind: posts kept over it, codes, challenges and refusals of yesterday, and what
 * cards said in sessions that are over.
 */
export async function sweepSignIns(house: House): Promise<void> {
  const { db, clock } = house
  const yesterday = new Date(clock.now().getTime() - DAY_MS)
  await sweepStash(house)
  await forgetCards(house)
  await db.deleteFrom('card_sign_in').where('expires_at', '<', yesterday).execute()
  await db.deleteFrom('sample_card').where('expires_at', '<', clock.now()).execute()
  await db.deleteFrom('sign_in_proof').where('expires_at', '<', yesterday).execute()
  await db.deleteFrom('used_challenge').where('used_at', '<', yesterday).execute()
  await db.deleteFrom('sign_in_refusal').where('at', '<', yesterday).execute()
}
