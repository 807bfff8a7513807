import type { Hall } from '#language'
import { record } from '#platform/audit'
import { queueMail } from '#platform/mail'
import type { StaffActor } from '#platform/people'
import { purposeOf, visible } from '#platform/permission'
import { Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'

/**
 * The office answers, once; whoever left an address is told by mail. @returns what has to be mended, if anything
 * @throws Problem 404 for what the actor may not see, 409 for what is answered
 */
export async function answerRequest(
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  answer: string,
): Promise<{ readonly error?: string }> {
  const { town, clock } = hall
  return await hall.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('dataset_request')
      .select(['id', 'office', 'wish', 'email', 'answered_at'])
      .where('id', '=', isUuid(id) ? id : '00000000-0000-4000-8000-000000000000')
      .where((each) => visible(town, actor, 'opendata.answer', each, 'office'))
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Problem(404, 'その要望はありません。一覧から選んでください。')
    if (row.answered_at) throw new Problem(409, 'この要望には、ほかの職員がもう答えています。')
    if (answer === '' || answer.length > 2_000) return { error: '答えを、2000文字までで入力してください。' }
    await tx
      .updateTable('dataset_request')
      .set({ answer, answered_at: clock.now(), answered_by: actor.id })
      .where('id', '=', row.id)
      .execute()
    const office = town.offices.find((each) => each.id === row.office)
    if (row.email)
      await queueMail(tx, hall, {
        key: `dataset-request-answer:${row.id}`,
        to: row.email,
        subject: `【${town.name}】オープンデータの要望にお答えします`,
        text: `オープンデータについて、要望をお寄せくださり、ありがとうございました。\n\n【いただいた要望】\n${row.wish}\n\n【お答え】\n${answer}\n\n${town.name} ${office?.name ?? ''}\n電話 ${office?.tel ?? town.hall.tel}`,
      })
    const purpose = purposeOf(town, actor, 'opendata.answer', row.office)
    await record(
      tx,
      actor,
      {
        action: 'dataset-request.answered',
        about: { kind: 'dataset-request', id: row.id },
        ...(purpose && { purpose }),
      },
      clock.now(),
    )
    return {}
  })
}
