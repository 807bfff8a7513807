import { dateOf, type IsoDate } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { queueMail } from '#platform/mail'

export type Trouble = 'exhausted' | 'refused'

const WORDS: Readonly<
  Record<Trouble, { readonly title: string; readonly what: string; readonly until: string }>
> = {
  exhausted: {
    title: '今月LINEで送れる数を使い切りました',
    what: '今月LINEで送れる数を使い切りました。',
    until: '来月になるか、LINE公式アカウントのプランを変えるまで、LINEのお知らせはメールで届けます。',
  },
  refused: {
    title: 'LINEに断られています',
    what: 'LINEが、この町のチャネルのトークンを受け付けません。LINE Developers のチャネルと、役場の設定（LINE_CHANNEL_…）を確かめてください。',
    until: '直るまで、LINEのお知らせはメールで届けます。',
  },
}

/** Tells those who manage the systems, once a month, that notices by LINE go by e-mail for now. */
export async function noteTrouble(house: House, kind: Trouble): Promise<void> {
  const { db, town, clock } = house
  const day = dateOf(clock.now())
  const month = day.slice(0, 7)
  const { title, what, until } = WORDS[kind]
  await db.transaction().execute(async (tx) => {
    const first = await tx
      .insertInto('line_trouble')
      .values({ kind, month, noticed_at: clock.now() })
      .onConflict((row) => row.doNothing())
      .executeTakeFirst()
    if (first.numInsertedOrUpdatedRows === 0n) return
    for (const { id, email } of await managers(tx, house, day))
      await queueMail(tx, house, {
        key: `line-${kind}:${month}:${id}`,
        to: email,
        subject: `【${town.name}】${title}`,
        text: [what, until, 'メールアドレスのない方には、マイページの「届いた通知」だけに届きます。'].join(
          '\n',
        ),
      })
  })
}

/** Who holds `jobs.manage` today. */
async function managers(tx: Transaction, { town }: House, day: IsoDate) {
  const posts = town.permissions
    .filter(({ may }) => may.includes('jobs.manage'))
    .flatMap((permission) => permission.posts)
  if (posts.length === 0) return []
  return tx
    .selectFrom('staff')
    .innerJoin('staff_assignment', 'staff_assignment.staff_id', 'staff.id')
    .select(['staff.id', 'email'])
    .distinct()
    .where('post', 'in', posts)
    .where('closed_at', 'is', null)
    .where('from_on', '<=', day)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', day)]))
    .execute()
}
