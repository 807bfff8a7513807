import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import type { Actor } from '#platform/people'
import { tell } from '#systems/notices'
import type { ClosedBy, Consent } from './consent.ts'

/** Closes a consent whose row the transaction holds, forgets what it knew of the 本人, and tells both. */
export async function close(
  tx: Transaction,
  house: House,
  actor: Actor,
  { consent, by }: { readonly consent: Consent; readonly by: ClosedBy },
): Promise<void> {
  const now = house.clock.now()
  await tx
    .updateTable('proxy_consent')
    .set({ closed_at: now, closed_by: by, principal_facts: null })
    .where('id', '=', consent.id)
    .execute()
  const action = consent.acceptedAt ? 'proxy.ended' : by === 'proxy' ? 'proxy.declined' : 'proxy.withdrawn'
  const about = { kind: 'proxy', id: consent.id }
  const resident = consent.principal && { resident: consent.principal }
  await record(tx, actor, { action, about, ...resident, detail: { by } }, now)
  if (by !== 'renewed') await tellClosed(tx, house, consent, by)
}

async function tellClosed(tx: Transaction, house: House, consent: Consent, by: ClosedBy): Promise<void> {
  const { id, principal, principalName, proxy, proxyName } = consent
  const about = { kind: 'proxy', id }
  const send = (residentId: string | undefined, title: string, body: string) =>
    residentId
      ? tell(tx, house, { key: `proxy:${id}:closed:${residentId}`, residentId, title, body, about })
      : undefined
  if (!consent.acceptedAt) {
    if (by === 'proxy')
      await send(principal, '代理人のお願いが断られました', '代理人のお願いを、相手の人が断りました。')
    if (by === 'time')
      await send(
        principal,
        '代理人のお願いの期限が過ぎました',
        '代理人のお願いに返事がないまま、期限が過ぎました。必要なときは、もう一度お願いしてください。',
      )
    return
  }
  const why: Readonly<Record<ClosedBy, string>> = {
    principal: `${principalName}さんが、代理をやめました。`,
    proxy: `${proxyName ?? ''}さんが、代理人をやめました。`,
    office: '役場の窓口で、代理をやめました。',
    time: '決めてあった期限が来たので、代理が終わりました。',
    renewed: '',
  }
  await send(
    principal,
    '代理が終わりました',
    `${why[by]}\n\n${proxyName ?? ''}さんは、これから先、あなたの申請を見ることも、あなたの代わりに申請することもできません。それまでに出した申請は、そのまま残ります。`,
  )
  await send(
    proxy,
    '代理が終わりました',
    `${why[by]}\n\n${principalName}さんの申請は、見えなくなりました。書きかけの申請も消えます。`,
  )
}
