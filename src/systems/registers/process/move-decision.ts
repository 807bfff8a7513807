import {
  apply,
  type CaseEvent,
  type Hall,
  isOver,
  type Life,
  lifeOf,
  type Move,
  moves,
  type Party,
  refusal,
} from '#language'
import { record as audit } from '#platform/audit'
import { json, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { waitMarks } from '#systems/cases'
import type { CourseEvent } from '#systems/course'
import { type OpenRegister, openAnyway } from '../open-register.ts'
import { setField } from '../records/change-record.ts'
import { findRecord } from '../records/record.ts'
import { findDecision, getDecision, type RecordDecision } from './decision.ts'

const KINDS: readonly Move['kind'][] = [
  ...(['proposed', 'agreed', 'decided', 'sentBack', 'pulledBack', 'withdrawn', 'reviewed'] as const),
]

/** What the actor may do with a decision now. */
export const decisionMoves = (actor: StaffActor, { route, life }: RecordDecision): Move[] =>
  moves(route, life, actor).filter((move) => move.as && KINDS.includes(move.kind))

interface Wish {
  readonly id: string
  readonly expected?: number | undefined
  readonly event: CourseEvent
}

/**
 * 決裁 of a record's move, by the rules of every decision. Approved, the record goes to its next state in the same
 * transaction. @throws Problem 404, 409 (state, or somebody was faster), 422
 */
export const moveDecision = (hall: Hall, actor: StaffActor, { id, expected, event }: Wish): Promise<Life> =>
  hall.db.transaction().execute(async (tx) => {
    const { decision } = await getDecision(hall, actor, id, { db: tx, lock: true })
    if (expected !== undefined && expected !== decision.version)
      throw new Problem(
        409,
        'ほかの人が先にこの決裁を進めました。いまの状態を確かめて、必要ならもう一度操作してください。',
      )
    const move = decisionMoves(actor, decision).find((each) => each.kind === event.kind)
    if (!move?.as)
      throw new Problem(
        409,
        refusal(decision.route, decision.life, actor) ??
          'いま、あなたの職ではこの決裁にその操作はできません。',
      )
    if (event.kind === 'withdrawn' && !event.reason?.trim())
      throw new Problem(422, '取りやめる理由を入力してください。')
    const open = await openAnyway(hall, decision.register)
    if (event.kind === 'proposed') await proposeAgain(tx, open, decision)
    const { office, post, deputyFor } = move.as
    const by: Party = {
      kind: 'staff',
      id: actor.id,
      office,
      post,
      ...(deputyFor !== undefined && { deputyFor }),
    }
    const at = hall.clock.now()
    const life = await writeEvent(tx, hall, actor, id, { ...event, at: at.toISOString(), by } as CaseEvent)
    const detail = { register: decision.register, move: decision.move, did: event.kind }
    const about = { kind: 'record', id: decision.record }
    await audit(tx, actor, { action: 'record.decision', about, detail }, at)
    if (life.state === 'approved') await carryOut(tx, hall, actor, open, decision)
    return life
  })

/** One more line of the log, and the columns that lists read. @throws Problem 422 */
export async function writeEvent(
  tx: Transaction,
  hall: Hall,
  actor: StaffActor,
  id: string,
  event: CaseEvent,
): Promise<Life> {
  const decision = await findDecision(tx, id)
  if (!decision) throw new Problem(404, 'この決裁は見つかりません。')
  const { route, log, version } = decision
  const before = lifeOf(
    route,
    log.map((line) => line.event),
  )
  const applied = apply(route, before, event, { kind: 'staff', id: actor.id, assignments: actor.assignments })
  if (applied.refusal !== undefined) throw new Problem(422, applied.refusal)
  const { kind, at, ...data } = event
  await tx
    .insertInto('record_decision_event')
    .values({
      ...{ decision_id: id, seq: version + 1, kind, actor_id: actor.id, actor_name: actor.name },
      ...{ at: new Date(at), data: json(data) },
    })
    .execute()
  const { life } = applied
  await tx
    .updateTable('record_decision')
    .set({
      version: version + 1,
      state: life.state,
      waits: waitMarks(life.waitsFor),
      ...(isOver(life) && { over_at: hall.clock.now() }),
    })
    .where('id', '=', id)
    .execute()
  return life
}

/** A proposal that was sent back is made again of what stands in the record now. */
async function proposeAgain(
  tx: Transaction,
  open: OpenRegister,
  { id, record }: RecordDecision,
): Promise<void> {
  const now = await findRecord(tx, open, record, { lock: true })
  if (!now) throw new Problem(409, '記録が消されています。この決裁は、取りやめてください。')
  await tx
    .updateTable('record_decision')
    .set({ values: json(now.values) })
    .where('id', '=', id)
    .execute()
}

/** The record goes where the approved move leads. @throws Problem 409 where there is no such move any more */
async function carryOut(
  tx: Transaction,
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  { record, move: id }: RecordDecision,
): Promise<void> {
  const { process } = open.definition
  const move = process?.moves.find((each) => each.id === id)
  if (!process || !move)
    throw new Problem(
      409,
      'この台帳の処理の流れが変わり、この決裁のとおりに進められません。取りやめてください。',
    )
  await setField(tx, hall, actor, open, { id: record, field: process.field, to: move.to })
}
