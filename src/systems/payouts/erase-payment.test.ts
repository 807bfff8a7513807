import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import type { CourseEvent } from '#systems/course'
import { retention } from '#systems/retention'
import { countDue } from '../retention/due.ts'
import { eraseLists } from '../retention/erase-lists.ts'
import { everything, signedList } from '../retention/testing-retention.ts'
import './index.ts'
import { getPayment } from './account.ts'
import { makeBatch } from './collect.ts'
import { confirmPaid, tellPaid } from './confirm.ts'
import { linesOf } from './lines.ts'
import { makeFile } from './make-file.ts'
import { moveBatch } from './move.ts'
import { paymentList } from './queries.ts'
import { accountWith, approved, type Payers, payers, payoutHall, resident } from './testing-payouts.ts'

let open: Awaited<ReturnType<typeof payoutHall>>
let people: Payers
let batch: string
let payment: string
const DAY = '2026-12-10' as never
const HOLDER = 'ﾐﾖｳｼﾞﾊﾞ ﾅﾏｴﾉ'
beforeAll(async () => {
  open = await payoutHall()
  people = await payers(open.hall)
  const owner = await resident(open.hall, '口座 持主')
  const made = await approved(open.hall, people, owner, { account: accountWith('7654321', HOLDER) })
  payment = made.payment?.id ?? ''
  const { hall, clock } = open
  batch = await makeBatch(hall, people.clerk, {
    procedure: 'test-benefit',
    office: 'welfare',
    transferOn: DAY,
  })
  const move = (actor: typeof people.clerk, event: CourseEvent) =>
    moveBatch(hall, actor, { id: batch, event })
  await move(people.clerk, { kind: 'proposed', outcome: 'approved' })
  await move(people.chief, { kind: 'agreed' })
  await move(people.treasurer, { kind: 'agreed' })
  await move(people.head, { kind: 'decided', outcome: 'approved' })
  await makeFile(hall, people.cashier, batch)
  clock.set('2026-12-10')
  await confirmPaid(hall, people.cashier, batch)
  await tellPaid({ batch }, hall)
})
afterAll(() => open.close())

const dueNow = async () => (await countDue(open.hall, ['welfare'])).length

test('支払った申請は、会計の保存年数が過ぎるまで、廃棄の対象にならない', async () => {
  const { hall, clock } = open
  const long = { ...hall, town: { ...hall.town, retention: { accountingYears: 10 } } }
  clock.set('2032-04-01')
  expect(await countDue(long, ['welfare'])).toEqual([])
  expect(await dueNow()).toBe(1)
})

test('見えなくした申請の支給は、一覧にも出ず、束には名前も口座も出ない', async () => {
  const { hall } = open
  await signedList(hall, people as never, 'welfare')
  const { rows } = await paymentList(hall, people.clerk, { state: 'paid' })
  expect(rows).toEqual([])
  await expect(getPayment(hall, people.clerk, payment)).rejects.toMatchObject({ status: 404 })
  const [line] = await linesOf(hall, { id: batch, transfer_on: DAY })
  expect(line).toMatchObject({ applicant: '（保存期間が終わった申請）', amount: 30_000 })
  expect(JSON.stringify(line)).not.toContain('7654321')
})

test('消すと口座も振込データも消え、いくらをいつ支払ったかは残る', async () => {
  const { hall, clock } = open
  clock.set('2032-08-01')
  await eraseLists({}, hall)
  const left = [...(await everything(hall))].filter(
    ([, text]) => text.includes('7654321') || text.includes(HOLDER),
  )
  expect(left.map(([table]) => table)).toEqual([])
  const row = await hall.db.selectFrom('payment').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    amount: 30_000,
    state: 'paid',
    paid_on: '2026-12-10',
    applicant: '',
    account: {},
  })
  expect(await hall.db.selectFrom('file').select('id').execute()).toEqual([])
  const books = await hall.db
    .selectFrom('payout_batch')
    .select(['file_id', 'file_sha256'])
    .executeTakeFirstOrThrow()
  expect(books.file_id).toBeNull()
  expect(books.file_sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('消しているのでない申請の口座は、データベースに直接頼んでも消せない', async () => {
  const { hall, clock } = open
  clock.set('2026-11-24')
  const other = await resident(hall, '別の 持主')
  const made = await approved(hall, people, other, { account: accountWith('1111111') })
  const id = made.payment?.id
  await expect(sql`delete from payment_account where payment_id = ${id}`.execute(hall.db)).rejects.toThrow(
    'append-only',
  )
  expect(retention.name).toBe('retention')
})
