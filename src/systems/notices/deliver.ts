import type { House } from '#platform/house'
import { sendMail } from '#platform/mail'

/**
 * Task `notices.deliver`: hands one delivery over by mail and marks it sent. Killed between the two, it is
 * handed over again under the same Message-ID, by which mail servers know it as one.
 *
 * The mail says that there is something to read, and links to my page: no personal content leaves the house.
 */
export async function deliver(payload: object, house: House): Promise<void> {
  const { delivery } = payload as { delivery: string }
  const row = await house.db
    .selectFrom('notice_delivery')
    .innerJoin('notice', 'notice.id', 'notice_delivery.notice_id')
    .select(['notice_delivery.id', 'recipient', 'sent_at', 'title', 'notice.id as notice'])
    .where('notice_delivery.id', '=', delivery)
    .executeTakeFirst()
  if (!row || row.sent_at) return
  await sendMail(
    {
      key: `notice:${row.id}`,
      to: row.recipient,
      subject: `【${house.town.name}】${row.title}`,
      text: [
        `${house.town.name}役場からのお知らせです。`,
        '',
        row.title,
        '',
        'くわしい内容は、マイページで読めます。',
        `${house.config.baseUrl}/my/letters/${row.notice}`,
        '',
        `${house.town.name}役場　電話 ${house.town.hall.tel}`,
        'このメールには返信できません。',
      ].join('\n'),
    },
    house,
  )
  await house.db
    .updateTable('notice_delivery')
    .set({ sent_at: house.clock.now() })
    .where('id', '=', row.id)
    .where('sent_at', 'is', null)
    .execute()
}
