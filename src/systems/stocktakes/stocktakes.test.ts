import { createHash } from 'node:crypto'
import { v4 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { sql } from '#platform/database'
import { changeRecord } from '../registers/records/change-record.ts'
import { findRecord } from '../registers/records/record.ts'
import { removeRecord } from '../registers/records/remove-record.ts'
import { addSightings } from './add-sightings.ts'
import { closeTake } from './close-take.ts'
import { takeMeasures } from './measures.ts'
import { readSightings, type SentSighting } from './read-sightings.ts'
import { countOf, resultOf } from './result.ts'
import { isGenuine } from './statement.ts'
import { itemsOf, listTakes, sightingsOf } from './take.ts'
import { stockHall } from './testing-stocktakes.ts'

let house: Awaited<ReturnType<typeof stockHall>>
beforeAll(async () => {
  house = await stockHall()
})
afterAll(() => house.close())

const seen = (code: string, place: string | undefined, more: Partial<SentSighting> = {}): SentSighting => ({
  ...{ id: uuid(), code, place, way: 'typed', at: house.hall.clock.now().toISOString(), by: undefined },
  ...more,
})

const result = async (id: string) => {
  const { db } = house.hall
  return resultOf({ register: 'thing', placed: true }, await itemsOf(db, id), await sightingsOf(db, id))
}

test('番号でも番地でも、場所が同じなら「あった」、違えば「別の場所」、知らない札は「対象にないもの」になる', async () => {
  const { hall, people, places, records } = house
  const id = await house.begin()
  const { take } = await house.take(id)
  await addSightings(hall, people.clerk, take, [
    seen('ｎ－００１', places[0]),
    seen(`http://old.example/desk/registers/thing/records/${records[1]}`, places[1]),
    seen('N-003', places[0], { at: '2026-11-24T00:00:01Z' }),
    seen('N-003', places[2], { at: '2026-11-24T00:00:09Z' }),
    seen('X-999', places[0]),
  ])
  const found = await result(id)
  expect(countOf(found)).toEqual({ all: 5, here: 1, elsewhere: 2, missing: 2, moved: 1, strangers: 1 })
  expect(found.strangers[0]?.code).toBe('X-999')
  expect(found.lines.find(({ code }) => code === 'N-003')?.last?.place).toBe(places[2])
})

test('同じ記録を何度送っても1件で、ほかの棚卸の番号を名乗っても加わらない', async () => {
  const { hall, people, places } = house
  const [one, other] = [await house.begin(), await house.begin()]
  const sighting = seen('N-001', places[0])
  const { take } = await house.take(one)
  for (let times = 0; times < 3; times++)
    expect(await addSightings(hall, people.clerk, take, [sighting])).toEqual([sighting.id])
  expect(await sightingsOf(hall.db, one)).toHaveLength(1)
  expect(await addSightings(hall, people.clerk, (await house.take(other)).take, [sighting])).toEqual([])
  expect(await sightingsOf(hall.db, other)).toHaveLength(0)
})

test('2台が同時に送っても、どちらも残り、見た人は端末を持っていた人になる', async () => {
  const { hall, people, places } = house
  const id = await house.begin()
  const { take } = await house.take(id)
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      addSightings(hall, at % 2 ? people.clerk : people.second, take, [
        seen('N-001', places[0], { by: people.chief.id }),
        seen(`N-00${(at % 5) + 1}`, places[at % 3]),
      ]),
    ),
  )
  const all = await sightingsOf(hall.db, id)
  expect(all).toHaveLength(40)
  expect(all.filter(({ seenBy }) => seenBy === '高橋 係長')).toHaveLength(20)
})

test('締めると、別の場所は台帳に反映され、署名された一覧が残り、もう何も変わらない', async () => {
  const { hall, people, places, records } = house
  const id = await house.begin()
  const { take, open } = await house.take(id)
  await addSightings(hall, people.clerk, take, [
    seen('N-001', places[0]),
    seen('N-002', places[1]),
    seen('N-004', places[0]),
  ])
  // Changed by a colleague, and taken out, while it went on.
  await changeRecord(hall, people.second, open, {
    id: records[1]!,
    version: 1,
    raw: { name: '新しい名前' },
    via: 'desk',
  })
  const chiefs = await house.open(people.chief, 'thing')
  await removeRecord(hall, people.chief, chiefs, records[3]!, 1)
  await closeTake(hall, people.clerk, open, take)
  const moved = await findRecord(hall.db, open, records[1]!)
  expect(moved?.values).toMatchObject({ room: places[1], name: '新しい名前', checked: '2026-11-24' })
  const here = await findRecord(hall.db, open, records[0]!)
  expect(here?.values).toMatchObject({ room: places[0], checked: '2026-11-24' })
  const history = await sql<{
    via: string
  }>`select via from record_change where record = ${records[1]} order by version desc limit 1`.execute(
    hall.db,
  )
  expect(history.rows[0]?.via).toBe('stock-take')

  const { take: now } = await house.take(id)
  const row = await hall.db
    .selectFrom('file')
    .selectAll()
    .where('id', '=', now.closed!.file)
    .executeTakeFirstOrThrow()
  const bytes = await hall.files.read(row)
  const { extractText, getDocumentProxy } = await import('unpdf')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  for (const each of ['N-002', 'N-003', 'N-005', '倉庫', '佐藤 主事']) expect(text).toContain(each)
  const hash = createHash('sha256').update(bytes).digest('hex')
  expect(isGenuine(now, now.closed!, hash)).toBe(true)
  expect(isGenuine(now, { ...now.closed!, by: 'ほかの人' }, hash)).toBe(false)
  expect(isGenuine(now, now.closed!, hash.replace(/^./, '0'))).toBe(hash.startsWith('0'))

  await expect(addSightings(hall, people.clerk, take, [seen('N-005', places[0])])).rejects.toThrow(
    '締められた',
  )
  await expect(closeTake(hall, people.second, open, take)).rejects.toThrow('もう締めています')
  for (const statement of [
    sql`update stock_take set name = 'x' where id = ${id}`,
    sql`delete from stock_sighting where stock_take = ${id}`,
    sql`update stock_take_closing set sha256 = 'x' where stock_take = ${id}`,
    sql`insert into stock_sighting (id, stock_take, code, way, seen_at, device_at, seen_by_name, received_at)
      values (${uuid()}, ${id}, 'x', 'typed', now(), '', '', now())`,
  ])
    await expect(statement.execute(hall.db)).rejects.toThrow(/append-only|closed/)
})

test('見つかった割合は、今年度に締めた棚卸だけで、台帳ごとに数える', async () => {
  const { hall, people, places } = house
  const found = (register?: string, at = '2026-11-24') =>
    takeMeasures['stocktakes.found']!.measure(hall, isoDate(at), register ? { register } : undefined)
  // Of the test before: three of five were there, and one of them elsewhere.
  const before = await found()
  const id = await house.begin('f=number&o=is&v=N-001')
  const { take, open } = await house.take(id)
  expect(await found()).toBe(before)
  await addSightings(hall, people.clerk, take, [seen('N-001', places[0])])
  await closeTake(hall, people.clerk, open, take)
  expect([before, await found(), await found('thing')]).toEqual([60, 66.7, 66.7])
  expect(await found('room')).toBeUndefined()
  expect(await found('thing', '2027-04-01')).toBeUndefined()
})

test('台帳を変えられない人には、棚卸は見えず、開けない', async () => {
  const { hall, people } = house
  const id = await house.begin()
  expect((await listTakes(hall, people.stranger)).map((each) => each.id)).not.toContain(id)
  expect((await listTakes(hall, people.second)).map((each) => each.id)).toContain(id)
  const { getTake } = await import('./take.ts')
  await expect(getTake(hall, people.stranger, id)).rejects.toThrow('見つかりません')
})

test('しぼった一覧だけの棚卸ができ、何もない一覧では開けない', async () => {
  const id = await house.begin('f=number&o=is&v=N-002')
  expect((await itemsOf(house.hall.db, id)).map(({ code }) => code)).toEqual(['N-002'])
  await expect(house.begin('f=number&o=is&v=nothing')).rejects.toThrow('合う記録がありません')
})

test('送られたものは1件ずつ読まれ、場所の違う1件がほかを止めない', () => {
  const good = { id: uuid(), code: 'N-001', place: house.places[0], at: 'いつか' }
  const read = readSightings(
    JSON.stringify([good, { ...good, id: uuid(), place: 'ない' }]),
    new Set(house.places),
  )
  expect(read?.sightings).toHaveLength(1)
  expect(read?.refused).toHaveLength(1)
})
