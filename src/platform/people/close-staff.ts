import { record } from '#platform/audit'
import { today } from '#platform/clock'
import type { House } from '#platform/house'
import { Problem } from '#platform/web'
import type { Actor } from './actor.ts'

/**
 * Closes the account of somebody who leaves: no sign-in any more, open sessions end, posts and deputyships end today.
 * What they did stays under their name. @throws Problem when there is no such open account, or it is one's own
 */
export async function closeStaff(house: House, actor: Actor, login: string): Promise<void> {
  const now = house.clock.now()
  const date = today(house.clock)
  await house.db.transaction().execute(async (tx) => {
    const staff = await tx
      .selectFrom('staff')
      .select('id')
      .where('login', '=', login.toLowerCase())
      .where('closed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!staff) throw new Problem(404, `ログインID「${login}」の職員はいないか、もう閉じられています。`)
    if (actor.kind === 'staff' && actor.id === staff.id)
      throw new Problem(409, '自分のアカウントは閉じられません。ほかの情報担当に頼んでください。')
    await tx.updateTable('staff').set({ closed_at: now }).where('id', '=', staff.id).execute()
    await tx
      .updateTable('session')
      .set({ ended_at: now })
      .where('realm', '=', 'staff')
      .where('person_id', '=', staff.id)
      .where('ended_at', 'is', null)
      .execute()
    await tx
      .updateTable('staff_assignment')
      .set((row) => ({ until_on: row.fn('greatest', [row.ref('from_on'), row.val(date)]) as never }))
      .where((row) => row.or([row('staff_id', '=', staff.id), row('deputy_for', '=', staff.id)]))
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', date)]))
      .execute()
    await record(
      tx,
      actor,
      {
        action: 'staff.closed',
        about: { kind: 'staff', id: staff.id },
        detail: { login: login.toLowerCase() },
      },
      now,
    )
  })
}
