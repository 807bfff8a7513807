import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ResidentActor } from '#platform/people'
import './index.ts'
import { findCase } from '#systems/cases'
import { enterAccount } from './account.ts'
import { noteOwed } from './owed.ts'
import {
  ACCOUNT,
  accountWith,
  approved,
  type Payers,
  payers,
  payoutHall,
  resident,
} from './testing-payouts.ts'

let open: Awaited<ReturnType<typeof payoutHall>>
let people: Payers
let hanako: ResidentActor
beforeAll(async () => {
  open = await payoutHall()
  people = await payers(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())

const accounts = (payment: string) =>
  open.hall.db
    .selectFrom('payment_account')
    .select(['seq', 'source', 'reason', 'actor_name', 'account'])
    .where('payment_id', '=', payment)
    .orderBy('seq')
    .execute()

test('認めた申請は、決めた額の支給になる。口座も約束の日も決裁のとおり', async () => {
  const { payment } = await approved(open.hall, people, hanako, {
    details: { grant: 30_000, payday: '2026-12-10' },
  })
  expect(payment).toMatchObject({
    procedure: 'test-benefit',
    office: 'welfare',
    resident_id: hanako.id,
    applicant: '渡邉 花子',
    applicant_kana: 'ﾜﾀﾅﾍﾞ ﾊﾅｺ',
    amount: 30_000,
    account: ACCOUNT,
    state: 'due',
    promised_on: '2026-12-10',
    by_public_account: false,
  })
})

test('認めない申請に、支給はない', async () => {
  const { payment } = await approved(open.hall, people, hanako, { outcome: 'rejected' })
  expect(payment).toBeUndefined()
})

test('1つの申請の支給は1つだけで、2つ目は記録できない', async () => {
  const { id } = await approved(open.hall, people, hanako)
  const again = open.hall.db.transaction().execute(async (tx) => {
    const found = await findCase(tx, id)
    if (found) await noteOwed(tx, open.hall, found)
  })
  await expect(again).rejects.toThrow(/duplicate key/)
})

test('公金受取口座の支給は、担当課の職員が照会した口座を入れるまで待つ。だれがなぜ入れたかが残る', async () => {
  const { payment } = await approved(open.hall, people, hanako, { account: { use: 'public' } })
  expect(payment).toMatchObject({ state: 'account', account: null, by_public_account: true })
  const id = payment!.id
  const entered = { account: accountWith('0099999') as never, reason: '12月1日に照会' }
  await expect(enterAccount(open.hall, people.stranger, id, entered)).rejects.toMatchObject({ status: 404 })
  await expect(enterAccount(open.hall, people.cashier, id, entered)).rejects.toMatchObject({ status: 404 })
  await expect(enterAccount(open.hall, people.clerk, id, { ...entered, reason: ' ' })).rejects.toMatchObject({
    status: 422,
  })
  await enterAccount(open.hall, people.clerk, id, entered)
  expect(await accounts(id)).toEqual([
    { seq: 1, source: 'lookup', reason: '12月1日に照会', actor_name: '佐藤 主事', account: entered.account },
  ])
  const after = await open.hall.db
    .selectFrom('payment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(after).toMatchObject({ state: 'due', account_changed: false })
  const lines = await open.hall.db
    .selectFrom('audit_entry')
    .select(['action', 'actor_name', 'resident', 'purpose'])
    .where('about_id', '=', id)
    .execute()
  expect(lines).toEqual([
    {
      action: 'payment.account-looked-up',
      actor_name: '佐藤 主事',
      resident: hanako.id,
      purpose: '給付金などの支給',
    },
  ])
})

test('決定の後に口座を変えると、前の口座も残り、変わったと分かる。口座の記録は書き換えられない', async () => {
  const { payment } = await approved(open.hall, people, hanako)
  const id = payment!.id
  await enterAccount(open.hall, people.clerk, id, {
    account: accountWith('7777777') as never,
    reason: '本人の電話',
  })
  expect((await accounts(id)).map((each) => each.source)).toEqual(['answers', 'clerk'])
  const after = await open.hall.db
    .selectFrom('payment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(after).toMatchObject({ account_changed: true, account: { number: '7777777' } })
  await expect(
    open.hall.db.deleteFrom('payment_account').where('payment_id', '=', id).execute(),
  ).rejects.toThrow(/append-only/)
})
