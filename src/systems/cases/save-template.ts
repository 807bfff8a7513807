import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import { sql } from '#platform/database'
import { may, purposeOf, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isTemplateUse, MOST_TEMPLATES } from './templates.ts'

const LONGEST_TITLE = 40
const LONGEST_BODY = 1000

export interface TemplateWish {
  /** Of the one that is changed; undefined: a new one. */
  readonly id?: string | undefined
  readonly office: string
  readonly procedure?: string | undefined
  readonly use: string
  readonly title: string
  readonly body: string
}

/** Writes a 定型文 of one's office, new or changed. @throws Problem 403, 404, 422 */
export async function saveTemplate(hall: Hall, actor: StaffActor, wish: TemplateWish): Promise<void> {
  const { office } = wish
  if (!may(hall.town, actor, 'case.check', office))
    throw new Problem(403, '定型文は、その課の職員が書きます。課を選び直してください。')
  const values = { ...checked(hall, wish), office, saved_by: actor.id, saved_at: hall.clock.now() }
  await hall.db.transaction().execute(async (tx) => {
    // One after another, so that number and titles hold.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`reply_template:${office}`}, 0))`.execute(tx)
    const there = await tx
      .selectFrom('reply_template')
      .select(['id', 'procedure', 'use', 'title'])
      .where('office', '=', office)
      .execute()
    if (wish.id !== undefined && !there.some(({ id }) => id === wish.id))
      throw new Problem(404, 'この定型文は見つかりません。ほかの人が消したかもしれません。')
    const same = there.find(
      (each) => each.title === values.title && each.use === values.use && each.procedure === values.procedure,
    )
    if (same && same.id !== wish.id)
      throw new Problem(422, '同じ題の定型文がもうあります。題を変えるか、もとの定型文を直してください。')
    if (wish.id === undefined && there.length >= MOST_TEMPLATES)
      throw new Problem(422, `定型文は、1つの課で${MOST_TEMPLATES}個までです。使わないものを消してください。`)
    if (wish.id === undefined)
      await tx
        .insertInto('reply_template')
        .values({ id: uuid(), ...values })
        .execute()
    else await tx.updateTable('reply_template').set(values).where('id', '=', wish.id).execute()
    const purpose = purposeOf(hall.town, actor, 'case.check', office)
    const about = { kind: 'office', id: office }
    await record(
      tx,
      actor,
      { action: 'template.saved', about, ...(purpose && { purpose }), detail: { title: values.title } },
      hall.clock.now(),
    )
  })
}

function checked({ town }: Hall, wish: TemplateWish) {
  const title = wish.title.trim()
  const body = wish.body.replaceAll('\r\n', '\n').trim()
  if (title === '') throw new Problem(422, '定型文の題を入力してください。')
  if ([...title].length > LONGEST_TITLE)
    throw new Problem(422, `題は${LONGEST_TITLE}文字までにしてください。`)
  if (body === '') throw new Problem(422, '定型文の文章を入力してください。')
  if (body.length > LONGEST_BODY)
    throw new Problem(422, `文章は${LONGEST_BODY}文字までにしてください（いまは${body.length}文字です）。`)
  if (!isTemplateUse(wish.use)) throw new Problem(422, '定型文を使うときを選んでください。')
  if (wish.procedure !== undefined && !town.procedures.some(({ id }) => id === wish.procedure))
    throw new Problem(422, '手続きを、一覧から選び直してください。')
  return { title, body, use: wish.use, procedure: wish.procedure ?? null }
}
