import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord } from '../records/create-record.ts'
import { crossRecords, groupRecords } from '../records/group-records.ts'
import { listRecords } from '../records/list-records.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { readWish } from '../wish.ts'
import { viewOf } from './read-view.ts'
import { changeView, findView, removeView, savedViews, saveView } from './saved-views.ts'

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall()
  for (const [name, kind, price, bought] of [
    ['机', 'desk', '30000', '2025-04-10'],
    ['机', 'desk', '20000', '2025-04-20'],
    ['計算機', 'pc', '90000', '2025-06-01'],
  ] as const)
    await createRecord(house.hall, house.people.chief, await house.open(house.people.chief), {
      ...{ name, kind, price, bought },
    })
})
afterAll(() => house.close())

const open = () => house.open(house.people.clerk)
const table = { name: '高いもの', kind: 'table' } as const

test('自分の表示は自分だけに、課の表示は課のみんなに見え、ほかの課からは見つからない', async () => {
  const { clerk, second, stranger } = house.people
  const mine = await saveView(house.hall, clerk, await open(), { view: table })
  const ours = await saveView(house.hall, clerk, await open(), {
    view: { ...table, name: '課のもの' },
    office: 'tax',
  })
  const ids = async (actor: typeof clerk) =>
    (await savedViews(house.hall, actor, await house.open(actor))).map(({ id }) => id)
  expect(await ids(clerk)).toEqual([mine, ours])
  expect(await ids(second)).toEqual([ours])
  expect(await ids(stranger)).toEqual([])
  await expect(removeView(house.hall, second, await house.open(second), mine)).rejects.toMatchObject({
    status: 404,
  })
  await expect(
    saveView(house.hall, clerk, await open(), { view: table, office: 'health' }),
  ).rejects.toMatchObject({ status: 403 })
  await changeView(house.hall, second, await house.open(second), ours, {
    view: { ...table, name: '直したもの' },
    office: 'tax',
  })
  expect((await findView(house.hall, clerk, await open(), ours)).view.name).toBe('直したもの')
  await removeView(house.hall, clerk, await open(), mine)
  expect(await ids(clerk)).toEqual([ours])
})

test('いまのしぼり込みと並びが、名前をつけた表示に残る', async () => {
  const opened = await open()
  const asked = new URLSearchParams({
    view: 'all',
    f: 'price',
    o: 'atLeast',
    v: '25000',
    sort: 'price',
    down: '1',
  })
  const view = viewOf(opened, readWish(opened.definition, asked))
  const id = await saveView(house.hall, house.people.clerk, await open(), {
    view: { ...view, name: '高い順' },
  })
  const { view: kept } = await findView(house.hall, house.people.clerk, await open(), id)
  const { records } = await listRecords(house.hall.db, await open(), {
    filters: [kept.filter!],
    sort: kept.sort!,
  })
  expect(records.map(({ values }) => values.price)).toEqual([90_000, 30_000])
})

test('名前のない表示、ない欄を指す表示、地図でない欄の地図は、文で断る', async () => {
  const save = async (view: object) =>
    saveView(house.hall, house.people.clerk, await open(), { view: { ...table, ...view } as never })
  await expect(save({ name: ' ' })).rejects.toMatchObject({ status: 422 })
  await expect(save({ columns: ['gone'] })).rejects.toMatchObject({ status: 422 })
  await expect(save({ kind: 'map', by: 'bought' })).rejects.toMatchObject({ status: 422 })
  await expect(save({ kind: 'chart', group: 'kind', across: 'kind' })).rejects.toMatchObject({ status: 422 })
})

test('日付は月ごとにまとまり、クロス集計は二つの欄のどの組にも数を出す', async () => {
  const months = await groupRecords(house.hall.db, await open(), {}, { group: 'bought' })
  expect(months.map(({ value, count }) => [value, count])).toEqual([
    ['2025-04', 2],
    ['2025-06', 1],
  ])
  const cells = await crossRecords(
    house.hall.db,
    await open(),
    {},
    { down: 'kind', across: 'bought', total: 'price' },
  )
  expect(cells).toEqual([
    { down: 'desk', across: '2025-04', value: 50_000 },
    { down: 'pc', across: '2025-06', value: 90_000 },
  ])
  // Who sees only what is cheap counts nothing else.
  const stranger = await house.open(house.people.stranger)
  expect(await crossRecords(house.hall.db, stranger, {}, { down: 'kind', across: 'name' })).toEqual([
    { down: 'desk', across: '机', value: 2 },
  ])
})
