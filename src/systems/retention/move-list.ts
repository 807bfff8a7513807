import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import { may, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { getList, type ListState, purposeFor, type RetentionList, standingOf } from './lists.ts'

interface Move {
  readonly verb: 'retention.propose' | 'retention.sign'
  readonly from: readonly ListState[]
  readonly refusal: string
}

/** One step of a list, under its row's lock. @throws Problem 403, 404, 409 */
async function move(
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  { verb, from, refusal }: Move,
  step: (tx: Transaction, list: RetentionList) => Promise<{ action: string; detail?: object }>,
): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    const list = await getList(tx, hall, actor, id, { lock: true })
    if (!may(hall.town, actor, verb, list.office)) throw new Problem(403, refusal)
    if (!from.includes(list.state))
      throw new Problem(409, 'この一覧は、ほかの人が先に進めました。いまの状態を確かめてください。')
    const done = await step(tx, list)
    const about = { kind: 'retention', id: list.id }
    await record(
      tx,
      actor,
      { ...done, about, ...purposeFor(hall, actor, verb, list.office) },
      hall.clock.now(),
    )
  })
}

const OWN = 'この一覧を進められるのは、その課の職員だけです。'

/** Sends a list to whoever signs. @throws Problem 403, 404, 409 */
export const proposeList = (hall: Hall, actor: StaffActor, id: string | undefined): Promise<void> =>
  move(hall, actor, id, { verb: 'retention.propose', from: ['open'], refusal: OWN }, async (tx, list) => {
    const { counts } = await standingOf(tx, list.id)
    if (!counts.listed) throw new Problem(409, '廃棄する記録が1件もありません。一覧を取りやめてください。')
    await tx
      .updateTable('retention_list')
      .set({
        state: 'proposed',
        proposed_by: actor.id,
        proposed_by_name: actor.name,
        proposed_at: hall.clock.now(),
        sent_back_reason: null,
      })
      .where('id', '=', list.id)
      .execute()
    return { action: 'retention.proposed', detail: { items: counts.listed } }
  })

/** Gives a list up: what stood in it may be listed anew. @throws Problem 403, 404, 409 */
export const withdrawList = (hall: Hall, actor: StaffActor, id: string | undefined): Promise<void> =>
  move(
    hall,
    actor,
    id,
    { verb: 'retention.propose', from: ['open', 'proposed'], refusal: OWN },
    async (tx, list) => {
      await tx
        .updateTable('retention_item')
        .set({ state: 'excluded', reason: '一覧の取りやめ', changed_at: hall.clock.now() })
        .where('list_id', '=', list.id)
        .where('state', '=', 'listed')
        .execute()
      await tx.updateTable('retention_list').set({ state: 'withdrawn' }).where('id', '=', list.id).execute()
      return { action: 'retention.withdrawn' }
    },
  )

/** 差戻し: the list is open again. @throws Problem 403, 404, 409, 422 */
export const sendBackList = (
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  reason: string,
): Promise<void> =>
  move(
    hall,
    actor,
    id,
    { verb: 'retention.sign', from: ['proposed'], refusal: '差し戻せるのは、その課の課長だけです。' },
    async (tx, list) => {
      if (reason.trim() === '') throw new Problem(422, '差し戻す理由を入力してください。')
      await tx
        .updateTable('retention_list')
        .set({ state: 'open', sent_back_reason: reason.trim().slice(0, 500) })
        .where('id', '=', list.id)
        .execute()
      return { action: 'retention.sent-back' }
    },
  )

/** Stops what is under way: nothing more is hidden or erased until it goes on. @throws Problem 403, 404, 409, 422 */
export const stopList = (
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  reason: string,
): Promise<void> =>
  move(
    hall,
    actor,
    id,
    { verb: 'retention.propose', from: ['signed'], refusal: '止められるのは、その課の職員だけです。' },
    async (tx, list) => {
      if (reason.trim() === '') throw new Problem(422, '止める理由を入力してください。')
      await tx
        .updateTable('retention_list')
        .set({ stopped_at: hall.clock.now(), stopped_reason: reason.trim().slice(0, 500) })
        .where('id', '=', list.id)
        .execute()
      return { action: 'retention.stopped' }
    },
  )

/** Goes on with what was stopped. @throws Problem 403, 404, 409 */
export const resumeList = (hall: Hall, actor: StaffActor, id: string | undefined): Promise<void> =>
  move(
    hall,
    actor,
    id,
    { verb: 'retention.sign', from: ['signed'], refusal: '再開できるのは、その課の課長だけです。' },
    async (tx, list) => {
      await tx
        .updateTable('retention_list')
        .set({ stopped_at: null, stopped_reason: null })
        .where('id', '=', list.id)
        .execute()
      await hall.jobs.add(tx, 'retention.put-away', { list: list.id }, { key: `retention:${list.id}` })
      return { action: 'retention.resumed' }
    },
  )

interface Signature {
  /** {@link standingOf} as the signer read it. */
  readonly mark: string
  readonly read: boolean
}

/**
 * 署名: whoever signs has read the list, did not propose it, and signs what was read. From then on the cases are hidden, and
 * erased when the days for taking them back are over. @throws Problem 403, 404, 409, 422
 */
export const signList = (
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  { mark, read }: Signature,
  eraseOn: string,
): Promise<void> =>
  move(
    hall,
    actor,
    id,
    { verb: 'retention.sign', from: ['proposed'], refusal: '署名できるのは、その課の課長だけです。' },
    async (tx, list) => {
      if (list.proposed_by === actor.id)
        throw new Problem(403, '一覧を回した人は、署名できません。ほかの人が確かめて署名します。')
      if (!read) throw new Problem(422, '一覧を読んで確かめてから、印を付けて署名してください。')
      const { counts, mark: present } = await standingOf(tx, list.id)
      if (present !== mark)
        throw new Problem(409, '読んだ後に一覧が変わりました。もう一度確かめてから署名してください。')
      const { post } = actor.assignments.find(
        (held) =>
          held.office === list.office && may(hall.town, { ...actor, assignments: [held] }, 'retention.sign'),
      ) ?? { post: '' }
      await tx
        .updateTable('retention_list')
        .set({
          ...{ state: 'signed', signed_by: actor.id, signed_by_name: actor.name, signed_post: post },
          ...{ signed_at: hall.clock.now(), erase_on: eraseOn },
        })
        .where('id', '=', list.id)
        .execute()
      await hall.jobs.add(tx, 'retention.put-away', { list: list.id }, { key: `retention:${list.id}` })
      return { action: 'retention.signed', detail: { items: counts.listed ?? 0, mark } }
    },
  )
