import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { findRecord } from '../records/record.ts'
import { RecordRefused } from '../records/write.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { bulkFields, bulkOf } from './bulk.ts'
import { cellFields, cellName, changeEach } from './cells.ts'

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall()
})
afterAll(() => house.close())

const open = (actor = house.people.clerk) => house.open(actor)
const add = async (name: string, price: string) =>
  createRecord(house.hall, house.people.clerk, await open(), { name, kind: 'pc', price })
const valuesOf = async (id: string) => (await findRecord(house.hall.db, await open(), id))?.values

test('表で直すと、正しい行は保存され、まちがった行だけが、そのセルの言葉で残る', async () => {
  const [first, second] = [await add('一号機', '1000'), await add('二号機', '2000')]
  const saved = await changeEach(house.hall, house.people.clerk, await open(), [
    { id: first, version: 1, raw: { price: '1,500' } },
    { id: second, version: 1, raw: { price: 'いくらか' } },
  ])
  expect(saved.changed).toBe(1)
  expect([...saved.errors.keys()]).toEqual([cellName(second, 'price')])
  expect((await valuesOf(first))?.price).toBe(1_500)
  expect((await valuesOf(second))?.price).toBe(2_000)
})

test('ほかの人が先に同じセルを変えていたら、上書きせずに知らせる。別のセルはどちらも残る', async () => {
  const id = await add('三号機', '3000')
  const { clerk, second } = house.people
  await changeRecord(house.hall, second, await house.open(second), {
    ...{ id, version: 1, via: 'desk' },
    raw: { price: '3300', count: '2' },
  })
  const clashed = await changeEach(house.hall, clerk, await open(), [
    { id, version: 1, raw: { price: '3100' } },
  ])
  expect(clashed.errors.get(cellName(id, 'price'))).toContain('先に変えました')
  const merged = await changeEach(house.hall, clerk, await open(), [
    { id, version: 1, raw: { name: '三号機改' } },
  ])
  expect(merged.changed).toBe(1)
  expect(await valuesOf(id)).toMatchObject({ name: '三号機改', price: 3_300, count: 2 })
})

test('セルに収まる欄だけを表で直し、番号、計算、参照、長い文は出さない', async () => {
  const { definition } = await open()
  expect(cellFields(await open(), definition.fields).map(({ id }) => id)).toEqual([
    ...['name', 'kind', 'price', 'count', 'bought'],
  ])
})

test('まとめて変える前に、変わる記録と、もう同じもの、変えられないものの数がわかる', async () => {
  const ids = [await add('束一', '100'), await add('束二', '100'), await add('束三', '900')]
  const asked = { filters: [{ op: 'contains', field: 'name', value: '束' }] } as const
  const field = bulkFields(await open()).find(({ id }) => id === 'price')!
  const bulk = await bulkOf(house.hall, await open(), asked, { field, raw: { price: '900' } })
  expect(bulk.records.map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort())
  expect(bulk).toMatchObject({ value: 900, already: 1, forbidden: 0, more: false })
  const rows = bulk.records.map(({ id, version }) => ({ id, version, raw: { price: '900' } }))
  expect(await changeEach(house.hall, house.people.clerk, await open(), rows)).toMatchObject({ changed: 2 })
  expect((await bulkOf(house.hall, await open(), asked, { field, raw: { price: '900' } })).records).toEqual(
    [],
  )
  const fixed = bulkFields(await open()).find(({ id }) => id === 'bought')!
  const refused = await bulkOf(house.hall, await open(), asked, {
    field: fixed,
    raw: { bought: '2026-04-01' },
  })
  expect(refused).toMatchObject({ records: [], forbidden: 3 })
  await expect(
    bulkOf(house.hall, await open(), asked, { field, raw: { price: '高い' } }),
  ).rejects.toBeInstanceOf(RecordRefused)
})
