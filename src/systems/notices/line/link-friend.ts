import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { tell } from '../tell.ts'
import { endLink } from './end-link.ts'

/**
 * Ties a friend to the account for which the nonce was issued. A nonce opens once, within ten minutes; one account has one
 * friend and one friend one account, the newer wins. The owner is told by the ways they had: a link they do not know of can
 * be ended.
 * @returns whether they are tied now, also when this event had already done it
 */
export const linkFriend = (house: House, user: string, nonceHash: string): Promise<boolean> =>
  house.db.transaction().execute(async (tx) => {
    const resident = await takeNonce(tx, house, nonceHash)
    if (!resident) return isLinked(tx, user, nonceHash)
    const now = house.clock.now()
    await tell(
      tx,
      house,
      {
        key: `line-linked:${nonceHash}`,
        residentId: resident,
        title: 'LINEでお知らせを受け取るようになりました',
        body: '町からのお知らせが、LINEにも届きます。心当たりがないときは、マイページの「登録と安全」にある「お知らせの受け取り方」で、すぐに外してください。',
        about: { kind: 'account', id: resident },
      },
      { evenAtNight: true },
    )
    await endLink(tx, house, { user }, 'moved')
    await endLink(tx, house, { resident }, 'moved')
    await tx
      .insertInto('line_link')
      .values({ id: uuid(), resident_id: resident, line_user: user, linked_at: now })
      .execute()
    await record(
      tx,
      { kind: 'system', name: 'LINE' },
      { action: 'notice.line-linked', about: { kind: 'resident', id: resident }, resident },
      now,
    )
    return true
  })

/** In one statement: of two events that come at the same moment, one opens. */
async function takeNonce(tx: Transaction, house: House, hash: string): Promise<string | undefined> {
  const now = house.clock.now()
  const taken = await tx
    .updateTable('line_nonce')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('resident_id')
    .executeTakeFirst()
  return taken?.resident_id
}

/** A worker that died before it answered comes here again. */
const isLinked = async (tx: Transaction, user: string, hash: string): Promise<boolean> =>
  (await tx
    .selectFrom('line_nonce')
    .innerJoin('line_link', 'line_link.resident_id', 'line_nonce.resident_id')
    .select('line_link.id')
    .where('hash', '=', hash)
    .where('line_user', '=', user)
    .executeTakeFirst()) !== undefined
