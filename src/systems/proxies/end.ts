import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'
import { Problem } from '#platform/web'
import { close } from './close.ts'
import { consentOf } from './read-row.ts'

/** Either side ends a consent, or 本人 takes an invitation back: at once, without a reason. @throws Problem 404 */
export const end = (house: House, actor: ResidentActor, id: string): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('proxy_consent')
      .selectAll()
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .where((each) => each.or([each('principal_id', '=', actor.id), each('proxy_id', '=', actor.id)]))
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Problem(404, 'この代理は見つかりませんでした。もう終わっているかもしれません。')
    const by = row.principal_id === actor.id ? 'principal' : 'proxy'
    const named = by === 'proxy' ? { ...actor, name: row.proxy_name ?? actor.name } : actor
    await close(tx, house, named, { consent: consentOf(row), by })
  })
