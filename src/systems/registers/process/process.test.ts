import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable } from '#doors/sheet'
import { amount, choice, longText, parseRegister, register, text } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { changeRecordsIn } from '../imports/change-many.ts'
import { importRecords } from '../imports/import-records.ts'
import { mapColumns } from '../imports/map-columns.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { groupRecords } from '../records/group-records.ts'
import { findRecord } from '../records/record.ts'
import { removeRecord } from '../records/remove-record.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { getDecision } from './decision.ts'
import { decisionMoves, moveDecision } from './move-decision.ts'
import { moveRecord } from './move-record.ts'
import { movesOf } from './moves-of.ts'
import { listDecisions, waitingForMe } from './waiting.ts'

const contracts = register({
  id: 'contract',
  name: '契約',
  about: '町が結ぶ契約です。',
  office: 'tax',
  fields: {
    name: text('件名'),
    price: amount('契約額'),
    state: choice('状態', { draft: '準備中', asked: '見積もり中', made: '締結', over: '終了' }),
    note: longText('メモ', { optional: true }),
  },
  title: 'name',
  key: 'name',
  grants: [
    { office: 'tax', may: ['read', 'add', 'change', 'remove', 'export'] },
    { office: 'tax', posts: ['係長', '課長'], may: ['import'] },
  ],
  process: {
    field: 'state',
    first: 'draft',
    moves: [
      { id: 'ask', label: '見積もりを取る', from: ['draft'], to: 'asked' },
      {
        id: 'make',
        label: '契約を結ぶ',
        from: ['asked'],
        to: 'made',
        route: [
          { step: 'approve', post: '係長' },
          {
            step: 'consult',
            office: 'construction',
            post: '課長',
            when: { op: 'atLeast', field: 'price', value: 1_000_000 },
          },
          { step: 'approve', post: '課長' },
        ],
      },
      { id: 'end', label: '終える', from: ['made'], to: 'over', posts: ['課長'] },
    ],
  },
})

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall([contracts])
})
afterAll(() => house.close())

const open = (actor: StaffActor = house.people.clerk) => house.open(actor, 'contract')
const seen = async (id: string, actor = house.people.clerk) =>
  (await findRecord(house.hall.db, await open(actor), id))!
const add = async (name: string, price: number) =>
  createRecord(house.hall, house.people.clerk, await open(), { name, price: String(price) })
const move = async (id: string, name: string, actor = house.people.clerk) =>
  moveRecord(house.hall, actor, await open(actor), { id, version: (await seen(id)).version, move: name })
const asked = async (name: string, price = 300_000) => {
  const id = await add(name, price)
  await move(id, 'ask')
  return id
}
const proposed = async (name: string, price?: number) => {
  const id = await asked(name, price)
  return { id, decision: (await move(id, 'make'))! }
}
const act = (
  id: string,
  actor: StaffActor,
  kind: 'agreed' | 'decided' | 'sentBack' | 'proposed' | 'pulledBack',
) =>
  moveDecision(house.hall, actor, {
    id,
    event:
      kind === 'sentBack'
        ? { kind, to: 0, reason: '金額を確かめてください' }
        : kind === 'proposed' || kind === 'decided'
          ? { kind, outcome: 'approved' }
          : { kind },
  })

test('新しい記録は流れの最初にあり、状態はボタンでだけ進み、職にない操作は出ない', async () => {
  const id = await add('複合機の借上げ', 300_000)
  const { clerk, head } = house.people
  expect((await seen(id)).values.state).toBe('draft')
  await expect(
    createRecord(house.hall, clerk, await open(), { name: '先へ', price: '1', state: 'made' }),
  ).rejects.toMatchObject({ errors: [{ path: 'state' }] })
  await expect(
    changeRecord(house.hall, clerk, await open(), { id, version: 1, raw: { state: 'over' }, via: 'desk' }),
  ).rejects.toMatchObject({ errors: [{ path: 'state' }] })
  expect(movesOf(contracts, clerk, await seen(id)).map((each) => each.id)).toEqual(['ask'])
  await move(id, 'ask')
  expect((await seen(id)).values.state).toBe('asked')
  await expect(move(id, 'ask')).rejects.toMatchObject({ status: 409 })
  await expect(move(id, 'end', head)).rejects.toMatchObject({ status: 409 })
})

test('決裁が済むと記録が進み、集計がその場で変わる。起案した人は決裁できない', async () => {
  const { clerk, chief, head } = house.people
  const counted = async (value: string) =>
    (await groupRecords(house.hall.db, await open(), {}, { group: 'state' })).find(
      (each) => each.value === value,
    )?.count ?? 0
  const before = await counted('made')
  const { id, decision } = await proposed('清掃の委託')
  expect(await waitingForMe(house.hall, chief)).toBeGreaterThan(0)
  await act(decision, chief, 'agreed')
  expect((await seen(id)).values.state).toBe('asked')
  await expect(act(decision, clerk, 'decided')).rejects.toMatchObject({ status: 409 })
  await act(decision, head, 'decided')
  expect((await seen(id)).values.state).toBe('made')
  expect(await counted('made')).toBe(before + 1)
  expect((await getDecision(house.hall, clerk, decision)).decision.life.state).toBe('approved')
  await move(id, 'end', head)
  expect((await seen(id)).values.state).toBe('over')
})

test('専決：条件に合うときだけ、ほかの課に合議する。合議する人は、台帳を見られなくても決裁の中身を見る', async () => {
  const { chief, head, consulted, stranger } = house.people
  const { decision } = await proposed('庁舎の改修', 5_000_000)
  await act(decision, chief, 'agreed')
  const { decision: read, sees } = await getDecision(house.hall, consulted, decision)
  expect(read.values).toMatchObject({ name: '庁舎の改修', price: 5_000_000 })
  expect(sees('price')).toBe(true)
  await expect(open(consulted)).rejects.toMatchObject({ status: 404 })
  await expect(getDecision(house.hall, stranger, decision)).rejects.toMatchObject({ status: 404 })
  expect((await listDecisions(house.hall, consulted, { all: true })).rows.map(({ id }) => id)).toEqual([
    decision,
  ])
  expect((await listDecisions(house.hall, stranger, { all: true })).rows).toEqual([])
  await act(decision, consulted, 'agreed')
  await act(decision, head, 'decided')
  const { decision: small } = await proposed('消耗品')
  expect((await getDecision(house.hall, head, small)).decision.route).toHaveLength(3)
})

test('決裁中の記録は、だれも変えも消しもできず、取り込みでも変わらない。差し戻されると直せて、直した内容で起案し直す', async () => {
  const { clerk, chief, head } = house.people
  const { id, decision } = await proposed('除雪の委託')
  const { version } = await seen(id)
  const changed = async (raw: Record<string, unknown>) =>
    changeRecord(house.hall, clerk, await open(), { id, version: (await seen(id)).version, raw, via: 'desk' })
  await expect(changed({ note: '急ぐ' })).rejects.toMatchObject({ status: 409 })
  await expect(removeRecord(house.hall, clerk, await open(), id, version)).rejects.toMatchObject({
    status: 409,
  })
  const table = await readTable(Buffer.from('件名,メモ\n除雪の委託,取り込み\n'))
  const wish = { mapping: mapColumns(contracts, table), key: 'name', via: 'import' }
  await expect(importRecords(house.hall, chief, await open(chief), table, wish)).rejects.toMatchObject({
    status: 409,
  })
  const many = house.hall.db
    .transaction()
    .execute(async (tx) =>
      changeRecordsIn(tx, house.hall, clerk, await open(), [{ id, raw: { note: '急ぐ' } }], { via: 'asset' }),
    )
  await expect(many).rejects.toMatchObject({ status: 409 })
  expect((await seen(id)).values.note).toBeUndefined()
  await expect(move(id, 'make')).rejects.toMatchObject({ status: 409 })
  await act(decision, chief, 'sentBack')
  await changed({ price: '280000' })
  await act(decision, clerk, 'proposed')
  expect((await getDecision(house.hall, chief, decision)).decision.values.price).toBe(280_000)
  await act(decision, chief, 'agreed')
  await act(decision, head, 'decided')
  expect((await seen(id)).values).toMatchObject({ state: 'made', price: 280_000 })
})

test('引き戻した決裁は手元に戻り、取りやめた決裁のあとは、はじめからやり直せる', async () => {
  const { clerk, chief } = house.people
  const { id, decision } = await proposed('郵便料の後納')
  await act(decision, clerk, 'pulledBack')
  await expect(
    moveDecision(house.hall, clerk, { id: decision, event: { kind: 'withdrawn', reason: '' } }),
  ).rejects.toMatchObject({ status: 422 })
  await moveDecision(house.hall, clerk, {
    id: decision,
    event: { kind: 'withdrawn', reason: '不要になった' },
  })
  expect((await seen(id)).values.state).toBe('asked')
  const again = (await move(id, 'make'))!
  expect(again).not.toBe(decision)
  const { decision: found } = await getDecision(house.hall, chief, again)
  expect(decisionMoves(chief, found).map(({ kind }) => kind)).toContain('agreed')
})

test('二人が同時に起案しても、決裁は一つだけ始まる', async () => {
  const id = await asked('二重の起案')
  const { clerk, second } = house.people
  const both = await Promise.allSettled([move(id, 'make', clerk), move(id, 'make', second)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { rows } = await sql`select 1 from record_decision where record = ${id}`.execute(house.hall.db)
  expect(rows).toHaveLength(1)
})

test('決裁の記録は書き換えられない', async () => {
  await expect(
    sql`update record_decision_event set actor_name = 'だれか'`.execute(house.hall.db),
  ).rejects.toThrow('append-only')
})

test('つじつまの合わない流れは、文で断る', () => {
  const wrong = (process: object) =>
    parseRegister({ ...contracts, process: { ...contracts.process, ...process } }).problems?.join()
  expect(wrong({ field: 'name' })).toContain('「一つを選ぶ」の欄')
  expect(wrong({ first: 'nowhere' })).toContain('「nowhere」')
  const [ask] = contracts.process!.moves
  expect(wrong({ moves: [{ ...ask, route: [{ step: 'consult', office: 'tax', post: '課長' }] }] })).toContain(
    '工程の最後',
  )
  expect(wrong({ moves: [ask, ask] })).toContain('同じ id')
})
