import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Actor, ResidentActor } from '#platform/people'
import { cases } from '#systems/cases'
import { visit as visitAt } from '../../cases/testing-visit.ts'
import { makeBatch } from '../collect.ts'
import { confirmPaid } from '../confirm.ts'
import { bankAnswer } from '../double/bank.ts'
import { payouts } from '../index.ts'
import { linesOf } from '../lines.ts'
import { makeFile, takeFile } from '../make-file.ts'
import { moveBatch } from '../move.ts'
import { sendBack } from '../send-back.ts'
import { accountWith, approved, type Payers, payers, payoutHall, resident } from '../testing-payouts.ts'
import { forgetAnswers } from './keep.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof payoutHall>>
let people: Payers
let hanako: ResidentActor
const routes = [...(cases.routes ?? []), ...(payouts.routes ?? [])]
const DAY = '2026-12-10' as never
let serial = 0

beforeAll(async () => {
  open = await payoutHall()
  people = await payers(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())

const visit = (actor: Actor, address: string, fields?: Record<string, string>, bytes?: Uint8Array) =>
  visitAt(open.hall, actor, address, fields, {
    routes,
    ...(bytes && { file: { name: '結果.txt', bytes } }),
  })

/** A batch of so many that the bank has; its page and its file. */
async function filed(count: number) {
  for (let at = 0; at < count; at++)
    await approved(open.hall, people, hanako, { account: accountWith(String(3_000_000 + serial++)) })
  const wish = { procedure: 'test-benefit', office: 'welfare', transferOn: DAY }
  const id = await makeBatch(open.hall, people.clerk, wish)
  const move = (actor: Payers['clerk'], event: Parameters<typeof moveBatch>[2]['event']) =>
    moveBatch(open.hall, actor, { id, event })
  await move(people.clerk, { kind: 'proposed', outcome: 'approved' })
  await move(people.chief, { kind: 'agreed' })
  await move(people.treasurer, { kind: 'agreed' })
  await move(people.head, { kind: 'decided', outcome: 'approved' })
  await makeFile(open.hall, people.cashier, id)
  const { bytes } = await takeFile(open.hall, people.cashier, id)
  return { id, path: `/desk/payouts/batches/${id}`, bytes }
}
const lines = (id: string) => linesOf(open.hall, { id, transfer_on: DAY })
const upload = (path: string, bytes: Uint8Array, actor: Actor = people.cashier) =>
  visit(actor, `${path}/answers`, {}, bytes)
const markIn = (text: string) => /name="mark" value="([^"]+)"/.exec(text)?.[1] ?? ''
const noticesOf = (application: string) =>
  open.hall.db
    .selectFrom('notice')
    .select('title')
    .where('about_id', '=', application)
    .where('title', 'like', '%口座をお知らせ%')
    .execute()
const actions = async (id: string) =>
  (
    await open.hall.db
      .selectFrom('audit_entry')
      .select(['action', 'detail'])
      .where('about_id', '=', id)
      .where('action', 'in', ['payout.answer-put-in', 'payout.returned', 'payout.answer-taken'])
      .orderBy('at')
      .execute()
  ).map(({ action, detail }) => [action, detail] as const)

test('銀行の結果を読み込むと、まず一覧になり、一度押すと合うものをすべて振込不能にして、申請した人に口座を尋ねる', async () => {
  const { id, path, bytes } = await filed(4)
  const { location } = await upload(path, bankAnswer(bytes, { returned: { 2: '1', 4: '2' } }))
  const first = await visit(people.cashier, location ?? '')
  for (const part of [
    'まだ何も変えていません',
    '2件　60,000円',
    'その口座がない',
    '名義が違う',
    '2件の振込不能を記録する',
  ])
    expect(first.text).toContain(part)
  expect((await lines(id)).map(({ result }) => result)).toEqual([null, null, null, null])

  const mark = markIn(first.text)
  const done = await visit(people.cashier, `${location}/take`, { mark })
  expect(done.status).toBe(303)
  const after = await lines(id)
  expect(after.map(({ result, returnReason }) => [result, returnReason])).toEqual([
    [null, null],
    ['returned', 'その口座がない'],
    [null, null],
    ['returned', '名義が違う'],
  ])
  for (const { application, result } of after)
    expect(await noticesOf(application)).toHaveLength(result === 'returned' ? 1 : 0)
  expect((await visit(people.cashier, location ?? '')).text).toContain(
    '2件、60,000円の振込不能を記録しました。',
  )
  expect((await visit(people.cashier, path)).text).toContain('2件を記録済み')
  expect(await actions(id)).toEqual([
    ['payout.answer-put-in', expect.objectContaining({ rows: 4 })],
    ['payout.returned', { code: '1', count: 1 }],
    ['payout.returned', { code: '2', count: 1 }],
    ['payout.answer-taken', expect.objectContaining({ returned: 2, yen: 60_000, left: 0 })],
  ])
})

test('二度押しても、二人が同時に押しても、同じファイルを二度選んでも、一度だけ記録する', async () => {
  const { id, path, bytes } = await filed(3)
  const answer = bankAnswer(bytes, { returned: { 1: '1' } })
  const [one, two] = await Promise.all([upload(path, answer), upload(path, answer, people.treasurer)])
  expect(one.location).toBe(two.location)
  const mark = markIn((await visit(people.cashier, one.location ?? '')).text)
  const pressed = await Promise.all(
    [people.cashier, people.treasurer, people.cashier].map((actor) =>
      visit(actor, `${one.location}/take`, { mark }),
    ),
  )
  expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303])
  const [back] = await lines(id)
  expect(await noticesOf(back!.application)).toHaveLength(1)
  expect((await actions(id)).filter(([action]) => action !== 'payout.answer-put-in')).toHaveLength(2)
  const again = await upload(path, answer)
  expect(again.status).toBe(409)
  expect(again.text).toContain('二度は記録しません')
})

test('読んだ後に束が変わったら、記録せずに読み直させる。振込が済んだ後に戻っても記録できる', async () => {
  const { id, path, bytes } = await filed(3)
  const { location } = await upload(path, bankAnswer(bytes, { returned: { 1: '1', 2: '1' } }))
  const mark = markIn((await visit(people.cashier, location ?? '')).text)
  open.clock.set('2026-12-10')
  await confirmPaid(open.hall, people.cashier, id)
  await sendBack(open.hall, people.cashier, id, { lines: [1], code: '2' })
  const late = await visit(people.cashier, `${location}/take`, { mark })
  open.clock.set('2026-11-24')
  expect(late.status).toBe(409)
  expect(late.text).toContain('もう一度、一覧を確かめてください')
  expect(markIn(late.text)).not.toBe(mark)
  await visit(people.cashier, `${location}/take`, { mark: markIn(late.text) })
  expect((await lines(id)).map(({ result, returnReason }) => [result, returnReason])).toEqual([
    ['returned', '名義が違う'],
    ['returned', 'その口座がない'],
    ['paid', null],
  ])
})

test('別の束の結果も、町がつくったデータそのものも断り、何も変わらない', async () => {
  const [one, two] = [await filed(2), await filed(1)]
  const own = await upload(one.path, one.bytes)
  expect(own.status).toBe(422)
  expect(own.text).toContain('町がつくった振込データです')
  const { location } = await upload(one.path, bankAnswer(two.bytes, { returned: { 1: '1' } }))
  const page = await visit(people.cashier, location ?? '')
  expect(page.text).toMatch(/別の束（第\d+号）の行です/)
  expect(page.text).toContain('記録できる振込不能がありません')
  expect(markIn(page.text)).toBe('')
  const none = await visit(people.cashier, `${one.path}/answers`, {})
  expect(none.text).toContain('ファイルを選んでください')
  expect((await lines(one.id)).every(({ result }) => result === null)).toBe(true)
})

test('結果を読み込み、見て、記録できるのは会計の担当課だけで、ほかの束の番号では見えない', async () => {
  const { path, bytes } = await filed(1)
  const answer = bankAnswer(bytes, { returned: { 1: '1' } })
  for (const [actor, status] of [
    [people.clerk, 403],
    [people.stranger, 404],
    [people.engineer, 403],
  ] as const)
    expect((await upload(path, answer, actor)).status).toBe(status)
  const { location } = await upload(path, answer)
  const id = location?.split('/').at(-1)
  expect((await visit(people.clerk, location ?? '')).status).toBe(403)
  expect((await visit(people.clerk, `${location}/take`, { mark: '' })).status).toBe(403)
  const other = await filed(1)
  expect((await visit(people.cashier, `${other.path}/answers/${id}`)).status).toBe(404)
})

test('ファイルの中の口座と名前は封をして持ち、記録して30日、記録しないまま7日で消す。記録したことは残る', async () => {
  const { id, path, bytes } = await filed(2)
  const taken = await upload(path, bankAnswer(bytes, { returned: { 1: '1' } }))
  await visit(people.cashier, `${taken.location}/take`, {
    mark: markIn((await visit(people.cashier, taken.location ?? '')).text),
  })
  const left = await upload(path, bankAnswer(bytes, { returned: { 2: '1' } }))
  const rows = () =>
    open.hall.db
      .selectFrom('payout_answer')
      .selectAll()
      .where('batch_id', '=', id)
      .orderBy('made_at')
      .execute()
  for (const { sealed } of await rows()) expect(sealed).not.toMatch(/ﾜﾀﾅﾍﾞ|300000/)
  open.clock.set('2026-12-02')
  await forgetAnswers({}, open.hall)
  expect((await rows()).map(({ sealed }) => sealed !== null)).toEqual([true])
  expect((await visit(people.cashier, left.location ?? '')).status).toBe(404)
  open.clock.set('2026-12-26')
  await forgetAnswers({}, open.hall)
  expect(await rows()).toEqual([expect.objectContaining({ sealed: null, returned: 1, returned_yen: 30_000 })])
  expect((await visit(people.cashier, taken.location ?? '')).text).toContain('30日が過ぎたので消しました')
  open.clock.set('2026-11-24')
})
