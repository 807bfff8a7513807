import type { Hall, OwnAccount } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { type Yen, yen } from '#platform/money'
import { doubtsOf } from './doubts.ts'

export interface Line {
  readonly seq: number
  readonly payment: string
  readonly application: string
  readonly number: string
  readonly applicant: string
  readonly amount: Yen
  readonly account: OwnAccount
  readonly result: string | null
  readonly returnReason: string | null
  readonly doubts: readonly string[]
}

/** A case that was put away is in no list by its name any more; what was paid stays. */
const APPLICANT = sql<string>`case when application.put_away_at is null then payment.applicant else '（保存期間が終わった申請）' end`

const NO_ACCOUNT: OwnAccount = {
  use: 'account',
  ...{ bank: '', branch: '', bankName: '', branchName: '', type: '普通', number: '', holder: '' },
}

/** What a batch pays, in its order, each with what a clerk should look at. */
export async function linesOf(
  { db }: { readonly db: Database | Transaction },
  batch: { readonly id: string; readonly transfer_on: string },
): Promise<Line[]> {
  const rows = await db
    .selectFrom('payout_line as line')
    .innerJoin('payment', 'payment.id', 'line.payment_id')
    .innerJoin('application', 'application.id', 'payment.application_id')
    .select(['line.seq', 'line.amount', 'line.account', 'line.result', 'line.return_reason'])
    .select(['payment.id', 'payment.application_id', 'payment.applicant_kana'])
    .select(APPLICANT.as('applicant'))
    .select(['payment.account_changed', 'payment.promised_on', 'application.number'])
    .select('application.put_away_at')
    .select(
      sql<number>`(select count(*) from payment as other
        where other.procedure = payment.procedure and other.id <> payment.id
          and other.account ->> 'bank' = line.account ->> 'bank'
          and other.account ->> 'branch' = line.account ->> 'branch'
          and other.account ->> 'number' = line.account ->> 'number'
          and other.account ->> 'type' = line.account ->> 'type')`.as('same'),
    )
    .where('line.batch_id', '=', batch.id)
    .where('line.removed_at', 'is', null)
    .orderBy('line.seq')
    .execute()
  const shown = rows.filter((row) => row.put_away_at === null)
  const doubts = doubtsOf(
    shown.map((row) => ({
      seq: row.seq,
      amount: row.amount,
      account: row.account as unknown as OwnAccount,
      applicantKana: row.applicant_kana,
      accountChanged: row.account_changed,
      promisedOn: row.promised_on,
      sameAccount: row.same,
    })),
    batch.transfer_on,
  )
  return rows.map((row) => ({
    seq: row.seq,
    payment: row.id,
    application: row.application_id,
    number: row.number,
    applicant: row.applicant,
    amount: yen(row.amount),
    account: row.put_away_at === null ? (row.account as unknown as OwnAccount) : NO_ACCOUNT,
    result: row.result,
    returnReason: row.return_reason,
    doubts: doubts.get(row.seq) ?? [],
  }))
}

/** What was taken out, and why. */
export const removedFrom = ({ db }: Hall, batch: string) =>
  db
    .selectFrom('payout_line as line')
    .innerJoin('payment', 'payment.id', 'line.payment_id')
    .innerJoin('application', 'application.id', 'payment.application_id')
    .select(['line.seq', 'line.amount', 'line.removed_reason'])
    .select(APPLICANT.as('applicant'))
    .where('line.batch_id', '=', batch)
    .where('line.removed_at', 'is not', null)
    .orderBy('line.seq')
    .execute()
