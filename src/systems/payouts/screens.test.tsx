import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Actor, ResidentActor } from '#platform/people'
import { cases } from '#systems/cases'
import { visit as visitAt } from '../cases/testing-visit.ts'
import { payouts } from './index.ts'
import { accountWith, approved, type Payers, payers, payoutHall, resident } from './testing-payouts.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof payoutHall>>
let people: Payers
let hanako: ResidentActor
let path: string
const routes = [...(cases.routes ?? []), ...(payouts.routes ?? [])]
const visit = (actor: Actor, address: string, fields?: Record<string, string | readonly string[]>) =>
  visitAt(open.hall, actor, address, fields, { routes })
const made = { procedure: 'test-benefit', office: 'welfare' }
const typedAccount = {
  'account.bank': '0125',
  'account.branch': '304',
  'account.type': '普通',
  'account.number': '7654321',
  'account.holder': 'ワタナベ ハナコ',
}

beforeAll(async () => {
  open = await payoutHall()
  people = await payers(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
  for (const number of ['1000001', '1000002', '1000002'])
    await approved(open.hall, people, hanako, { account: accountWith(number) })
  await approved(open.hall, people, hanako, { account: { use: 'public' } })
})
afterAll(() => open.close())

test('支給の画面は、待っているものを数え、束をつくらせる。係わりのない職には見せない', async () => {
  const { status, text } = await visit(people.clerk, '/desk/payouts')
  expect(status).toBe(200)
  for (const part of ['物価高騰給付金', '90,000円', '3件を束ねる', '口座の照会待ち'])
    expect(text).toContain(part)
  expect((await visit(people.engineer, '/desk/payouts')).status).toBe(403)
  expect((await visit(people.engineer, '/desk/payouts/payments')).status).toBe(403)
  expect((await visit(people.stranger, '/desk/payouts')).text).not.toContain('物価高騰給付金')
  expect((await visit(hanako, '/desk/payouts')).status).not.toBe(200)
})

test('読めない振込日や休みの日は、入力したまま、わけとともに返る', async () => {
  const wrong = await visit(people.clerk, '/desk/payouts/batches', { ...made, day: '12月の十日ごろ' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('12月の十日ごろ')
  const closed = await visit(people.clerk, '/desk/payouts/batches', { ...made, day: '令和8年12月12日' })
  expect(closed.text).toContain('銀行が開いている日')
})

test('束の画面は、件数と合計と見直すものを見せ、外し、回し、決裁し、データにする', async () => {
  const { status, location } = await visit(people.clerk, '/desk/payouts/batches', {
    ...made,
    day: '令和8年12月10日',
  })
  expect(status).toBe(303)
  path = location ?? ''
  const first = await visit(people.clerk, path)
  for (const part of ['90,000円', '見直すもの（2件）', '同じ口座への支給が、ほかに1件', '起案して回付する'])
    expect(first.text).toContain(part)
  expect(first.text.match(/class="button primary"/g)).toHaveLength(1)
  const taken = await visit(people.clerk, `${path}/take-out`, { line: '3', reason: '二重の申請を確認中' })
  expect(taken.status).toBe(303)
  expect((await visit(people.clerk, path)).text).toContain('二重の申請を確認中')
  expect((await visit(people.stranger, path)).status).toBe(404)
  expect((await visit(people.treasurer, path)).status).toBe(404)

  expect((await visit(people.clerk, `${path}/propose`, { expected: '1' })).status).toBe(303)
  const stale = await visit(people.chief, `${path}/approve`, { expected: '1' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('ほかの人が先に')
  const empty = await visit(people.chief, `${path}/send-back`, { reason: ' ' })
  expect(empty.text).toContain('差し戻す理由を入力してください。')
  expect((await visit(people.chief, `${path}/approve`, {})).status).toBe(303)
  expect((await visit(people.treasurer, `${path}/approve`, {})).status).toBe(303)
  expect((await visit(people.head, `${path}/decide`, {})).status).toBe(303)
  expect((await visit(people.clerk, `${path}/take-out`, { line: '1', reason: 'x' })).status).toBe(409)

  expect((await visit(people.clerk, `${path}/file`, {})).status).toBe(403)
  expect((await visit(people.cashier, `${path}/file`, {})).status).toBe(303)
  const file = await visit(people.cashier, `${path}/file`)
  expect(file.bytes.byteLength).toBe(5 * 122)
  expect((await visit(people.clerk, `${path}/file`)).status).toBe(403)
  expect((await visit(people.stranger, `${path}/file`)).status).toBe(404)
})

test('支払の一覧は、PDFになり、口座も合計もハッシュも載る', async () => {
  const { bytes, type } = await visit(people.head, `${path}/list.pdf`)
  expect(type).toBe('application/pdf')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  const words = text.join('').replace(/[\s\u200b]/g, '')
  for (const part of ['渡邉花子', '60,000円', '1000001', 'SHA-256', '令和8年12月10日'])
    expect(words).toContain(part)
})

test('束の中は、氏名でも名義でも探せる。知らない言葉の印は何も言わない', async () => {
  expect((await visit(people.clerk, `${path}?q=わたなべ`)).text).toContain('1000001')
  expect((await visit(people.clerk, `${path}?q=いない人`)).text).toContain('見つかりませんでした')
  expect((await visit(people.clerk, `${path}?done=constructor&after=x`)).status).toBe(200)
})

test('公金受取口座の支給は、照会した口座を入れると支払いを待つ', async () => {
  const list = await visit(people.clerk, '/desk/payouts/payments?state=account')
  const address = /\/desk\/payouts\/payments\/[0-9a-f-]{36}/.exec(list.text)?.[0] ?? ''
  const before = await visit(people.clerk, address)
  expect(before.text).toContain('公金受取口座（照会の前）')
  expect((await visit(people.stranger, address)).status).toBe(404)
  const wrong = await visit(people.clerk, `${address}/account`, {
    ...typedAccount,
    'account.number': '12345678',
    reason: '照会',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('12345678')
  expect(wrong.text).toContain('口座番号は7桁まで')
  const unsaid = await visit(people.clerk, `${address}/account`, { ...typedAccount, reason: '' })
  expect(unsaid.text).toContain('照会した日と方法を入力してください。')
  expect(
    (await visit(people.clerk, `${address}/account`, { ...typedAccount, reason: '12月1日に照会' })).status,
  ).toBe(303)
  expect((await visit(people.clerk, address)).text).toContain('公金受取口座を照会')
  const lines = await open.hall.db
    .selectFrom('audit_entry')
    .select('resident')
    .where('action', '=', 'payment.read')
    .execute()
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.every((line) => line.resident === hanako.id)).toBe(true)
})

test('振り込めなかったとき、本人は自分の申請から口座を直せる。同意がいり、ほかの人には見えない', async () => {
  await visit(people.cashier, `${path}/returned`, { line: '1', code: '2' })
  const { application_id, id } = await open.hall.db
    .selectFrom('payment')
    .select(['application_id', 'id'])
    .where('state', '=', 'returned')
    .executeTakeFirstOrThrow()
  const mine = await visit(hanako, `/my/applications/${application_id}`)
  expect(mine.text).toContain('お金を振り込めませんでした')
  const address = `/my/payments/${id}/account`
  expect(mine.text).toContain(address)
  expect((await visit(hanako, address)).status).toBe(200)
  const english = await visitAt(open.hall, hanako, address, {}, { routes, language: 'en' })
  const untranslated = [...english.text.matchAll(/<span lang="ja">([^<]*)<\/span>/g)].map(([, text]) => text)
  // The town hall's own address stays as the registers have it.
  expect(untranslated.filter((text) => !text?.startsWith('〒'))).toEqual([])
  expect(english.text).toContain('I agree that this account')
  const other = await resident(open.hall, '別の 人')
  expect((await visit(other, address)).status).toBe(404)
  const unagreed = await visit(hanako, address, typedAccount)
  expect(unagreed.status).toBe(422)
  expect(unagreed.text).toContain('同意するときは')
  expect(unagreed.text).toContain('7654321')
  expect((await visit(hanako, address, { ...typedAccount, agree: 'yes' })).status).toBe(303)
  expect((await visit(hanako, address)).status).toBe(409)
  expect((await visit(hanako, `/my/applications/${application_id}`)).text).toContain(
    '30,000円を振り込む準備をしています。',
  )
  expect((await visit(people.clerk, `/desk/cases/${application_id}`)).text).toContain('支払い待ち')
})

test('集計は、申請、電子申請の割合、支払い、これから払う額を手続きごとに並べる', async () => {
  const { text } = await visit(people.clerk, '/desk/payouts/statistics')
  for (const part of ['物価高騰給付金', '100%', '120,000円']) expect(text).toContain(part)
  expect((await visit(people.stranger, '/desk/payouts/statistics')).text).not.toContain('物価高騰給付金')
})
