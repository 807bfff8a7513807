import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ResidentActor, StaffActor } from '#platform/people'
import './index.ts'
import type { CourseEvent } from '#systems/course'
import { correctAccount, enterAccount } from './account.ts'
import { findBatch } from './batch.ts'
import { changeTransferDay, makeBatch, putMoreIn, takeOut } from './collect.ts'
import { confirmPaid, tellPaid } from './confirm.ts'
import { giveUp } from './give-up.ts'
import { linesOf } from './lines.ts'
import { makeFile, takeFile } from './make-file.ts'
import { moveBatch } from './move.ts'
import { sendBack } from './send-back.ts'
import { accountWith, approved, type Payers, payers, payoutHall, resident } from './testing-payouts.ts'
import { sumOfFile } from './zengin.ts'

let open: Awaited<ReturnType<typeof payoutHall>>
let people: Payers
let hanako: ResidentActor
beforeAll(async () => {
  open = await payoutHall()
  people = await payers(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())

const DAY = '2026-12-10' as never
const wish = { procedure: 'test-benefit', office: 'welfare', transferOn: DAY }
let serial = 0
/** So many approved cases, each with an account of its own. */
async function due(count: number, amount = 30_000) {
  const made = []
  for (let at = 0; at < count; at++)
    made.push(
      await approved(open.hall, people, hanako, {
        account: accountWith(String(1_000_000 + serial++)),
        details: { grant: amount },
      }),
    )
  return made
}
const move = (id: string, actor: StaffActor, event: CourseEvent) => moveBatch(open.hall, actor, { id, event })
const stateOf = async (id: string) => (await findBatch(open.hall.db, id))?.row.state
const paymentOf = (application: string) =>
  open.hall.db
    .selectFrom('payment')
    .selectAll()
    .where('application_id', '=', application)
    .executeTakeFirstOrThrow()
const eventsOf = (application: string, kind: string) =>
  open.hall.db
    .selectFrom('application_event')
    .select('data')
    .where('application_id', '=', application)
    .where('kind', '=', kind)
    .execute()
async function decide(id: string) {
  await move(id, people.clerk, { kind: 'proposed', outcome: 'approved' })
  await move(id, people.chief, { kind: 'agreed' })
  await move(id, people.treasurer, { kind: 'agreed' })
  await move(id, people.head, { kind: 'decided', outcome: 'approved' })
}
const lines = async (id: string) => linesOf(open.hall, { id, transfer_on: DAY })
const on = async <T>(day: string, how: () => Promise<T>): Promise<T> => {
  open.clock.set(day)
  try {
    return await how()
  } finally {
    open.clock.set('2026-11-24')
  }
}

test('束は、その課の支払いを待つものをすべて集め、二人同時につくっても1つの支給は1つの束にだけ入る', async () => {
  await due(6)
  const made = await Promise.allSettled([
    makeBatch(open.hall, people.clerk, wish),
    makeBatch(open.hall, people.second, wish),
  ])
  const ids = made.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const all = (await Promise.all(ids.map(lines))).flat().map((line) => line.payment)
  expect(all).toHaveLength(6)
  expect(new Set(all).size).toBe(6)
  await expect(makeBatch(open.hall, people.clerk, wish)).rejects.toMatchObject({ status: 409 })
  for (const id of ids) await move(id, people.clerk, { kind: 'withdrawn', reason: '試験' })
})

test.each([
  ['2026-11-24', '今日'],
  ['2026-12-12', '土曜日'],
  ['2026-12-31', '大みそか'],
  ['2027-01-03', '正月'],
  ['2027-01-11', '成人の日'],
])('振込日に %s（%s）は選べない', async (day) => {
  await expect(
    makeBatch(open.hall, people.clerk, { ...wish, transferOn: day as never }),
  ).rejects.toMatchObject({
    status: 422,
  })
})

test('銀行が開いている年末の日は選べる', async () => {
  await due(1)
  const id = await makeBatch(open.hall, people.clerk, { ...wish, transferOn: '2026-12-30' as never })
  await changeTransferDay(open.hall, people.clerk, id, '2026-12-29' as never)
  await move(id, people.clerk, { kind: 'withdrawn', reason: '試験' })
})

test('外した支払いは理由とともに残り、次に集めると戻る', async () => {
  const id = await makeBatch(open.hall, people.clerk, wish)
  const [first] = await lines(id)
  const seq = first!.seq
  await expect(takeOut(open.hall, people.clerk, id, { seq, reason: '' })).rejects.toMatchObject({
    status: 422,
  })
  await takeOut(open.hall, people.clerk, id, { seq, reason: '名義を確認中' })
  expect((await lines(id)).map((line) => line.seq)).not.toContain(seq)
  await expect(takeOut(open.hall, people.clerk, id, { seq, reason: '二度目' })).rejects.toMatchObject({
    status: 409,
  })
  expect(await putMoreIn(open.hall, people.clerk, id)).toBe(1)
  expect((await lines(id)).map((line) => line.seq)).toContain(seq)
  await move(id, people.clerk, { kind: 'withdrawn', reason: '試験' })
})

describe('決裁', () => {
  let id: string
  beforeAll(async () => {
    id = await makeBatch(open.hall, people.clerk, wish)
  })

  test('係長、会計課、課長の順に進み、起案した人は決裁できず、ほかの課には束があることもわからない', async () => {
    await expect(move(id, people.stranger, { kind: 'proposed', outcome: 'approved' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(move(id, people.treasurer, { kind: 'agreed' })).rejects.toMatchObject({ status: 404 })
    await move(id, people.clerk, { kind: 'proposed', outcome: 'approved' })
    await expect(move(id, people.clerk, { kind: 'agreed' })).rejects.toMatchObject({ status: 409 })
    await expect(move(id, people.head, { kind: 'decided', outcome: 'approved' })).rejects.toMatchObject({
      status: 409,
    })
    await move(id, people.chief, { kind: 'agreed' })
    await expect(move(id, people.cashier, { kind: 'agreed' })).rejects.toMatchObject({ status: 409 })
    await move(id, people.treasurer, { kind: 'sentBack', to: 0, reason: '振込日を見直してください。' })
    expect(await stateOf(id)).toBe('checking')
  })

  test('起案の後は、担当も中身を変えられず、差し戻されると変えられる', async () => {
    await changeTransferDay(open.hall, people.clerk, id, '2026-12-11' as never)
    await move(id, people.clerk, { kind: 'proposed', outcome: 'approved' })
    await expect(changeTransferDay(open.hall, people.clerk, id, DAY)).rejects.toMatchObject({ status: 409 })
    await move(id, people.clerk, { kind: 'pulledBack' })
    await changeTransferDay(open.hall, people.clerk, id, DAY)
  })

  test('先に進められた束を古い画面から進めると、断られる', async () => {
    const { row } = (await findBatch(open.hall.db, id))!
    await move(id, people.clerk, { kind: 'proposed', outcome: 'approved' })
    const late = moveBatch(open.hall, people.chief, { id, expected: row.version, event: { kind: 'agreed' } })
    await expect(late).rejects.toMatchObject({ status: 409 })
  })

  test('決裁の後は凍り、データベースも書き換えを断る', async () => {
    await move(id, people.chief, { kind: 'agreed' })
    await move(id, people.treasurer, { kind: 'agreed' })
    await move(id, people.head, { kind: 'decided', outcome: 'approved' })
    const { db } = open.hall
    for (const change of [
      db.updateTable('payout_line').set({ amount: 1 }).where('batch_id', '=', id),
      db.updateTable('payout_line').set({ removed_at: open.clock.now() }).where('batch_id', '=', id),
      db.deleteFrom('payout_line').where('batch_id', '=', id),
    ])
      await expect(change.execute()).rejects.toThrow(/frozen/)
    await expect(takeOut(open.hall, people.clerk, id, { seq: 1, reason: 'x' })).rejects.toMatchObject({
      status: 409,
    })
    const [line] = await lines(id)
    const entered = { account: accountWith('5555555') as never, reason: '電話' }
    await expect(enterAccount(open.hall, people.clerk, line!.payment, entered)).rejects.toMatchObject({
      status: 409,
    })
  })

  test('振込データは会計課だけが、一度だけつくり、何度受け取っても同じで、受け取った記録が残る', async () => {
    await expect(makeFile(open.hall, people.clerk, id)).rejects.toMatchObject({ status: 403 })
    await expect(makeFile(open.hall, people.stranger, id)).rejects.toMatchObject({ status: 404 })
    await expect(takeFile(open.hall, people.cashier, id)).rejects.toMatchObject({ status: 404 })
    const [one, two] = await Promise.all([
      makeFile(open.hall, people.cashier, id),
      makeFile(open.hall, people.treasurer, id),
    ])
    expect(one.sha256).toBe(two.sha256)
    const first = await takeFile(open.hall, people.cashier, id)
    const second = await takeFile(open.hall, people.cashier, id)
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    const all = await lines(id)
    expect(sumOfFile(first.bytes)).toEqual({ count: all.length, total: all.length * 30_000 })
    const reads = await open.hall.db
      .selectFrom('audit_entry')
      .select(['action', 'actor_name', 'purpose'])
      .where('about_id', '=', id)
      .where('action', 'like', 'payout.file%')
      .orderBy('at')
      .execute()
    expect(reads.map((each) => each.action)).toEqual([
      'payout.file-made',
      'payout.file-read',
      'payout.file-read',
    ])
    expect(reads.every((each) => each.purpose)).toBe(true)
    await expect(takeFile(open.hall, people.clerk, id)).rejects.toMatchObject({ status: 403 })
  })

  test('振込日の前には済んだことにできず、済むと、申請と本人に一度だけ知らせる。何度動いても、途中で死んでも', async () => {
    await expect(confirmPaid(open.hall, people.cashier, id)).rejects.toMatchObject({ status: 409 })
    const all = await lines(id)
    await on('2026-12-10', async () => {
      await expect(confirmPaid(open.hall, people.clerk, id)).rejects.toMatchObject({ status: 403 })
      await Promise.all([
        confirmPaid(open.hall, people.cashier, id),
        confirmPaid(open.hall, people.treasurer, id),
      ])
      const dying = { ...open.hall, jobs: { add: dyingAfter(2) } }
      await expect(tellPaid({ batch: id }, dying)).rejects.toThrow('killed')
      await Promise.all([tellPaid({ batch: id }, open.hall), tellPaid({ batch: id }, open.hall)])
      await tellPaid({ batch: id }, open.hall)
    })
    for (const { application, payment } of all) {
      expect(await eventsOf(application, 'paid')).toEqual([
        { data: expect.objectContaining({ amount: 30_000, payment }) },
      ])
      expect(await paymentOf(application)).toMatchObject({ state: 'paid', paid_on: '2026-12-10' })
      const told = await open.hall.db
        .selectFrom('notice')
        .select(['title', 'body'])
        .where('about_id', '=', application)
        .where('key', 'like', 'payment:%')
        .execute()
      expect(told).toHaveLength(1)
      expect(told[0]?.body).toContain('金額：30,000円')
      expect(told[0]?.body).toContain('令和8年12月10日')
    }
  })

  test('振り込めなかったものは、本人に口座を尋ね、直した口座で後の束から支払われる', async () => {
    const [back, ...rest] = await lines(id)
    const asked = { lines: [back!.seq], code: '2' }
    await on('2026-12-11', async () => {
      await expect(sendBack(open.hall, people.clerk, id, asked)).rejects.toMatchObject({ status: 403 })
      await expect(
        sendBack(open.hall, people.cashier, id, { ...asked, code: 'constructor' }),
      ).rejects.toMatchObject({
        status: 422,
      })
      expect(await sendBack(open.hall, people.cashier, id, asked)).toBe(1)
      expect(await sendBack(open.hall, people.cashier, id, asked)).toBe(0)
    })
    expect(await paymentOf(back!.application)).toMatchObject({ state: 'returned', paid_on: null })
    expect(await paymentOf(rest[0]!.application)).toMatchObject({ state: 'paid' })
    const stranger = await resident(open.hall, '別の 人')
    const account = accountWith('8888888') as never
    await expect(correctAccount(open.hall, stranger, back!.payment, account)).rejects.toMatchObject({
      status: 404,
    })
    await correctAccount(open.hall, hanako, back!.payment, account)
    await expect(correctAccount(open.hall, hanako, back!.payment, account)).rejects.toMatchObject({
      status: 409,
    })

    const later = { ...wish, transferOn: '2026-12-21' as never }
    const next = await makeBatch(open.hall, people.clerk, later)
    expect((await lines(next)).map((line) => [line.payment, line.account.number, line.doubts])).toEqual([
      [back!.payment, '8888888', expect.arrayContaining(['決定の後に、口座が変わりました'])],
    ])
    await decide(next)
    await makeFile(open.hall, people.cashier, next)
    await on('2026-12-21', async () => {
      await confirmPaid(open.hall, people.cashier, next)
      await tellPaid({ batch: next }, open.hall)
      await tellPaid({ batch: id }, open.hall)
    })
    expect(await eventsOf(back!.application, 'paid')).toHaveLength(1)
    const notes = (await eventsOf(back!.application, 'noted')).map((each) => JSON.stringify(each.data)).join()
    for (const said of ['振り込めませんでした（名義が違う）', '本人がマイページで', '振り込み直しました'])
      expect(notes).toContain(said)
    expect(await paymentOf(back!.application)).toMatchObject({ state: 'paid', paid_on: '2026-12-21' })
  })
})

test('振込データをつくる前に日が過ぎた束は、会計課が取りやめ、中の支給は次の束で払える', async () => {
  const [one] = await due(1)
  const id = await makeBatch(open.hall, people.clerk, wish)
  await decide(id)
  await on('2026-12-10', async () => {
    await expect(makeFile(open.hall, people.cashier, id)).rejects.toMatchObject({ status: 422 })
    await expect(giveUp(open.hall, people.clerk, id, '日が過ぎた')).rejects.toMatchObject({ status: 403 })
    await expect(giveUp(open.hall, people.cashier, id, '')).rejects.toMatchObject({ status: 422 })
    await giveUp(open.hall, people.cashier, id, '日が過ぎた')
    await expect(giveUp(open.hall, people.cashier, id, '二度目')).rejects.toMatchObject({ status: 409 })
  })
  await expect(makeFile(open.hall, people.cashier, id)).rejects.toMatchObject({ status: 409 })
  expect(await paymentOf(one!.id)).toMatchObject({ state: 'due' })
  const next = await makeBatch(open.hall, people.clerk, wish)
  expect((await lines(next)).map((line) => line.application)).toContain(one!.id)
  await move(next, people.clerk, { kind: 'withdrawn', reason: '試験' })
})

/** The outbox of a machine that dies at the n-th letter. */
const dyingAfter = (count: number) => {
  let left = count
  return async (...all: Parameters<typeof open.hall.jobs.add>) => {
    if (left-- === 0) throw new Error('killed')
    await open.hall.jobs.add(...all)
  }
}

test('同じ口座、違う名義、飛び抜けた額は、見直すものとして示す', async () => {
  const who = (number: string, grant: number, holder?: string) =>
    approved(open.hall, people, hanako, { account: accountWith(number, holder), details: { grant } })
  await who('2000001', 30_000)
  await who('2000001', 30_000)
  await who('2000002', 30_000, 'ｼﾊﾞﾀ ﾀﾛｳ')
  await who('2000003', 300_000)
  await who('2000004', 30_000)
  const id = await makeBatch(open.hall, people.clerk, wish)
  const mine = (await lines(id)).filter((line) => line.account.number.startsWith('200000'))
  expect(mine.map((line) => line.doubts)).toEqual([
    ['同じ口座への支給が、ほかに1件あります'],
    ['同じ口座への支給が、ほかに1件あります'],
    ['名義が、申請した人と違います'],
    ['金額が、ほかと大きく違います'],
    [],
  ])
  await move(id, people.clerk, { kind: 'withdrawn', reason: '試験' })
})

test('どの順に集め、外し、進め、戻しても、二度払われるものはなく、束の合計は支給の合計である', async () => {
  await due(4, 12_345)
  const acts = fc.array(
    fc.tuple(
      fc.constantFrom(
        'make',
        'whole',
        'out',
        'more',
        'propose',
        'next',
        'back',
        'drop',
        'file',
        'pay',
        'return',
      ),
      fc.nat(9),
    ),
    { minLength: 5, maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(acts, async (many) => {
      for (const [what, pick] of many) await tryOne(what, pick)
      const { db } = open.hall
      const live = await db
        .selectFrom('payout_line')
        .select(['payment_id', 'batch_id', 'amount', 'result'])
        .where('removed_at', 'is', null)
        .execute()
      const held = live.filter((each) => each.result !== 'returned').map((each) => each.payment_id)
      expect(new Set(held).size).toBe(held.length)
      const payments = await db.selectFrom('payment').selectAll().execute()
      const inBatch = payments.filter((each) => each.state === 'batched' || each.state === 'paid')
      expect(new Set(held)).toEqual(new Set(inBatch.map((each) => each.id)))
      for (const line of live)
        expect(line.amount).toBe(payments.find((each) => each.id === line.payment_id)?.amount)
      const batches = await db
        .selectFrom('payout_batch')
        .selectAll()
        .where('file_id', 'is not', null)
        .execute()
      for (const batch of batches) {
        const mine = live.filter((each) => each.batch_id === batch.id)
        const { bytes } = await takeFile(open.hall, people.cashier, batch.id)
        expect(sumOfFile(bytes)).toEqual({
          count: mine.length,
          total: mine.reduce((sum, each) => sum + each.amount, 0),
        })
      }
    }),
    { numRuns: 12 },
  )

  async function tryOne(what: string, pick: number) {
    const { hall } = open
    const batches = await hall.db
      .selectFrom('payout_batch')
      .select(['id', 'state'])
      .orderBy('number')
      .execute()
    const id = batches.at(-1 - (pick % Math.max(1, Math.min(3, batches.length))))?.id ?? ''
    const next = [people.chief, people.treasurer, people.head][pick % 3] as StaffActor
    const [line] = (await lines(id)).slice(pick % 3)
    const deeds: Record<string, () => Promise<unknown>> = {
      make: () => makeBatch(hall, people.clerk, wish),
      whole: async () => {
        await decide(id)
        await makeFile(hall, people.cashier, id)
      },
      out: () => takeOut(hall, people.clerk, id, { seq: line?.seq ?? 1, reason: '試し' }),
      more: () => putMoreIn(hall, people.clerk, id),
      propose: () => move(id, people.clerk, { kind: 'proposed', outcome: 'approved' }),
      next: () =>
        next === people.head
          ? move(id, next, { kind: 'decided', outcome: 'approved' })
          : move(id, next, { kind: 'agreed' }),
      back: () => move(id, next, { kind: 'sentBack', to: 0, reason: '試し' }),
      drop: () => move(id, people.clerk, { kind: 'withdrawn', reason: '試し' }),
      file: () => makeFile(hall, people.cashier, id),
      pay: () => on('2026-12-10', () => confirmPaid(hall, people.cashier, id)),
      return: async () => {
        await sendBack(hall, people.cashier, id, { lines: [line?.seq ?? 1], code: '1' })
        if (line)
          await enterAccount(hall, people.clerk, line.payment, { account: line.account, reason: '試し' })
      },
    }
    await deeds[what]?.().catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'Problem')) throw error
    })
  }
})
