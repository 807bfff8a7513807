import { v7 as uuid } from 'uuid'
import { type Hall, holderOf, type Party, type PayoutSettings, type Step } from '#language'
import { type IsoDate, isBankDay, today } from '#platform/clock'
import { json, sql, type Transaction } from '#platform/database'
import { may, postsIn, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { waitMarks } from '#systems/cases'
import { type Batch, findBatch, lockBatch, recordBatch } from './batch.ts'
import { mayChange } from './permission.ts'

/** @throws Problem 409 where the town has not said how it pays out */
export function settingsOf({ town }: Hall): PayoutSettings {
  if (!town.payouts) throw new Problem(409, 'この町では、支給の設定がまだありません。')
  return town.payouts
}

/** 振込指定日: a day on which banks work, not yet gone. @throws Problem 422 */
export function checkTransferDay(hall: Hall, day: IsoDate): void {
  if (day <= today(hall.clock)) throw new Problem(422, '振込日は、明日から後の日にしてください。')
  if (!isBankDay(day))
    throw new Problem(
      422,
      '振込日は、銀行が開いている日（土日・祝日・12月31日から1月3日を除く日）にしてください。',
    )
}

/**
 * Collects everything that is due of a procedure in an office. What another batch is collecting at the same moment goes
 * there: a payment is in one batch only. @returns the batch's id. @throws Problem 403, 409, 422
 */
export async function makeBatch(
  hall: Hall,
  actor: StaffActor,
  wish: { readonly procedure: string; readonly office: string; readonly transferOn: IsoDate },
): Promise<string> {
  const { procedure, office, transferOn } = wish
  if (!may(hall.town, actor, 'payout.make', office))
    throw new Problem(403, '支払の束をつくれるのは、担当課の職員だけです。')
  checkTransferDay(hall, transferOn)
  const route: Step[] = [{ step: 'check', office }, ...settingsOf(hall).route]
  return hall.db.transaction().execute(async (tx) => {
    const id = uuid()
    const at = hall.clock.now()
    await tx
      .insertInto('payout_batch')
      .values({
        id,
        number: sql<number>`nextval('payout_batch_number')`,
        procedure,
        office,
        transfer_on: transferOn,
        state: 'submitted',
        waits: waitMarks(holderOf(route, 0)),
        shared_with: [],
        route: json(route),
        version: 1,
        made_at: at,
      })
      .execute()
    await tx
      .insertInto('payout_batch_event')
      .values({
        batch_id: id,
        seq: 1,
        kind: 'submitted',
        actor_id: actor.id,
        actor_name: actor.name,
        at,
        data: json({ by: partyIn(actor, office) }),
      })
      .execute()
    const count = await putIn(tx, id, procedure, office)
    if (count === 0)
      throw new Problem(409, 'いま支払いを待っているものはありません。ほかの人が先に束ねたかもしれません。')
    const batch = await findBatch(tx, id)
    if (batch) await recordBatch(tx, hall, actor, batch, 'payout.made', { count })
    return id
  })
}

const partyIn = (actor: StaffActor, office: string): Party => {
  const held = actor.assignments.find((each) => each.office === office)
  const post = postsIn(actor, office)[0]
  if (!post) throw new Problem(403, '支払の束をつくれるのは、担当課の職員だけです。')
  return {
    kind: 'staff',
    id: actor.id,
    office,
    post,
    ...(held?.deputyFor !== undefined && { deputyFor: held.deputyFor }),
  }
}

/** Everything due that nobody else holds, after the lines there are. @returns how many */
async function putIn(tx: Transaction, batch: string, procedure: string, office: string): Promise<number> {
  const { numAffectedRows } = await sql`with picked as (
      select id, amount, account, row_number() over (order by created_at, id) as place from (
        select id, amount, account, created_at from payment
        where office = ${office} and procedure = ${procedure} and state = 'due'
        order by created_at, id
        for update skip locked
      ) as free
    ), marked as (
      update payment set state = 'batched' from picked where payment.id = picked.id
    )
    insert into payout_line (batch_id, payment_id, seq, amount, account)
    select ${batch}, id, place + (select coalesce(max(seq), 0) from payout_line where batch_id = ${batch}), amount, account
    from picked
    on conflict (batch_id, payment_id) do update
      set removed_at = null, removed_reason = null, account = excluded.account`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Puts in what has become due since. @throws Problem 403, 404, 409 */
export const putMoreIn = (hall: Hall, actor: StaffActor, id: string): Promise<number> =>
  change(hall, actor, id, async (tx, batch) => {
    const count = await putIn(tx, id, batch.row.procedure, batch.row.office)
    await recordBatch(tx, hall, actor, batch, 'payout.put-in', { count })
    return count
  })

/** Takes one payment out, with the reason; it is due again. @throws Problem 403, 404, 409, 422 */
export const takeOut = (
  hall: Hall,
  actor: StaffActor,
  id: string,
  { seq, reason }: { readonly seq: number; readonly reason: string },
): Promise<void> =>
  change(hall, actor, id, async (tx, batch) => {
    if (reason.trim() === '') throw new Problem(422, '束から外す理由を入力してください。')
    const line = await tx
      .updateTable('payout_line')
      .set({ removed_at: hall.clock.now(), removed_reason: reason.trim().slice(0, 500) })
      .where('batch_id', '=', id)
      .where('seq', '=', seq)
      .where('removed_at', 'is', null)
      .returning('payment_id')
      .executeTakeFirst()
    if (!line) throw new Problem(409, 'この支払いは、もう束から外れています。')
    await tx.updateTable('payment').set({ state: 'due' }).where('id', '=', line.payment_id).execute()
    await recordBatch(tx, hall, actor, batch, 'payout.taken-out', { payment: line.payment_id })
  })

/** Another transfer day. @throws Problem 403, 404, 409, 422 */
export const changeTransferDay = (hall: Hall, actor: StaffActor, id: string, day: IsoDate): Promise<void> =>
  change(hall, actor, id, async (tx, batch) => {
    checkTransferDay(hall, day)
    await tx.updateTable('payout_batch').set({ transfer_on: day }).where('id', '=', id).execute()
    await recordBatch(tx, hall, actor, batch, 'payout.moved', { day })
  })

const change = <T>(
  hall: Hall,
  actor: StaffActor,
  id: string,
  how: (tx: Transaction, batch: Batch) => Promise<T>,
): Promise<T> =>
  hall.db.transaction().execute(async (tx) => {
    const batch = await lockBatch(tx, hall, actor, id)
    if (!mayChange(hall.town, actor, batch))
      throw new Problem(
        409,
        'この束は、起案の後か、ほかの課のものなので変えられません。直すときは、差し戻してもらってください。',
      )
    return how(tx, batch)
  })
