/** 決裁 on a record: where it stands follows from its log, by the same rules as an application. */
import { type CaseEvent, type Hall, type Life, lifeOf, type Row, type Step } from '#language'
import { today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { seatMark } from '#systems/cases'
import { isUuid } from '../../uuid.ts'
import { openRegister } from '../open-register.ts'
import { findRecord } from '../records/record.ts'
import { registersNow } from '../registers-now.ts'
import { rightsOf } from '../rights/rights.ts'

export interface DecisionLogged {
  readonly seq: number
  readonly actorName: string
  readonly at: Date
  readonly event: CaseEvent
}

export interface RecordDecision {
  readonly id: string
  readonly register: string
  readonly record: string
  readonly move: string
  readonly title: string
  readonly office: string
  /** What is decided, as its proposer saw it. */
  readonly values: Row
  readonly version: number
  readonly begunAt: Date
  readonly overAt: Date | null
  readonly route: readonly Step[]
  readonly log: readonly DecisionLogged[]
  readonly life: Life
}

/** Asks no permission. `lock`: nobody else may move it until the transaction ends. */
export async function findDecision(
  db: Database | Transaction,
  id: string,
  { lock = false } = {},
): Promise<RecordDecision | undefined> {
  const row = await db
    .selectFrom('record_decision')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) return undefined
  const lines = await db
    .selectFrom('record_decision_event')
    .selectAll()
    .where('decision_id', '=', id)
    .orderBy('seq')
    .execute()
  const log = lines.map((line) => ({
    seq: line.seq,
    actorName: line.actor_name,
    at: line.at,
    event: { ...(line.data as object), kind: line.kind, at: line.at.toISOString() } as CaseEvent,
  }))
  const route = row.route as unknown as readonly Step[]
  const { register, record, move, title, office, version } = row
  return {
    ...{ id, register, record, move, title, office, version, route, log },
    values: row.values as Row,
    begunAt: row.begun_at,
    overAt: row.over_at,
    life: lifeOf(
      route,
      log.map(({ event }) => event),
    ),
  }
}

/** The posts that somebody holds today, or stands in for, as the columns `seats` and `waits` hold them. */
export const marksOf = ({ assignments }: StaffActor): string[] => [
  ...new Set(assignments.flatMap((held) => [seatMark(held), `${held.office}/`])),
]

const sitsOn = (actor: StaffActor) => sql<boolean>`seats && ${marksOf(actor)}::text[]`

/** SQL predicate over `record_decision`: where somebody sits on the route, or reads every record of the register anyway. */
export async function readableDecisions(hall: Hall, actor: StaffActor) {
  const day = today(hall.clock)
  const registers = [...(await registersNow(hall)).values()]
    .filter(({ definition }) => {
      const rights = rightsOf(definition, actor, day)
      return rights.everywhere('read') && rights.neverSeen.size === 0 && !rights.partial
    })
    .map(({ definition }) => definition.id)
  return sql<boolean>`(register = any(${registers}::text[]) or ${sitsOn(actor)})`
}

interface SeenDecision {
  readonly decision: RecordDecision
  /** Whether the reader may see this field of what is decided: who sits on the route sees all that was proposed. */
  sees(field: string): boolean
}

/** A decision that the actor sits on, or whose record they may read. @throws Problem 404 */
export async function getDecision(
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  { db = hall.db, lock = false }: { readonly db?: Database | Transaction; readonly lock?: boolean } = {},
): Promise<SeenDecision> {
  const row = isUuid(id)
    ? await db
        .selectFrom('record_decision')
        .select(['id', 'register', 'record', sitsOn(actor).as('sits')])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw noDecision()
  const seen = row.sits ? undefined : await readRecord(hall, actor, row.register, row.record)
  if (!row.sits && !seen) throw noDecision()
  const decision = await findDecision(db, row.id, { lock })
  if (!decision) throw noDecision()
  return { decision, sees: (field) => seen?.rights.sees(field) ?? true }
}

const noDecision = () =>
  new Problem(404, 'この決裁は見つかりません。担当課と、決裁の経路の職だけが見られます。')

async function readRecord(hall: Hall, actor: StaffActor, register: string, record: string) {
  const open = await openRegister(hall, actor, register)
  return findRecord(hall.db, open, record, { removed: true })
}
