import type { CaseEvent, Hall, Party } from '#language'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import { type Actor, postsIn, purposeOf } from '#platform/people'
import { Problem } from '#platform/web'
import type { Held } from '#systems/proxies'
import { auditName } from './audit-name.ts'
import type { Known } from './filer.ts'
import { writeLog } from './log.ts'

/** The first line of a life: the application was filed, by its applicant or by a clerk from paper. */
export async function firstEvent(
  tx: Transaction,
  hall: Hall,
  filed: {
    readonly applicationId: string
    readonly actor: Actor
    readonly office: string
    readonly resident?: string | undefined
    readonly known: Known
    /** By which a 代理人 filed it. */
    readonly consent?: Held | undefined
  },
): Promise<void> {
  const { applicationId, office, resident, known, consent } = filed
  const actor =
    consent && filed.actor.kind === 'resident' ? { ...filed.actor, name: consent.proxyName } : filed.actor
  const at = hall.clock.now()
  const event: CaseEvent = { kind: 'submitted', at: at.toISOString(), by: partyOf(actor, office, consent) }
  await writeLog(tx, applicationId, { seq: 1, actor, event, at, known })
  const purpose = consent
    ? '代理人の手続き'
    : actor.kind === 'staff'
      ? purposeOf(hall.town, actor, 'case.enter', office)
      : undefined
  const about = { kind: 'application', id: applicationId }
  const action = auditName('submitted')
  await record(tx, actor, { action, about, ...(resident && { resident }), ...(purpose && { purpose }) }, at)
}

function partyOf(actor: Actor, office: string, consent: Held | undefined): Party {
  if (actor.kind === 'resident')
    return { kind: 'applicant', id: actor.id, ...(consent && { proxy: consent.proxyName }) }
  if (actor.kind !== 'staff') return { kind: 'applicant' }
  const post = postsIn(actor, office)[0]
  if (!post) throw new Problem(403, 'この手続きは、担当課の職員が窓口で受け付けます。')
  return { kind: 'staff', id: actor.id, office, post }
}
