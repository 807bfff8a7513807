import type { Hall } from '#language'
import type { Transaction } from '#platform/database'
import { tell } from '#systems/notices'
import { type Held, holdFast } from '#systems/proxies'
import { showNumber } from '../number.ts'

interface Done {
  readonly id: string
  readonly number: string
  /** Of the procedure. */
  readonly name: string
  /** Names this telling for good: `submitted`, `corrected:2`. */
  readonly key: string
}

const DEEDS = {
  submitted: '申請しました',
  corrected: '申請の内容を直して送りました',
  withdrawn: '申請を取り下げました',
} as const

/** 本人 learns at once what a 代理人 did in their name. Who has no account is written to by post. */
export async function tellPrincipal(
  tx: Transaction,
  hall: Hall,
  { principal, proxyName }: Held,
  deed: keyof typeof DEEDS,
  { id, number, name, key }: Done,
): Promise<void> {
  if (!principal) return
  await tell(tx, hall, {
    key: `application:${id}:by-proxy:${key}`,
    residentId: principal,
    title: `代理人が${DEEDS[deed]}（${name}）`,
    body: `代理人の${proxyName}さんが、あなたの代わりに${DEEDS[deed]}。\n\n${name}\n受付番号：${showNumber(number)}\n\n内容は、この申請を開くと確かめられます。頼んだ覚えがないときは、申請を取り下げ、「家族・代理人」のページで代理をやめてください。`,
    about: { kind: 'application', id },
  })
}

/** Who filed for another learns that something came, and nothing of what: a notice stays when the consent is over. */
export async function tellProxy(
  tx: Transaction,
  hall: Hall,
  application: {
    readonly id: string
    readonly number: string
    readonly proxy_id: string | null
    readonly consent_id: string | null
  },
  key: string,
): Promise<void> {
  const { id, number, proxy_id, consent_id } = application
  if (!proxy_id || !consent_id || !(await holdFast(tx, hall, consent_id))) return
  await tell(tx, hall, {
    key: `application:${id}:for-proxy:${key}`,
    residentId: proxy_id,
    title: '代理で出した申請に、知らせがあります',
    body: `代理人として出した申請に、町から知らせがあります。\n\n受付番号：${showNumber(number)}\n\nこの申請を開いて、状況を確かめてください。`,
    about: { kind: 'application', id },
  })
}
