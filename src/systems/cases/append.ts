import {
  apply,
  type CaseEvent,
  type Hall,
  type Life,
  type Move,
  moves,
  type Party,
  type Role,
} from '#language'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import { type Actor, purposeOf, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import type { Held } from '#systems/proxies'
import { announce } from './api/announce.ts'
import { auditName } from './audit-name.ts'
import { actingBy } from './by-proxy/seen.ts'
import { tellPrincipal } from './by-proxy/tell.ts'
import { type Case, findCase } from './case.ts'
import { refuseStale } from './conflict.ts'
import type { Known } from './filer.ts'
import { writeLog } from './log.ts'
import { permitted, verbsFor } from './permission.ts'
import { project } from './project.ts'

export { firstEvent } from './first-event.ts'

type Unsigned<E> = E extends unknown ? Omit<E, 'at' | 'by'> : never
/** An event before it is known who does it and when. */
export type NewEvent = Unsigned<CaseEvent>

export interface Append {
  readonly applicationId: string
  /** The version that the actor saw. Left out: whatever stands. */
  readonly expected?: number | undefined
  readonly actor: Actor
  readonly event: NewEvent
  /** How surely the person is known who corrects, or was known whose application is split. */
  readonly known?: Pick<Known, 'same'> & { readonly identity: string }
}

/**
 * The one way in which an application changes: under its row's lock, an event is judged, written, repeated in the
 * columns that lists read, and audited. @throws Problem 404, 403 (post), 409 (state, or somebody was faster), 422 (input)
 */
export async function append(
  tx: Transaction,
  hall: Hall,
  { applicationId, expected, actor, event, known }: Append,
): Promise<Life> {
  const found = await findCase(tx, applicationId, { lock: true })
  if (!found) throw new Problem(404, 'この申請は見つかりませんでした。')
  refuseStale(found, actor, event, expected)
  const at = hall.clock.now()
  const { by, role, purpose, consent } = await standing(tx, hall, found, actor, event)
  const signed = { ...event, at: at.toISOString(), by } as CaseEvent
  const applied = apply(found.route, found.life, signed, role)
  if (applied.refusal !== undefined)
    throw new Problem(offered(found, role, event) ? 422 : 409, applied.refusal)
  const seq = found.application.version + 1
  await writeLog(tx, applicationId, { seq, actor, event: signed, at, known })
  await project(tx, found, signed, applied.life, seq)
  const about = { kind: 'application', id: applicationId }
  const resident = found.application.resident_id ?? undefined
  const action = auditName(event.kind)
  await record(
    tx,
    consent && actor.kind === 'resident' ? { ...actor, name: consent.proxyName } : actor,
    { action, about, ...(resident && { resident }), ...(purpose && { purpose }), detail: { seq } },
    at,
  )
  if (consent && (event.kind === 'corrected' || event.kind === 'withdrawn')) {
    const done = { id: applicationId, number: found.application.number, name: found.definition.name }
    await tellPrincipal(tx, hall, consent, event.kind, { ...done, key: `${event.kind}:${seq}` })
  }
  await announce(tx, hall, applicationId, event.kind)
  return applied.life
}

const offered = ({ route, life }: Case, role: Role | undefined, event: NewEvent): Move | undefined =>
  role && moves(route, life, role).find((move) => move.kind === event.kind)

interface Standing {
  readonly by: Party
  readonly role: Role | undefined
  readonly purpose?: string | undefined
  /** By which a 代理人 does it. */
  readonly consent?: Held
}

/**
 * As whom the actor does it: the applicant or their 代理人, the system, or staff in one of their posts, if the post allows
 * it.
 */
async function standing(
  tx: Transaction,
  hall: Hall,
  found: Case,
  actor: Actor,
  event: NewEvent,
): Promise<Standing> {
  if (actor.kind === 'system') return { by: { kind: 'system' }, role: undefined }
  if (actor.kind === 'staff') return staffStanding(hall, found, actor, event)
  if (actor.kind !== 'resident') throw new Problem(404, 'この申請は見つかりませんでした。')
  const role: Role = { kind: 'applicant' }
  if (found.application.resident_id === actor.id) return { by: { kind: 'applicant', id: actor.id }, role }
  const deed = event.kind === 'withdrawn' ? 'withdraw' : 'mend'
  const consent = await actingBy(tx, hall, actor, found.application, deed)
  if (!consent) throw new Problem(404, 'この申請は見つかりませんでした。')
  const by = { kind: 'applicant', id: actor.id, proxy: consent.proxyName } as const
  return { by, role, consent, purpose: '代理人の手続き' }
}

function staffStanding({ town }: Hall, found: Case, actor: StaffActor, event: NewEvent): Standing {
  const role: Role = { kind: 'staff', id: actor.id, assignments: actor.assignments }
  const as = offered(found, role, event)?.as ?? actor.assignments[0]
  if (!as) throw new Problem(403, 'いま職に就いていないため、この申請を処理できません。')
  const verb = permitted(town, actor, as, verbsFor(found.life, event, actor.id))
  // What the life does not allow anyway is told in the life's own words.
  if (!verb && offered(found, role, event))
    throw new Problem(403, `${as.post}の職には、この操作の権限がありません。担当課の上司にご相談ください。`)
  const { office, post, deputyFor } = as
  const by: Party = {
    kind: 'staff',
    id: actor.id,
    office,
    post,
    ...(deputyFor !== undefined && { deputyFor }),
  }
  return { by, role, purpose: verb && purposeOf(town, { ...actor, assignments: [as] }, verb, office) }
}
