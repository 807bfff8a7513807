import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { changeRecord, RecordClashed } from './records/change-record.ts'
import { createRecord } from './records/create-record.ts'
import { groupRecords } from './records/group-records.ts'
import { asOf, historyOf } from './records/history.ts'
import { countRecords, listRecords } from './records/list-records.ts'
import { findRecord } from './records/record.ts'
import { removeRecord, restoreRecord } from './records/remove-record.ts'
import { RecordRefused } from './records/write.ts'
import { type RegisterHall, registerHall } from './testing-registers.ts'

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall()
})
afterAll(() => house.close())

const add = async (raw: Record<string, unknown>, id = 'equipment', actor = house.people.clerk) =>
  createRecord(house.hall, actor, await house.open(actor, id), raw)
const seen = async (record: string, actor = house.people.clerk, id = 'equipment') =>
  findRecord(house.hall.db, await house.open(actor, id), record)
const change = async (
  id: string,
  version: number,
  raw: Record<string, unknown>,
  actor = house.people.clerk,
) => changeRecord(house.hall, actor, await house.open(actor), { id, version, raw, via: 'desk' })

test('記録を加えると、番号が付き、計算と参照と集計が出る', async () => {
  const room = await add({ name: '会議室1', floor: '2' }, 'room')
  const first = await add({ name: 'ノートパソコン', kind: 'pc', price: '120,000', count: '３', room })
  const record = await seen(first)
  expect(record?.values).toMatchObject({
    number: '2026-0001',
    price: 120_000,
    count: 3,
    total: 360_000,
    floor: 2,
  })
  await add({ name: '机', kind: 'desk', price: '20000', room })
  expect((await seen(first))?.values.number).toBe('2026-0001')
  expect((await seen(room, house.people.clerk, 'room'))?.values).toMatchObject({ pieces: 2, worth: 140_000 })
})

test('読めない値、足りない欄、ない選択肢、ない関連先は、その欄の言葉で断る。何も残らない', async () => {
  const open = await house.open(house.people.clerk)
  const before = await countRecords(house.hall.db, open, {})
  const refused = await add({
    kind: 'ship',
    price: 'いくらか',
    room: '018f0000-0000-7000-8000-000000000000',
  }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(RecordRefused)
  expect((refused as RecordRefused).errors.map(({ path }) => path)).toEqual(['name', 'kind', 'price'])
  await expect(
    add({ name: 'x', kind: 'pc', room: '018f0000-0000-7000-8000-000000000000' }),
  ).rejects.toMatchObject({
    errors: [{ path: 'room' }],
  })
  expect(await countRecords(house.hall.db, open, {})).toBe(before)
})

test('同じ見分ける値は、2つ作れない', async () => {
  await add({ name: '倉庫' }, 'room')
  await expect(add({ name: '倉庫' }, 'room')).rejects.toMatchObject({ errors: [{ path: 'name' }] })
})

test('変えたところは、だれが、いつ、何を、と残り、前の姿を組み立てられる', async () => {
  const id = await add({ name: '古い机', kind: 'desk', price: '1000' })
  await change(id, 1, { name: '直した机', note: '脚を直した' })
  await change(id, 2, { price: null })
  const open = await house.open(house.people.clerk)
  const record = (await seen(id))!
  const changes = await historyOf(house.hall.db, open, record)
  expect(changes.map(({ version, by, before, after }) => ({ version, by, before, after }))).toEqual([
    { version: 3, by: '佐藤 主事', before: { price: 1000 }, after: { price: null } },
    {
      version: 2,
      by: '佐藤 主事',
      before: { name: '古い机', note: null },
      after: { name: '直した机', note: '脚を直した' },
    },
  ])
  expect(asOf(record.values, changes, 1)).toMatchObject({ name: '古い机', price: 1000 })
  expect(asOf(record.values, changes, 1)).not.toHaveProperty('note')
})

test('2人が同時に別の欄を変えれば、両方が残る。同じ欄なら、両方の内容を見せて、保存しない', async () => {
  const id = await add({ name: '椅子', kind: 'desk', price: '500' })
  await change(id, 1, { name: '赤い椅子', price: '500' })
  expect(await change(id, 1, { name: '椅子', price: '700' }, house.people.second)).toEqual({
    changed: true,
    merged: ['name'],
  })
  expect((await seen(id))?.values).toMatchObject({ name: '赤い椅子', price: 700 })
  const clash = await change(id, 1, { name: '青い椅子' }, house.people.second).catch(
    (error: unknown) => error,
  )
  expect(clash).toBeInstanceOf(RecordClashed)
  expect((clash as RecordClashed).clashes).toEqual([
    { field: 'name', before: '椅子', mine: '青い椅子', theirs: '赤い椅子' },
  ])
  expect((await seen(id))?.values.name).toBe('赤い椅子')
})

test('同じ瞬間に変えても、どちらの変更も失われない', async () => {
  const id = await add({ name: '棚', kind: 'desk' })
  await Promise.all([change(id, 1, { name: '広い棚' }), change(id, 1, { count: '4' }, house.people.second)])
  const record = await seen(id)
  expect(record?.values).toMatchObject({ name: '広い棚', count: 4 })
  expect(record?.version).toBe(3)
})

test('消した記録は一覧から消え、戻せば元の姿で戻る', async () => {
  const id = await add({ name: '古い車', kind: 'car', price: '9000' })
  const open = await house.open(house.people.chief)
  await removeRecord(house.hall, house.people.chief, open, id, 1)
  expect(await findRecord(house.hall.db, open, id)).toBeUndefined()
  await restoreRecord(house.hall, house.people.chief, open, id, 2)
  expect((await findRecord(house.hall.db, open, id))?.values).toMatchObject({ name: '古い車', price: 9000 })
  await expect(removeRecord(house.hall, house.people.chief, open, id, 1)).rejects.toMatchObject({
    status: 409,
  })
})

test('権限は行ごと、欄ごと。見えない欄では、しぼれも、並べ替えも、さがせもしない', async () => {
  const [cheap, dear] = [
    await add({ name: '鉛筆削り', kind: 'desk', price: '3000', note: '秘密のメモ' }),
    await add({ name: '高い車', kind: 'car', price: '900000' }),
  ]
  const { stranger } = house.people
  const open = await house.open(stranger)
  const ids = async (asked: Parameters<typeof listRecords>[2]) =>
    (await listRecords(house.hall.db, open, { ...asked, size: 200 })).records.map(({ id }) => id)
  expect(await ids({})).toContain(cheap)
  expect(await ids({})).not.toContain(dear)
  expect(await seen(dear, stranger)).toBeUndefined()
  expect((await seen(cheap, stranger))?.values).not.toHaveProperty('note')
  expect(await ids({ q: '秘密' })).toEqual([])
  expect(await ids({ q: '鉛筆削り' })).toEqual([cheap])
  expect(await ids({ filters: [{ op: 'contains', field: 'note', value: '秘密' }] })).toEqual([])
  await expect(change(cheap, 1, { name: 'x' }, stranger)).rejects.toMatchObject({ status: 403 })
  await expect(add({ name: 'x', kind: 'pc' }, 'equipment', stranger)).rejects.toMatchObject({ status: 403 })
})

test('直してはいけない欄は、係長だけが直せる', async () => {
  const id = await add({ name: '印刷機', kind: 'pc', bought: '2020-04-01' })
  await expect(change(id, 1, { bought: '2021-04-01' })).rejects.toMatchObject({
    errors: [{ path: 'bought' }],
  })
  await change(id, 1, { bought: '令和3年4月1日' }, house.people.chief)
  expect((await seen(id))?.values.bought).toBe('2021-04-01')
})

test('しぼり込み、並べ替え、続きの頁は、全部を読んだときと同じになる', async () => {
  const open = await house.open(house.people.clerk)
  for (let at = 0; at < 25; at += 1)
    await add({ name: `並び${at}`, kind: 'pc', ...(at % 3 && { price: String((at * 7919) % 50) }) })
  const filters = [{ op: 'contains', field: 'name', value: '並び' }] as const
  for (const sort of [
    [],
    [{ field: 'price' }],
    [{ field: 'price', down: true as const }],
    [{ field: 'name' }],
  ]) {
    const whole = await listRecords(house.hall.db, open, { filters, sort, size: 100 })
    const pages: string[] = []
    let after: string | undefined
    do {
      const page = await listRecords(house.hall.db, open, { filters, sort, size: 4, after })
      pages.push(...page.records.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(pages).toEqual(whole.records.map(({ id }) => id))
    expect(pages).toHaveLength(25)
  }
})

test('集計は、件数と合計を、読める記録だけから出す', async () => {
  const clerk = await groupRecords(
    house.hall.db,
    await house.open(house.people.clerk),
    {},
    { group: 'kind', totals: ['price'] },
  )
  const direct = await sql<{ value: string; count: number; sum: number }>`
    select f_kind as value, count(*)::int as count, coalesce(sum(f_price), 0)::float8 as sum
    from register__equipment where removed_at is null group by 1 order by 1`.execute(house.hall.db)
  expect(clerk.map(({ value, count, sums }) => ({ value, count, sum: sums.price }))).toEqual(direct.rows)
  const stranger = await groupRecords(
    house.hall.db,
    await house.open(house.people.stranger),
    {},
    { group: 'kind', totals: ['price'] },
  )
  expect(stranger.find(({ value }) => value === 'car')?.sums.price ?? 0).toBeLessThan(50_001)
})

test('履歴は書き換えられない', async () => {
  const id = await add({ name: '証拠', kind: 'pc' })
  await change(id, 1, { name: '証拠2' })
  await expect(
    sql`update record_change set by_name = 'だれか' where record = ${id}`.execute(house.hall.db),
  ).rejects.toThrow(/append-only/)
})
