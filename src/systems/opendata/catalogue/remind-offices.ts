import type { Hall } from '#language'
import { daysBetween, today, wareki } from '#platform/clock'
import { queueMail } from '#platform/mail'
import { pagePath, wholeAddress } from '../formats.ts'
import { confirmedUntil } from '../frequency.ts'
import { publishedOf } from '../published.ts'

/** Task `opendata.remind`, every morning: an office hears on the day after a dataset was to be confirmed, then weekly. */
export async function remindOffices(_: object, hall: Hall): Promise<void> {
  const day = today(hall.clock)
  for (const dataset of await publishedOf(hall).list()) {
    const until = confirmedUntil(dataset)
    const office = hall.town.offices.find(({ id }) => id === dataset.office)
    if (!office || until === undefined || until >= day || daysBetween(until, day) % 7 !== 1) continue
    await queueMail(hall.db, hall, {
      key: `dataset-overdue:${dataset.key}:${day}`,
      to: office.mail,
      subject: `【${hall.town.name}】オープンデータを確かめてください（${dataset.title}）`,
      text: `「${dataset.title}」は、${wareki(until)}までに確かめる予定でした。町のサイトでは「確認が遅れています」と出ています。\n\n台帳を見て、正しければ確認の印を付けてください。\n${wholeAddress(hall, pagePath(dataset))}`,
    })
  }
}
