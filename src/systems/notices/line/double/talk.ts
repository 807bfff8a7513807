import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { dateOf, isoDate, startOf } from '#platform/clock'
import { type Database, json, type Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { queueEvent } from './queue-event.ts'

const SHOWN = 50

/** The LINE of whoever holds a telephone of the sample: one for each browser. */
export const userOf = (phone: string): string =>
  `U${createHash('sha256').update(phone).digest('hex').slice(0, 32)}`

export const findUser = (db: Database | Transaction, id: string) =>
  db.selectFrom('sample_line_user').selectAll().where('id', '=', id).executeTakeFirst()

/** Messages that count, since the first of the month in Japan. */
export async function usedThisMonth(db: Database | Transaction, { clock }: House): Promise<number> {
  const since = startOf(isoDate(`${dateOf(clock.now()).slice(0, 7)}-01`))
  const { count } = await db
    .selectFrom('sample_line_message')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('counted', '=', true)
    .where('sent_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One send is one message by the tariff, however many bubbles it has. */
export async function keepMessages(
  tx: Transaction,
  { clock }: House,
  line_user: string,
  messages: readonly object[],
  { counted }: { counted: boolean },
): Promise<{ id: string }[]> {
  const rows = messages.map((body, at) => ({
    ...{ id: uuid(), line_user, sender: 'town', body: json(body), sent_at: clock.now() },
    counted: counted && at === 0,
  }))
  await tx.insertInto('sample_line_message').values(rows).execute()
  return rows.map(({ id }) => ({ id }))
}

/** The newest of a talk, oldest first. */
export const talkOf = async ({ db }: House, line_user: string) =>
  (
    await db
      .selectFrom('sample_line_message')
      .select(['id', 'sender', 'body', 'sent_at'])
      .where('line_user', '=', line_user)
      .orderBy('sent_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN)
      .execute()
  ).reverse()

/** Adds the account as a friend, or ends the block. */
export const follow = (house: House, user: string): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    const before = await findUser(tx, user)
    if (before?.friend) return
    await tx
      .insertInto('sample_line_user')
      .values({ id: user, friend: true, created_at: house.clock.now() })
      .onConflict((row) => row.column('id').doUpdateSet({ friend: true }))
      .execute()
    await queueEvent(tx, house, user, {
      type: 'follow',
      follow: { isUnblocked: before !== undefined },
      reply: true,
    })
  })

export const block = (house: House, user: string): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    const blocked = await tx
      .updateTable('sample_line_user')
      .set({ friend: false })
      .where('id', '=', user)
      .where('friend', '=', true)
      .executeTakeFirst()
    if (blocked.numUpdatedRows > 0n) await queueEvent(tx, house, user, { type: 'unfollow' })
  })

/** Says something in the talk, as the person. */
export const say = (house: House, user: string, text: string): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    if (!(await findUser(tx, user))?.friend) return
    const id = uuid()
    const body = { type: 'text', text }
    await tx
      .insertInto('sample_line_message')
      .values({
        ...{ id, line_user: user, sender: 'person', body: json(body), counted: false },
        sent_at: house.clock.now(),
      })
      .execute()
    await queueEvent(tx, house, user, { type: 'message', message: { id, ...body }, reply: true })
  })
