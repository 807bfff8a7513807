import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'
import { Problem } from '#platform/web'
import { tell } from '#systems/notices'
import { close } from './close.ts'
import { type Consent, takerText } from './consent.ts'
import { consentOf } from './read-row.ts'

const GONE =
  'この代理人のお願いは見つかりませんでした。取り消されたか、期限が過ぎました。頼んだ人にたずねてください。'

/** An invitation that waits for the answer of whoever has this address. @throws Problem 404, the same for all others */
export async function lockInvitation(
  tx: Transaction,
  house: House,
  { id: resident, email }: ResidentActor,
  id: string,
): Promise<Consent> {
  const row = await tx
    .selectFrom('proxy_consent')
    .selectAll()
    .where('id', '=', id)
    .where('invited_email', '=', email ?? '')
    .where('accepted_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('lapses_at', '>', house.clock.now())
    .where('principal_id', 'is distinct from', resident)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem(404, GONE)
  return consentOf(row)
}

/**
 * 代理人 accepts, under their own name, the words they were shown. An older consent between the two gives way.
 * @throws Problem 404
 */
export const accept = (house: House, actor: ResidentActor, id: string, name: string): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    const consent = await lockInvitation(tx, house, actor, id)
    const now = house.clock.now()
    if (consent.principal) await closeOlder(tx, house, actor, consent.principal)
    await tx
      .updateTable('proxy_consent')
      .set({
        proxy_id: actor.id,
        proxy_name: name,
        accepted_at: now,
        taker_text: takerText(consent).join('\n'),
      })
      .where('id', '=', id)
      .execute()
    const about = { kind: 'proxy', id }
    const resident = consent.principal && { resident: consent.principal }
    const detail = { text: consent.text.version, level: actor.level }
    await record(tx, { ...actor, name }, { action: 'proxy.accepted', about, ...resident, detail }, now)
    if (consent.principal)
      await tell(tx, house, {
        key: `proxy:${id}:accepted`,
        residentId: consent.principal,
        title: `${name}さんが、あなたの代理人になりました`,
        body: `${name}さんが、代理人を引き受けました。\n\n任せたことと期限は、マイページの「家族・代理人」で確かめられます。いつでも、すぐにやめられます。心当たりがないときは、すぐにやめて、役場に知らせてください。`,
        about,
      })
  })

async function closeOlder(tx: Transaction, house: House, actor: ResidentActor, principal: string) {
  const older = await tx
    .selectFrom('proxy_consent')
    .selectAll()
    .where('principal_id', '=', principal)
    .where('proxy_id', '=', actor.id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .execute()
  for (const row of older) await close(tx, house, actor, { consent: consentOf(row), by: 'renewed' })
}

/** Says no, without a reason. @throws Problem 404 */
export const decline = (house: House, actor: ResidentActor, id: string): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    const consent = await lockInvitation(tx, house, actor, id)
    await close(tx, house, actor, { consent, by: 'proxy' })
  })
