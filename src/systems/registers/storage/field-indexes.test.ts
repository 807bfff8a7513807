import { afterAll, beforeAll, expect, test } from 'vitest'
import { amount, choice, date, longText, place, register, text, yesNo } from '#language'
import { sql } from '#platform/database'
import { indexLongRegisters } from '../index-long-registers.ts'
import { countRecords } from '../records/list-records.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { MANY_RECORDS, wholeIndexes } from './long.ts'
import { indexName, tableOf } from './table.ts'

const book = (id: string) =>
  register({
    ...{ id, name: id, about: '試しの台帳です。', office: 'tax', title: 'name' },
    fields: {
      name: text('品名'),
      code: text('管理番号', { optional: true }),
      kind: choice('種別', { pc: 'パソコン', desk: '机' }, { optional: true }),
      price: amount('価額', { optional: true }),
      bought: date('取得日', { optional: true }),
      used: yesNo('使う', { optional: true }),
      where: place('場所', { optional: true }),
      note: longText('メモ', { max: 2_000, optional: true }),
    },
    key: 'code',
  })

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall([book('long'), book('short')])
})
afterAll(() => house.close())

const fill = (id: string, count: number) =>
  sql`insert into ${tableOf(id)} (id, made_at, made_by, changed_at, search_text, f_name, f_code, f_price)
    select gen_random_uuid(), now(), '試験', now(), 'しな' || at, 'しな' || at % 500, 'C' || at, at
    from generate_series(1, ${count}::int) at`.execute(house.hall.db)
const there = async (id: string, fields: readonly string[]) => {
  const whole = await wholeIndexes(
    house.hall.db,
    fields.map((field) => indexName(id, field)),
  )
  return fields.filter((field) => whole.has(indexName(id, field)))
}
const FIELDS = ['name', 'code', 'kind', 'price', 'bought', 'used', 'where', 'note', '@words']

test('長くなった台帳は、しぼり、並べる短い欄ごとに索引を持つ。短い台帳は持たない', async () => {
  await fill('long', MANY_RECORDS)
  await fill('short', 100)
  await indexLongRegisters(house.hall)
  expect(await there('long', FIELDS)).toEqual(['name', 'code', 'kind', 'price', 'bought', '@words'])
  expect(await there('short', FIELDS)).toEqual(['code', 'kind'])
  const open = await house.open(house.people.clerk, 'long')
  const filters = [{ op: 'is', field: 'name', value: 'しな7' }] as const
  expect(await countRecords(house.hall.db, open, { filters })).toBe(MANY_RECORDS / 500)
  const { rows } = await sql<Record<string, string>>`explain select count(*) from ${tableOf('long')} t
    where t.removed_at is null and t.f_name = 'しな7'`.execute(house.hall.db)
  expect(JSON.stringify(rows)).toContain(indexName('long', 'name'))
})

test('索引に入らない長い値がある欄は、索引なしで使え、ほかの欄の索引はできる', async () => {
  const { db } = house.hall
  await sql`drop index ${sql.id(indexName('long', 'name'))}, ${sql.id(indexName('long', 'price'))}`.execute(
    db,
  )
  // Not to be compressed: whatever repeats itself would fit after all.
  const noise = Array.from({ length: 4_000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000)),
  )
  await sql`update ${tableOf('long')} set f_name = ${noise.join('')} where f_code = 'C1'`.execute(db)
  await indexLongRegisters(house.hall)
  expect(await there('long', FIELDS)).toEqual(['code', 'kind', 'price', 'bought', '@words'])
  const { rows } = await sql`select from pg_class where relname = ${indexName('long', 'name')}`.execute(db)
  expect(rows).toEqual([])
})
