/** For tests: a benefit that pays, cases of it that were approved, and everybody who handles the money. */
import {
  amount,
  applicant,
  approve,
  type BankAccount,
  bankAccount,
  check,
  date,
  free,
  type Hall,
  letter,
  page,
  payout,
  procedure,
  type Row,
  until,
  workingDays,
  years,
} from '#language'
import type { ResidentActor } from '#platform/people'
import { act } from '../cases/act.ts'
import { rememberDefinition } from '../cases/definitions.ts'
import { ANSWERS, file, resident, staffMember, testHall } from '../cases/testing-desk.ts'

const account = bankAccount('振込先', { publicAccount: true })
const grant = amount('支給額', { min: 1 })
const payday = date('振込の予定日', { optional: true })

/** A one-off benefit, decided by one office in two steps. */
export const benefit = procedure({
  id: 'test-benefit',
  name: '物価高騰対策給付金の支給申請',
  short: '物価高騰給付金',
  group: '試験',
  lifeEvents: ['仕事'],
  ground: ['柴田町物価高騰対策給付金支給要綱第5条'],
  who: '対象の世帯',
  summary: '給付金を支給します。',
  bring: [],
  minutes: 5,
  fee: free,
  deadline: until('令和9年1月29日まで'),
  office: 'welfare',
  sign: 'login',
  online: { level: 'whole' },
  pages: [page('申請する人', { applicant: applicant() }), page('振込先', { account })],
  eligible: [],
  route: [check('welfare'), approve('課長')],
  due: workingDays(20),
  outcomes: { approved: '支給', rejected: '不支給', details: { grant, payday } },
  letters: {
    approved: letter('支給決定通知書', ['{@decision.grant}を支給します。']),
    rejected: letter('不支給決定通知書', ['次の理由により支給しません。{理由}'], { remedy: true }),
    returned: letter('補正のお願い', ['{補正の期限}までに直してください。']),
  },
  keep: years(5),
  effective: { from: '2026-04-01' },
  payout: payout([account], grant, { by: payday }),
})

export const ACCOUNT: BankAccount = {
  use: 'account',
  bank: '0125',
  bankName: '七十七',
  branch: '304',
  branchName: '多賀城',
  type: '普通',
  number: '0012345',
  holder: 'ﾜﾀﾅﾍﾞ ﾊﾅｺ',
}

export const accountWith = (number: string, holder = 'ﾜﾀﾅﾍﾞ ﾊﾅｺ'): BankAccount => ({
  ...ACCOUNT,
  number,
  holder,
})

/** A hall that knows the benefit, on a Tuesday. */
export async function payoutHall() {
  const open = await testHall()
  const hall = {
    ...open.hall,
    town: { ...open.hall.town, procedures: [...open.hall.town.procedures, benefit] },
  }
  await rememberDefinition(hall, benefit)
  return { ...open, hall }
}

/** Everybody through whose hands a payment goes, and some who have nothing to do with it. */
export async function payers(hall: Hall) {
  const [clerk, second, chief, head, cashier, treasurer, stranger, engineer] = await Promise.all([
    staffMember(hall, '佐藤 主事', 'welfare', '主事'),
    staffMember(hall, '鈴木 主事', 'welfare', '主事'),
    staffMember(hall, '高橋 係長', 'welfare', '係長'),
    staffMember(hall, '伊藤 課長', 'welfare', '課長'),
    staffMember(hall, '小林 主事', 'accounting', '主事'),
    staffMember(hall, '加藤 課長', 'accounting', '課長'),
    staffMember(hall, '斎藤 主事', 'tax', '主事'),
    staffMember(hall, '情報 係', 'planning', '情報担当'),
  ])
  return { clerk, second, chief, head, cashier, treasurer, stranger, engineer }
}

export type Payers = Awaited<ReturnType<typeof payers>>

/** Files an application and takes it to its decision. @returns its id and that of its payment, when there is one */
export async function approved(
  hall: Hall,
  { clerk, head }: Pick<Payers, 'clerk' | 'head'>,
  owner: ResidentActor,
  wish: {
    readonly account?: BankAccount
    readonly details?: Row
    readonly outcome?: 'approved' | 'rejected'
  } = {},
) {
  const { damage: _, ...answers } = ANSWERS
  const id = await file(hall, owner, benefit, { ...answers, account: wish.account ?? ACCOUNT })
  const outcome = wish.outcome ?? 'approved'
  const details = wish.details ?? { grant: 30_000 }
  await act(hall, clerk, { applicationId: id, event: { kind: 'assigned', to: clerk.id } })
  await act(hall, clerk, {
    applicationId: id,
    event: {
      kind: 'proposed',
      outcome,
      reason: '要綱第5条による。',
      ...(outcome === 'approved' && { details }),
    },
  })
  await act(hall, head, { applicationId: id, event: { kind: 'decided', outcome } })
  const payment = await hall.db
    .selectFrom('payment')
    .selectAll()
    .where('application_id', '=', id)
    .executeTakeFirst()
  return { id, payment }
}

export { resident }
