import type { Hall } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { officesWith, type StaffActor } from '#platform/people'
import { takePage, withSearchMemory } from '#platform/search'
import { applicationMatching, marksOf } from '#systems/cases'
import { proceduresNow } from '../procedures-now.ts'
import { payoutOffices, readableBatch } from './permission.ts'

const PAGE = 50

/** What waits to be paid, by procedure and office, with what holds it up. */
export const waitingByProcedure = (hall: Hall, actor: StaffActor) =>
  hall.db
    .selectFrom('payment')
    .select(['procedure', 'office'])
    .select((row) => [
      row.fn.countAll<number>().filterWhere('state', '=', 'due').as('due'),
      sql<number>`coalesce(sum(amount) filter (where state = 'due'), 0)::bigint`.as('total'),
      row.fn.countAll<number>().filterWhere('state', '=', 'account').as('lookups'),
      row.fn.countAll<number>().filterWhere('state', '=', 'returned').as('returned'),
    ])
    .where('office', 'in', atLeastOne(officesWith(hall.town, actor, 'payout.make')))
    .where('state', 'in', ['due', 'account', 'returned'])
    .groupBy(['procedure', 'office'])
    .orderBy('procedure')
    .orderBy('office')
    .execute()

/** `in ()` is no SQL: nobody has an office of this name. */
const atLeastOne = (offices: string[]): string[] => (offices.length > 0 ? offices : [''])

/** Batches that the actor may read, newest first, with what they carry. */
export async function batchList(hall: Hall, actor: StaffActor, before?: number) {
  const rows = await hall.db
    .selectFrom('payout_batch')
    .select([
      'id',
      'number',
      'procedure',
      'office',
      'transfer_on',
      'state',
      'waits',
      'filed_at',
      'confirmed_at',
      'given_up_at',
    ])
    .select([
      sql<number>`(select count(*) from payout_line where batch_id = payout_batch.id and removed_at is null)`.as(
        'count',
      ),
      sql<number>`(select coalesce(sum(amount), 0)::bigint from payout_line
        where batch_id = payout_batch.id and removed_at is null)`.as('total'),
    ])
    .where((row) => readableBatch(hall, actor, row))
    .$if(before !== undefined, (query) => query.where('number', '<', before!))
    .orderBy('number', 'desc')
    .limit(PAGE + 1)
    .execute()
  return takePage(rows, PAGE)
}
export type BatchRow = Awaited<ReturnType<typeof batchList>>['rows'][number]

export const PAYMENT_STATES = {
  account: '口座の照会待ち',
  due: '支払い待ち',
  batched: '支払いの手続き中',
  returned: '口座の確認待ち',
  paid: '支払い済み',
} as const
export type PaymentState = keyof typeof PAYMENT_STATES

export interface PaymentWish {
  readonly state: PaymentState
  readonly procedure?: string | undefined
  readonly q?: string | undefined
  readonly after?: string | undefined
}

/** Payments of the actor's offices in one state, oldest first. */
export const paymentQuery = (db: Database | Transaction, hall: Hall, actor: StaffActor, wish: PaymentWish) =>
  db
    .selectFrom('payment')
    .innerJoin('application', 'application.id', 'payment.application_id')
    .select(['payment.id', 'payment.applicant', 'payment.procedure', 'payment.amount', 'payment.state'])
    .select(['payment.promised_on', 'payment.paid_on', 'payment.created_at', 'application.number'])
    .where('payment.office', 'in', atLeastOne(officesWith(hall.town, actor, 'payout.make')))
    .where('application.put_away_at', 'is', null)
    .where('payment.state', '=', wish.state)
    .$if(wish.procedure !== undefined, (query) => query.where('payment.procedure', '=', wish.procedure!))
    .$if(wish.q !== undefined, (query) =>
      query.where(applicationMatching(wish.q ?? '', marksOf(hall.town.offices.map(({ id }) => id)))),
    )
    .$if(wish.after !== undefined, (query) => query.where('payment.id', '>', wish.after!))
    .orderBy('payment.id')
    .limit(PAGE + 1)

export const paymentList = (hall: Hall, actor: StaffActor, wish: PaymentWish) =>
  hall.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    return takePage(await paymentQuery(tx, hall, actor, wish).execute(), PAGE)
  })
export type PaymentRow = Awaited<ReturnType<typeof paymentList>>['rows'][number]

/** Every account a payment ever had. */
export const accountsOf = ({ db }: Hall, payment: string) =>
  db
    .selectFrom('payment_account')
    .select(['seq', 'account', 'source', 'reason', 'actor_name', 'at'])
    .where('payment_id', '=', payment)
    .orderBy('seq', 'desc')
    .execute()

/** One benefit in figures, for the offices whose money the actor handles. */
export async function statisticsOf(hall: Hall, actor: StaffActor) {
  const offices = payoutOffices(hall, actor)
  const paying = (await proceduresNow(hall)).all.filter((each) => each.payout).map((each) => each.id)
  if (offices.length === 0 || paying.length === 0) return []
  const filed = hall.db
    .selectFrom('application')
    .select(['procedure'])
    .select((row) => [
      row.fn.countAll<number>().as('applications'),
      row.fn.countAll<number>().filterWhere('door', '=', 'form').as('online'),
      row.fn.countAll<number>().filterWhere('state', '=', 'approved').as('approved'),
      row.fn.countAll<number>().filterWhere('state', '=', 'rejected').as('rejected'),
    ])
    .where('office', 'in', offices)
    .where('procedure', 'in', paying)
    .groupBy('procedure')
  const owed = hall.db
    .selectFrom('payment')
    .select('procedure')
    .select((row) => [
      row.fn.countAll<number>().filterWhere('state', '=', 'paid').as('paid'),
      sql<number>`coalesce(sum(amount) filter (where state = 'paid'), 0)::bigint`.as('paid_yen'),
      sql<number>`coalesce(sum(amount) filter (where state <> 'paid'), 0)::bigint`.as('unpaid_yen'),
      row.fn.countAll<number>().filterWhere('state', '=', 'returned').as('returned'),
    ])
    .where('office', 'in', offices)
    .groupBy('procedure')
  return hall.db
    .selectFrom(filed.as('filed'))
    .leftJoin(owed.as('owed'), 'owed.procedure', 'filed.procedure')
    .select(['filed.procedure', 'applications', 'online', 'approved', 'rejected'])
    .select(
      sql<number | null>`(select sum(target_list.rows - (
          select count(distinct target_match.seq) from target_match
          join application on application.id = target_match.application_id
          where target_match.list_id = target_list.id and application.state not in ('withdrawn', 'rejected', 'joined')
        ))::bigint from target_list
        where target_list.procedure = filed.procedure and target_list.erased_at is null
          and target_list.office in (${sql.join(offices)}))`.as('awaited'),
    )
    .select(['owed.paid', 'owed.paid_yen', 'owed.unpaid_yen', 'owed.returned'])
    .orderBy('filed.procedure')
    .execute()
}
