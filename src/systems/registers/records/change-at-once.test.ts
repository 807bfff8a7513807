import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  amount,
  attachment,
  calculated,
  choice,
  choices,
  date,
  longText,
  number,
  place,
  type RegisterDefinition,
  type Row,
  register,
  text,
  yesNo,
} from '#language'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { changeAtOnce } from './change-at-once.ts'
import { changeRecord, RecordClashed } from './change-record.ts'
import { createRecord } from './create-record.ts'
import { historyOf } from './history.ts'
import { findRecord } from './record.ts'
import { removeRecord } from './remove-record.ts'
import { RecordRefused } from './write.ts'

const fields = {
  name: text('品名'),
  code: text('管理番号', { optional: true }),
  kind: choice('種別', { pc: 'パソコン', desk: '机' }, { optional: true }),
  uses: choices('使いみち', { desk: '窓口', field: '外回り' }, { optional: true }),
  price: amount('価額', { optional: true }),
  weight: number('重さ', { decimals: 2, optional: true }),
  bought: date('取得日', { optional: true }),
  checked: yesNo('確かめた', { optional: true }),
  where: place('場所', { optional: true }),
  note: longText('メモ', { max: 500, optional: true }),
  twice: calculated('倍', 'price * 2', 'number'),
}
const grants: RegisterDefinition['grants'] = [
  { office: 'tax', may: ['read', 'add', 'change', 'remove'], posts: ['課長'] },
  { office: 'tax', may: ['read', 'add', 'change'], hide: ['note'] },
]
const book = (id: string, more: object) =>
  register({
    ...{ id, name: id, about: '試しの台帳です。', office: 'tax', title: 'name', key: 'code', grants },
    fields: { ...fields, ...more },
  })

let house: RegisterHall
beforeAll(async () => {
  // A register with files is looked at before it is written: it is the one to compare with.
  house = await registerHall([
    book('plain', {}),
    book('looked', { photo: attachment('写真', { optional: true }) }),
  ])
})
afterAll(() => house.close())

const add = async (id: string, raw: Row) =>
  createRecord(house.hall, house.people.head, await house.open(house.people.head, id), raw)
const whole = (raw: Row): Row =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((id) => id !== 'twice')
      .map((id) => [id, raw[id] ?? null]),
  )
const atOnce = async (id: string, version: number, values: Row, actor = house.people.head) =>
  changeAtOnce(house.hall, actor, await house.open(actor, 'plain'), { id, version, values, via: 'desk' })

async function told(register: string, id: string) {
  const open = await house.open(house.people.head, register)
  const record = (await findRecord(house.hall.db, open, id))!
  const history = (await historyOf(house.hall.db, open, record)).map(({ at: _, ...rest }) => rest)
  return { version: record.version, values: record.values, history }
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const entry = fc.record({
  name: fc.constantFrom('机', '椅子', '引用符「"\'\\」の机'),
  kind: optional(fc.constantFrom('pc', 'desk')),
  uses: optional(fc.subarray(['desk', 'field'], { minLength: 1 })),
  price: optional(fc.integer({ min: 0, max: 3 })),
  weight: optional(fc.constantFrom('1.50', '1.5', '0.1')),
  bought: optional(fc.constantFrom('2024-02-29', '2025-04-01')),
  checked: optional(fc.boolean()),
  where: optional(fc.constantFrom({ lat: 38.05, lng: 140.76 }, { lat: 38.06, lng: 140.77 })),
  note: optional(fc.constantFrom('古い', '古い\r\n2行目')),
})

test('一度に書いた変更と、見てから書いた変更は、値も、版も、履歴も同じになる', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 2, maxLength: 4 }), async ([first, ...later]) => {
      const ids = { plain: await add('plain', first!), looked: await add('looked', first!) }
      for (const raw of later)
        for (const [register, id] of Object.entries(ids)) {
          const open = await house.open(house.people.head, register)
          const { version } = (await findRecord(house.hall.db, open, id))!
          await changeRecord(house.hall, house.people.head, open, {
            id,
            version,
            raw: whole(raw),
            via: 'desk',
          })
        }
      expect(await told('plain', ids.plain)).toEqual(await told('looked', ids.looked))
    }),
    { numRuns: 40 },
  )
})

test('見た版のままの記録だけを、違うところがあるときだけ、一度に書く', async () => {
  const id = await add('plain', { name: '机', price: 1 })
  expect(await atOnce(id, 1, whole({ name: '机', price: 1 }))).toBe(false)
  expect(await atOnce(id, 2, whole({ name: '椅子' }))).toBe(false)
  expect(await atOnce(id, 1, { name: '椅子' })).toBe(false)
  expect(await atOnce(id, 1, whole({ name: '椅子' }), house.people.clerk)).toBe(false)
  expect((await told('plain', id)).version).toBe(1)
  expect(await atOnce(id, 1, whole({ name: '椅子' }))).toBe(true)
  expect((await told('plain', id)).history.map(({ before }) => before)).toEqual([
    { name: '机', price: 1, twice: 2 },
  ])
  await removeRecord(house.hall, house.people.head, await house.open(house.people.head, 'plain'), id, 2)
  expect(await atOnce(id, 3, whole({ name: '机' }))).toBe(false)
})

test('8人が同じ版をまるごと書いても、書けるのは1人。ほかの7人には両方の内容を見せる', async () => {
  const id = await add('plain', { name: '机' })
  const open = await house.open(house.people.head, 'plain')
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) =>
      changeRecord(house.hall, house.people.head, open, {
        ...{ id, version: 1, raw: whole({ name: `机${at}` }), via: 'desk' },
      }),
    ),
  )
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = all.filter((each) => each.status === 'rejected')
  expect(refused.every(({ reason }) => reason instanceof RecordClashed)).toBe(true)
  expect((await told('plain', id)).history).toHaveLength(1)
})

test('ほかの記録と同じ見分ける値は、一度に書くときも、その欄で断る', async () => {
  await add('plain', { name: '机', code: 'K-1' })
  const id = await add('plain', { name: '椅子', code: 'K-2' })
  await expect(atOnce(id, 1, whole({ name: '椅子', code: 'K-1' }))).rejects.toThrow(RecordRefused)
  expect((await told('plain', id)).version).toBe(1)
})
