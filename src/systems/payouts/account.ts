import type { Hall, OwnAccount } from '#language'
import { record } from '#platform/audit'
import { json, type Transaction } from '#platform/database'
import { may, type ResidentActor, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { append } from '#systems/cases'
import { isUuid } from '../uuid.ts'
import { keepAccount } from './owed.ts'
import { payoutPurpose } from './permission.ts'

/** Accounts change while a payment waits, never while it stands in a batch. */
const CHANGEABLE = ['account', 'due', 'returned']

const GONE = 'この支給は見つかりませんでした。'
const IN_BATCH = 'この支給は振込の手続きに入っているため、いま口座を変えられません。'

/** Payments of one's own office. @throws Problem 404 */
export async function getPayment(hall: Hall, actor: StaffActor, id: string | undefined) {
  const found = isUuid(id)
    ? await hall.db
        .selectFrom('payment')
        .innerJoin('application', 'application.id', 'payment.application_id')
        .selectAll('payment')
        .where('payment.id', '=', id)
        .where('application.put_away_at', 'is', null)
        .executeTakeFirst()
    : undefined
  if (!found || !may(hall.town, actor, 'payout.make', found.office)) throw new Problem(404, GONE)
  return found
}

/** A payment of the resident's own. @throws Problem 404 */
export async function getMyPayment(hall: Hall, actor: ResidentActor, id: string | undefined) {
  const found = isUuid(id)
    ? await hall.db
        .selectFrom('payment')
        .selectAll()
        .where('id', '=', id)
        .where('resident_id', '=', actor.id)
        .executeTakeFirst()
    : undefined
  if (!found) throw new Problem(404, GONE)
  return found
}

/**
 * A clerk enters the account: one that was looked up (公金受取口座), or one that the person named. The reason is kept.
 * @throws Problem 404, 409, 422
 */
export async function enterAccount(
  hall: Hall,
  actor: StaffActor,
  id: string,
  { account, reason }: { readonly account: OwnAccount; readonly reason: string },
): Promise<void> {
  const { office, state: seen } = await getPayment(hall, actor, id)
  const lookup = seen === 'account'
  if (reason.trim() === '')
    throw new Problem(
      422,
      lookup ? '照会した日と方法を入力してください。' : '口座を変える理由を入力してください。',
    )
  const purpose = payoutPurpose(hall, actor, [office])
  await hall.db.transaction().execute(async (tx) => {
    const payment = await lockChangeable(tx, id)
    await change(tx, hall, payment, {
      account,
      source: payment.state === 'account' ? 'lookup' : 'clerk',
      reason: reason.trim().slice(0, 500),
      actor,
    })
    await record(
      tx,
      actor,
      {
        action: lookup ? 'payment.account-looked-up' : 'payment.account-changed',
        about: { kind: 'payment', id },
        ...(payment.resident_id && { resident: payment.resident_id }),
        ...(purpose && { purpose }),
      },
      hall.clock.now(),
    )
  })
}

/** The owner names another account after the bank sent the money back. @throws Problem 404, 409 */
export async function correctAccount(
  hall: Hall,
  actor: ResidentActor,
  id: string,
  account: OwnAccount,
): Promise<void> {
  await getMyPayment(hall, actor, id)
  await hall.db.transaction().execute(async (tx) => {
    const payment = await lockChangeable(tx, id)
    if (payment.state !== 'returned')
      throw new Problem(409, 'この支給の口座は、いま直せる状態ではありません。')
    await change(tx, hall, payment, { account, source: 'resident', actor })
    await record(
      tx,
      actor,
      {
        action: 'payment.account-changed',
        about: { kind: 'payment', id },
        resident: actor.id,
        purpose: '本人の申出',
      },
      hall.clock.now(),
    )
    const event = { kind: 'noted', text: '本人がマイページで振込先の口座を直しました。' } as const
    await append(tx, hall, { applicationId: payment.application_id, actor: PAYOUTS, event })
  })
}

/** What the machine itself notes on a case. */
export const PAYOUTS = { kind: 'system', name: '支給' } as const

async function lockChangeable(tx: Transaction, id: string) {
  const payment = await tx
    .selectFrom('payment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!payment) throw new Problem(404, GONE)
  if (!CHANGEABLE.includes(payment.state)) throw new Problem(409, IN_BATCH)
  return payment
}

async function change(
  tx: Transaction,
  hall: Hall,
  payment: { readonly id: string; readonly account: unknown },
  to: Omit<Parameters<typeof keepAccount>[1], 'payment' | 'at'> & { readonly account: OwnAccount },
): Promise<void> {
  await keepAccount(tx, { payment: payment.id, at: hall.clock.now(), ...to })
  await tx
    .updateTable('payment')
    .set({
      account: json(to.account),
      state: 'due',
      ...(payment.account !== null && { account_changed: true }),
    })
    .where('id', '=', payment.id)
    .execute()
}
