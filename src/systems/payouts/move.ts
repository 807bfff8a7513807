import { apply, type CaseEvent, type Hall, isOver, type Life, type Party, refusal } from '#language'
import { isoDate } from '#platform/clock'
import { json, sql, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { waitMarks } from '#systems/cases'
import type { CourseEvent } from '#systems/course'
import { type Batch, lockBatch, recordBatch } from './batch.ts'
import { checkTransferDay, settingsOf } from './collect.ts'
import { batchMoves } from './permission.ts'

/**
 * 決裁 of a batch, by the rules of every decision: who proposes does not decide, it goes its whole route, it can be sent
 * back. Decided, it is frozen. @throws Problem 404, 409 (state, or somebody was faster), 422
 */
export const moveBatch = (
  hall: Hall,
  actor: StaffActor,
  wish: { readonly id: string; readonly expected?: number | undefined; readonly event: CourseEvent },
): Promise<Life> =>
  hall.db.transaction().execute(async (tx) => {
    const batch = await lockBatch(tx, hall, actor, wish.id)
    const { row, route, life } = batch
    if (wish.expected !== undefined && wish.expected !== row.version)
      throw new Problem(
        409,
        'ほかの人が先にこの束を進めました。いまの状態を確かめて、必要ならもう一度操作してください。',
      )
    const move = batchMoves(hall.town, actor, batch).find((each) => each.kind === wish.event.kind)
    if (!move?.as)
      throw new Problem(
        409,
        refusal(route, life, actor) ?? 'いま、あなたの職ではこの束にその操作はできません。',
      )
    await check(tx, hall, batch, wish.event)
    const { office, post, deputyFor } = move.as
    const by: Party = {
      kind: 'staff',
      id: actor.id,
      office,
      post,
      ...(deputyFor !== undefined && { deputyFor }),
    }
    const at = hall.clock.now()
    const event = { ...wish.event, at: at.toISOString(), by } as CaseEvent
    const applied = apply(route, life, event, actor)
    if (applied.refusal !== undefined) throw new Problem(422, applied.refusal)
    await write(tx, hall, batch, { event, actor, at, life: applied.life })
    return applied.life
  })

/** What the course of a decision cannot know: days, and how many are in it. @throws Problem 422 */
async function check(tx: Transaction, hall: Hall, { row }: Batch, event: CourseEvent): Promise<void> {
  if (event.kind === 'withdrawn' && !event.reason?.trim())
    throw new Problem(422, '取りやめる理由を入力してください。')
  if (event.kind !== 'proposed' && event.kind !== 'agreed' && event.kind !== 'decided') return
  checkTransferDay(hall, isoDate(row.transfer_on))
  const line = await tx
    .selectFrom('payout_line')
    .select('seq')
    .where('batch_id', '=', row.id)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!line) throw new Problem(422, '支払うものが1件も入っていません。')
}

async function write(
  tx: Transaction,
  hall: Hall,
  batch: Batch,
  done: { readonly event: CaseEvent; readonly actor: StaffActor; readonly at: Date; readonly life: Life },
): Promise<void> {
  const { row, route } = batch
  const { event, actor, at, life } = done
  const { kind, at: _, ...data } = event
  const seq = row.version + 1
  await tx
    .insertInto('payout_batch_event')
    .values({ batch_id: row.id, seq, kind, actor_id: actor.id, actor_name: actor.name, at, data: json(data) })
    .execute()
  if (kind === 'withdrawn') await letGo(tx, row.id, at)
  const asked = route.flatMap((step) => (step.step === 'consult' ? [step.office] : []))
  await tx
    .updateTable('payout_batch')
    .set({
      version: seq,
      state: life.state,
      waits: waitMarks(life.waitsFor),
      ...(kind === 'proposed' && {
        shared_with: [...new Set([...asked, settingsOf(hall).office])].filter((each) => each !== row.office),
      }),
      ...(isOver(life) && { frozen_at: at }),
    })
    .where('id', '=', row.id)
    .execute()
  await recordBatch(
    tx,
    hall,
    actor,
    batch,
    `payout.${kind === 'agreed' ? 'approved' : kind.replace(/[A-Z]/g, (each) => `-${each.toLowerCase()}`)}`,
    { seq },
  )
}

/** A batch that is given up: everything in it is due again. */
async function letGo(tx: Transaction, id: string, at: Date): Promise<void> {
  await sql`update payment set state = 'due' where id in (
    select payment_id from payout_line where batch_id = ${id} and removed_at is null)`.execute(tx)
  await tx
    .updateTable('payout_line')
    .set({ removed_at: at, removed_reason: '束を取りやめました' })
    .where('batch_id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
}
