import { v4 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { date, link, number, register, text } from '#language'
import { sql } from '#platform/database'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { findRecord } from '../records/record.ts'
import { removeRecord } from '../records/remove-record.ts'
import { equipment, registerHall, rooms } from '../testing-registers.ts'
import { changeRecordsIn } from './change-many.ts'

const ledger = register({
  id: 'ledger',
  name: '名簿',
  about: '試験の名簿です。',
  office: 'tax',
  personal: true,
  fields: {
    name: text('名前'),
    year: number('年', { optional: true }),
    room: link('部屋', 'room', { optional: true }),
    seen: date('見た日', { optional: true }),
  },
  title: 'name',
})

let house: Awaited<ReturnType<typeof registerHall>>
beforeAll(async () => {
  house = await registerHall([rooms, equipment, ledger])
})
afterAll(() => house.close())

const some = async (count: number) => {
  const { hall, people } = house
  const open = await house.open(people.clerk, 'ledger')
  const ids: string[] = []
  for (let at = 0; at < count; at++)
    ids.push(await createRecord(hall, people.clerk, open, { name: `人${at}`, year: at }))
  return { open, ids }
}
type Asked = Parameters<typeof changeRecordsIn>
const change = (open: Asked[3], wanted: Asked[4], how: Asked[5] = { via: 'asset' }) =>
  house.hall.db
    .transaction()
    .execute((tx) => changeRecordsIn(tx, house.hall, house.people.clerk, open, wanted, how))

test('まとめて変えても、1つずつ変えたのと同じ値、版、履歴、監査の行が残る', async () => {
  const { hall, people } = house
  const { open, ids } = await some(2)
  const raw = { year: 9, seen: '2026-11-24' }
  await changeRecord(hall, people.clerk, open, { id: ids[0]!, version: 1, raw, via: 'asset' })
  expect(await change(open, [{ id: ids[1]!, version: 1, raw }])).toMatchObject({ changed: [ids[1]] })
  const traces = await Promise.all(
    ids.map(async (id) => {
      const { values, version } = (await findRecord(hall.db, open, id))!
      const history =
        await sql`select version, kind, by_name, via, before - 'year' as before from record_change
        where record = ${id} order by version`.execute(hall.db)
      const lines = await sql`select action, actor_name, detail from audit_entry
        where about_id = ${id} order by at`.execute(hall.db)
      return { values: { ...values, name: '' }, version, history: history.rows, lines: lines.rows }
    }),
  )
  expect(traces[0]).toEqual(traces[1])
  const again = await change(open, [{ id: ids[1]!, raw }])
  expect([again.changed, (await findRecord(hall.db, open, ids[1]!))?.version]).toEqual([[], 2])
})

test('人が先に変えたものと、消されたものは言われ、そのままになる', async () => {
  const { hall, people } = house
  const { open, ids } = await some(3)
  await changeRecord(hall, people.clerk, open, { id: ids[0]!, version: 1, raw: { year: 7 }, via: 'desk' })
  await removeRecord(hall, people.chief, await house.open(people.chief, 'ledger'), ids[1]!, 1)
  const gone = uuid()
  const wanted = [...ids, gone].map((id) => ({ id, version: 1, raw: { year: 8 } }))
  const done = await change(open, wanted)
  expect([done.changed, done.stale, done.missing.toSorted()]).toEqual([
    ...[[ids[2]], [ids[0]], [ids[1]!, gone].toSorted()],
  ])
  expect((await findRecord(hall.db, open, ids[0]!))?.values.year).toBe(7)
})

test('1つでも断られれば、どれも変わらない', async () => {
  const { hall, people } = house
  const { open, ids } = await some(2)
  const refused = (id: string, { message }: Error) => new Error(`${ids.indexOf(id)} ${message}`)
  const both = (raw: object) => ids.map((id, at) => ({ id, raw: at === 0 ? { year: 1_000 } : { ...raw } }))
  for (const [raw, said] of [
    [{ year: 'たくさん' }, '1 '],
    [{ room: uuid() }, '1 選んだものが見つかりません'],
  ] as const)
    await expect(change(open, both(raw), { via: 'asset', refused })).rejects.toThrow(said)
  const room = await createRecord(hall, people.clerk, await house.open(people.clerk, 'room'), {
    name: '部屋',
  })
  expect((await findRecord(hall.db, open, ids[0]!))?.values.year).toBe(0)
  expect((await change(open, both({ room }))).changed).toHaveLength(2)
  const other = await house.open(people.stranger, 'ledger').catch(() => undefined)
  expect(other).toBeUndefined()
})
