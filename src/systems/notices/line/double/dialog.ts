import type { House } from '#platform/house'
import { tokenHash } from '#platform/web'
import { queueEvent } from './queue-event.ts'
import { takeToken } from './tokens.ts'

/** Whether a link token is open, and whose; the dialog shows nothing otherwise. */
export async function findLinkToken(house: House, token: string): Promise<string | undefined> {
  const row = await house.db
    .selectFrom('sample_line_token')
    .select('line_user')
    .where('hash', '=', tokenHash(token))
    .where('kind', '=', 'link')
    .where('used_at', 'is', null)
    .where('expires_at', '>', house.clock.now())
    .executeTakeFirst()
  return row?.line_user
}

/**
 * The person agrees in the dialog. The platform makes sure that they hold the LINE for which the link token was made: a link
 * that was sent to somebody else ties nobody (`failed`, without a token to reply by).
 * @returns whether the link token was open
 */
export const agree = (house: House, viewer: string, linkToken: string, nonce: string): Promise<boolean> =>
  house.db.transaction().execute(async (tx) => {
    if (nonce.length < 10 || nonce.length > 255) return false
    const user = await takeToken(tx, house, 'link', linkToken)
    if (!user) return false
    const ok = user === viewer
    await queueEvent(tx, house, user, {
      type: 'accountLink',
      link: { result: ok ? 'ok' : 'failed', nonce },
      reply: ok,
    })
    return true
  })
