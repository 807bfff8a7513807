import type { House } from '#platform/house'
import { sendMail } from '#platform/mail'
import type { Outcome, Parcel } from './outcome.ts'
import { noticePath } from './wording.ts'

/** By mail: there is something to read, and where. Handed over twice, it carries the same Message-ID. */
export async function carryByMail(house: House, { id, recipient, title, notice }: Parcel): Promise<Outcome> {
  const { town, config } = house
  await sendMail(
    {
      key: `notice:${id}`,
      to: recipient,
      subject: `【${town.name}】${title}`,
      text: [
        `${town.name}役場からのお知らせです。`,
        '',
        title,
        '',
        'くわしい内容は、マイページで読めます。',
        config.baseUrl + noticePath(notice),
        '',
        `${town.name}役場　電話 ${town.hall.tel}`,
        'このメールには返信できません。',
      ].join('\n'),
    },
    house,
  )
  return { sent: true }
}
