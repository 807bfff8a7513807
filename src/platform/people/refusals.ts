import { v7 as uuid } from 'uuid'
import type { House } from '#platform/house'
import { Problem } from '#platform/web'

const WINDOW_MS = 15 * 60_000
const MOST = 10

/** Ten refusals in fifteen minutes close an account's door for the rest of them, whoever knocks. */
export async function checkNotLocked(house: House, who: string): Promise<void> {
  const since = new Date(house.clock.now().getTime() - WINDOW_MS)
  const rows = await house.db
    .selectFrom('sign_in_refusal')
    .select('id')
    .where('who', '=', who)
    .where('at', '>', since)
    .limit(MOST)
    .execute()
  if (rows.length >= MOST) {
    throw new Problem(
      429,
      '続けて確かめられなかったため、しばらく止めています。15分ほど待ってから、もう一度お試しください。',
    )
  }
}

export const noteRefusal = (house: House, who: string) =>
  house.db.insertInto('sign_in_refusal').values({ id: uuid(), who, at: house.clock.now() }).execute()
