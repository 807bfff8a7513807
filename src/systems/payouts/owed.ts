import { v7 as uuid } from 'uuid'
import {
  type BankAccount,
  type Hall,
  innerOf,
  owedFor,
  type PersonName,
  type Row,
  toZenginKana,
} from '#language'
import { json, type Transaction } from '#platform/database'
import type { Case } from '#systems/cases'

/**
 * What an approved case is owed becomes a payment, in the transaction that decided. A case is paid once: a second
 * payment of it fails on its key.
 */
export async function noteOwed(
  tx: Transaction,
  hall: Hall,
  { application, definition, answers, life }: Case,
) {
  const owed = owedFor(definition, answers, life.details)
  if (!owed) return
  const id = uuid()
  const at = hall.clock.now()
  const own = owed.account.use === 'account'
  await tx
    .insertInto('payment')
    .values({
      id,
      application_id: application.id,
      procedure: definition.id,
      office: application.office,
      resident_id: application.resident_id,
      applicant: application.applicant,
      applicant_kana:
        kanaIn(
          definition.pages.flatMap((page) => page.fields),
          answers,
        ) ?? null,
      amount: owed.amount,
      account: own ? json(owed.account) : null,
      by_public_account: !own,
      promised_on: owed.by ?? null,
      state: own ? 'due' : 'account',
      created_at: at,
    })
    .execute()
  if (own)
    await keepAccount(tx, {
      payment: id,
      account: owed.account,
      source: 'answers',
      actor: { kind: 'system', name: '申請の内容' },
      at,
    })
}

/** The first name with its reading, as a passbook has it. */
function kanaIn(fields: Parameters<typeof innerOf>[0][], row: Row): string | undefined {
  for (const field of fields) {
    const value = row[field.id]
    if (value === undefined) continue
    if (field.kind === 'personName') {
      const { familyKana = '', givenKana = '' } = value as PersonName
      return toZenginKana(`${familyKana} ${givenKana}`) || undefined
    }
    if (field.kind === 'group') {
      const found = kanaIn([...innerOf(field)], value as Row)
      if (found) return found
    }
  }
  return undefined
}

/** Adds to the history of a payment's accounts. */
export async function keepAccount(
  tx: Transaction,
  {
    payment,
    account,
    source,
    reason,
    actor,
    at,
  }: {
    readonly payment: string
    readonly account: BankAccount
    readonly source: 'answers' | 'lookup' | 'clerk' | 'resident'
    readonly reason?: string | undefined
    readonly actor: { readonly kind: string; readonly name: string; readonly id?: string }
    readonly at: Date
  },
): Promise<void> {
  const { seq } = await tx
    .selectFrom('payment_account')
    .select((row) => row.fn.coalesce(row.fn.max('seq'), row.val(0)).as('seq'))
    .where('payment_id', '=', payment)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('payment_account')
    .values({
      payment_id: payment,
      seq: seq + 1,
      account: json(account),
      source,
      reason: reason ?? null,
      actor_kind: actor.kind,
      actor_id: actor.id ?? null,
      actor_name: actor.name,
      at,
    })
    .execute()
}
