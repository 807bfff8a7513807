import { v7 as uuid } from 'uuid'
import { dateOf } from '#platform/clock'
import type { House } from '#platform/house'
import { queueMail } from '#platform/mail'
import { askLine } from './ask-line.ts'

const REMEMBERED_MS = 60_000

const known = new WeakMap<object, { readonly at: number; left: number }>()

/** Takes one message from those left this month, as the platform counted them within the last minute. False: none is left. */
export async function takeFromQuota(house: House): Promise<boolean> {
  const now = house.clock.now().getTime()
  let count = known.get(house.db)
  if (!count || now - count.at > REMEMBERED_MS || now < count.at) {
    count = { at: now, left: await readLeft(house) }
    known.set(house.db, count)
  }
  if (count.left <= 0) return false
  count.left -= 1
  return true
}

/** What is left this month by the platform's own count; without end where nothing limits it. */
export const readLeft = (house: House): Promise<number> =>
  askLine(house, async (line) => {
    const [{ type, value = 0 }, { totalUsage }] = await Promise.all([
      line.getMessageQuota(),
      line.getMessageQuotaConsumption(),
    ])
    return type === 'none' ? Number.POSITIVE_INFINITY : value - totalUsage
  })

/** Tells those who manage the systems, once a month, that notices by LINE go by e-mail from now on. */
export async function noteExhausted(house: House): Promise<void> {
  const { db, town, clock } = house
  const day = dateOf(clock.now())
  const month = day.slice(0, 7)
  await db.transaction().execute(async (tx) => {
    const first = await tx
      .insertInto('line_exhausted')
      .values({ month, noticed_at: clock.now() })
      .onConflict((row) => row.doNothing())
      .executeTakeFirst()
    if (first.numInsertedOrUpdatedRows === 0n) return
    const posts = town.permissions
      .filter(({ may }) => may.includes('jobs.manage'))
      .flatMap(({ posts }) => posts)
    if (posts.length === 0) return
    const staff = await tx
      .selectFrom('staff')
      .innerJoin('staff_assignment', 'staff_assignment.staff_id', 'staff.id')
      .select(['staff.id', 'email'])
      .distinct()
      .where('post', 'in', posts)
      .where('closed_at', 'is', null)
      .where('from_on', '<=', day)
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', day)]))
      .execute()
    const alert = uuid()
    for (const { id, email } of staff)
      await queueMail(tx, house, {
        key: `line-exhausted:${alert}:${id}`,
        to: email,
        subject: `【${town.name}】今月LINEで送れる数を使い切りました`,
        text: [
          '今月LINEで送れる数を使い切りました。',
          '来月になるか、LINE公式アカウントのプランを変えるまで、LINEのお知らせはメールで届けます。',
          'メールアドレスのない方には、マイページの「届いた通知」だけに届きます。',
        ].join('\n'),
      })
  })
}
