import { v7 as uuid } from 'uuid'
import {
  type CaseEvent,
  type Hall,
  isTownwide,
  type Party,
  type ProcessMove,
  routeFor,
  routeOfMove,
  type Step,
  stepsIn,
} from '#language'
import { record as audit } from '#platform/audit'
import { today } from '#platform/clock'
import { json, type Transaction } from '#platform/database'
import { type Actor, postsIn, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { seatMark } from '#systems/cases'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import { noRecord, setField } from '../records/change-record.ts'
import { findRecord, type RegisterRecord } from '../records/record.ts'
import { writeEvent } from './move-decision.ts'
import { movesOf } from './moves-of.ts'

interface Wish {
  readonly id: string
  /** The version that the person saw. */
  readonly version: number
  readonly move: string
}

/**
 * 処理を進める: the record goes to the next state at once or, where the move asks for it, a 決裁 begins.
 * @returns the decision's id; undefined where the record has moved already
 * @throws Problem 403, 404, 409 (state, or somebody was faster)
 */
export const moveRecord = (
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  wish: Wish,
): Promise<string | undefined> =>
  hall.db.transaction().execute(async (tx) => {
    const now = await findRecord(tx, open, wish.id, { lock: true })
    if (!now) throw noRecord()
    if (now.version !== wish.version)
      throw new Problem(
        409,
        'ほかの人が先にこの記録を変えました。いまの内容を確かめて、もう一度操作してください。',
      )
    await refuseTwice(tx, wish.id)
    const move = movesOf(open.definition, actor, now).find(({ id }) => id === wish.move)
    if (!move) throw new Problem(409, 'いまの状態では、あなたの職でこの操作はできません。')
    if (!move.route) {
      await setField(tx, hall, actor, open, {
        id: wish.id,
        field: open.definition.process!.field,
        to: move.to,
      })
      return undefined
    }
    if (actor.kind !== 'staff') throw new Problem(403, '決裁の起案は、担当課の職員が行います。')
    return begin(tx, hall, actor, open, { now, move })
  })

async function refuseTwice(tx: Transaction, record: string): Promise<void> {
  const found = await tx
    .selectFrom('record_decision')
    .select('id')
    .where('record', '=', record)
    .where('over_at', 'is', null)
    .executeTakeFirst()
  if (found) throw new Problem(409, 'この記録の決裁は、もう始まっています。')
}

/** 起案: what stands in the record now is what will be decided. */
async function begin(
  tx: Transaction,
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  { now, move }: { readonly now: RegisterRecord; readonly move: ProcessMove },
): Promise<string> {
  const { definition } = open
  const way = { route: routeOfMove(definition.office, move) }
  const route = routeFor(way, now.values, today(hall.clock))
  const by = proposerOf(actor, definition.office)
  const [id, at] = [uuid(), hall.clock.now()]
  const title = definition.fields.find((field) => field.id === definition.title)
  await tx
    .insertInto('record_decision')
    .values({
      ...{ id, register: definition.id, record: now.id, move: move.id, office: definition.office },
      title: (title && formatValue(title, now.values[title.id], new Map())) || '（名前なし）',
      route: json(route),
      seats: seatsOn(route),
      values: json(now.values),
      ...{ version: 0, state: 'draft', waits: [], begun_at: at },
    })
    .execute()
  for (const event of [{ kind: 'submitted' }, { kind: 'proposed', outcome: 'approved' }] as const)
    await writeEvent(tx, hall, actor, id, { ...event, at: at.toISOString(), by } as CaseEvent)
  const detail = { register: definition.id, move: move.id }
  await audit(tx, actor, { action: 'record.proposed', about: { kind: 'record', id: now.id }, detail }, at)
  return id
}

function proposerOf(actor: StaffActor, office: string): Party {
  const post = postsIn(actor, office)[0]
  if (!post) throw new Problem(403, '決裁の起案は、この台帳の担当課の職員が行います。')
  return { kind: 'staff', id: actor.id, office, post }
}

/** Everybody on a route, as the column holds them. */
function seatsOn(route: readonly Step[]): string[] {
  const [first] = route
  const own = first?.step === 'check' ? first.office : ''
  return stepsIn(route).flatMap((step) => {
    if (step.step === 'check') return []
    const office = step.step === 'consult' ? step.office : own
    return [seatMark({ post: step.post, office: isTownwide(step.post) ? '' : office })]
  })
}
