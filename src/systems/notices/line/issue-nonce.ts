import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'
import { newToken, tokenHash } from '#platform/web'

/** As long as the link token with which it goes (LINE: ten minutes). */
const LIFE_MS = 10 * 60_000

/** A nonce for the dialog at LINE: 256 random bits, kept by their hash alone, good once for whoever is signed in. */
export async function issueNonce(house: House, { id }: ResidentActor): Promise<string> {
  const nonce = newToken()
  const now = house.clock.now()
  await house.db
    .insertInto('line_nonce')
    .values({
      hash: tokenHash(nonce),
      resident_id: id,
      created_at: now,
      expires_at: new Date(now.getTime() + LIFE_MS),
    })
    .execute()
  return nonce
}
