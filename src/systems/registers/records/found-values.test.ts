/** 参照 and 集計 are filtered, sorted, grouped and named like fields of the register's own. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  amount,
  choice,
  type Filter,
  link,
  lookup,
  parseRegister,
  type Row,
  register,
  rollup,
  text,
} from '#language'
import type { Actor } from '#platform/people'
import { formatValue } from '../format-value.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { filterOf, readWish } from '../wish.ts'
import { createRecord } from './create-record.ts'
import { groupRecords } from './group-records.ts'
import { linkedTitles } from './links.ts'
import { type ListAsked, listRecords } from './list-records.ts'

const everything = ['read', 'add', 'change', 'remove', 'export'] as const
const makers = register({
  ...{ id: 'maker', name: '製造者', about: '試しの台帳です。', office: 'tax', title: 'name' },
  fields: {
    name: text('名前'),
    rank: choice('等級', { good: '優良', plain: '一般' }, { optional: true }),
    fee: amount('年会費', { optional: true }),
    secret: text('内部の評価', { optional: true }),
    things: rollup('品の数', { register: 'thing', link: 'maker', how: 'count' }),
    worth: rollup('価額の合計', { register: 'thing', link: 'maker', how: 'sum', field: 'price' }),
    dearest: rollup('いちばん高い品', { register: 'thing', link: 'makers', how: 'max', field: 'price' }),
  },
  grants: [
    { office: 'tax', may: [...everything], posts: ['係長', '課長'] },
    { office: 'tax', may: ['read'], rows: { op: 'is', field: 'rank', value: 'good' }, hide: ['secret'] },
  ],
})
const things = register({
  ...{ id: 'thing', name: '品', about: '試しの台帳です。', office: 'tax', title: 'name' },
  fields: {
    name: text('品名'),
    price: amount('価額', { optional: true }),
    maker: link('製造者', 'maker', { optional: true }),
    makers: link('関わる製造者', 'maker', { optional: true, many: true }),
    rank: lookup('製造者の等級', 'maker', 'rank'),
    fee: lookup('製造者の年会費', 'maker', 'fee'),
    secret: lookup('製造者の評価', 'maker', 'secret'),
    firstRank: lookup('はじめの製造者の等級', 'makers', 'rank'),
  },
  grants: [{ office: 'tax', may: [...everything] }],
})

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall([makers, things])
  const add = async (id: string, raw: Row) =>
    createRecord(house.hall, house.people.head, await house.open(house.people.head, id), raw)
  const ids = [
    await add('maker', { name: '甲社', rank: 'good', fee: 5000, secret: '甲の秘密' }),
    await add('maker', { name: '乙社', rank: 'plain', fee: 3000, secret: '乙の秘密' }),
    await add('maker', { name: '丙社', rank: 'good' }),
    await add('maker', { name: '丁社' }),
  ]
  for (let at = 0; at < 24; at += 1)
    await add('thing', {
      name: `品${at}`,
      price: at % 5 === 0 ? null : at * 100,
      maker: at % 6 === 5 ? null : (ids[at % 4] ?? null),
      makers: at % 3 === 0 ? [ids[at % 2], ids[(at + 1) % 4]] : null,
    })
})
afterAll(() => house.close())

const list = async (id: string, asked: ListAsked, actor: Actor = house.people.head) =>
  (await listRecords(house.hall.db, await house.open(actor, id), { size: 100, ...asked })).records

/** What a filter means, by reading what the reader sees. */
function holds(filter: Filter, values: Row): boolean {
  switch (filter.op) {
    case 'not':
      return !holds(filter.of, values)
    case 'is':
      return values[filter.field] === filter.value
    case 'answered':
      return values[filter.field] !== undefined
    case 'atLeast':
      return values[filter.field] !== undefined && Number(values[filter.field]) >= Number(filter.value)
    default:
      throw new Error(filter.op)
  }
}

const plain = fc.oneof(
  fc.record({
    op: fc.constant('is' as const),
    field: fc.constantFrom('rank', 'firstRank'),
    value: fc.constantFrom('good', 'plain', 'none'),
  }),
  fc.record({
    op: fc.constant('answered' as const),
    field: fc.constantFrom('rank', 'fee', 'secret', 'firstRank'),
  }),
  fc.record({
    op: fc.constant('atLeast' as const),
    field: fc.constant('fee'),
    value: fc.constantFrom(0, 4000, 9000),
  }),
)
const filters = fc.oneof(
  plain,
  plain.map((of): Filter => ({ op: 'not', of })),
)

test('参照の欄でしぼると、見えている値で選んだときと同じ記録が出る。だれが見ても', async () => {
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom('head', 'clerk'), async (filter, who) => {
      const all = await list('thing', {}, house.people[who])
      const found = await list('thing', { filters: [filter] }, house.people[who])
      expect(found.map(({ id }) => id)).toEqual(
        all.filter(({ values }) => holds(filter, values)).map(({ id }) => id),
      )
    }),
    { numRuns: 60 },
  )
})

test('集計の欄でしぼり、並べられる', async () => {
  const names = async (asked: ListAsked) => (await list('maker', asked)).map(({ values }) => values.name)
  const all = await list('maker', {})
  const worth = (at: { values: Row }) => Number(at.values.worth ?? 0)
  expect(
    await names({
      sort: [{ field: 'worth', down: true }],
      filters: [{ op: 'atLeast', field: 'worth', value: 1 }],
    }),
  ).toEqual(
    all
      .filter((each) => worth(each) > 0)
      .sort((one, other) => worth(other) - worth(one))
      .map(({ values }) => values.name),
  )
  expect(await names({ filters: [{ op: 'is', field: 'things', value: 0 }] })).toEqual(
    all.filter(({ values }) => values.things === 0).map(({ values }) => values.name),
  )
})

test('見られない欄や記録から参照した値では、しぼることも並べることもできない', async () => {
  const secret = { op: 'is', field: 'secret', value: '甲の秘密' } as const
  expect(await list('thing', { filters: [secret] })).not.toHaveLength(0)
  expect(await list('thing', { filters: [secret] }, house.people.clerk)).toHaveLength(0)
  const plainOnes = { op: 'is', field: 'rank', value: 'plain' } as const
  expect(await list('thing', { filters: [plainOnes] }, house.people.clerk)).toHaveLength(0)
  const order = async (sort: ListAsked['sort']) =>
    (await list('thing', { ...(sort && { sort }) }, house.people.clerk)).map(({ id }) => id)
  expect(await order([{ field: 'secret' }])).toEqual(await order(undefined))
})

test('参照した選択肢や金額は、もとの欄の言葉で出て、その言葉でしぼれ、まとめられる', async () => {
  const open = await house.open(house.people.head, 'thing')
  const records = await list('thing', { filters: [{ op: 'is', field: 'rank', value: 'good' }] })
  const titles = await linkedTitles(house.hall.db, open, records)
  const said = (id: string, values: Row) =>
    formatValue(open.definition.fields.find((each) => each.id === id)!, values[id], titles)
  expect(new Set(records.map(({ values }) => said('rank', values)))).toEqual(new Set(['優良']))
  expect(records.map(({ values }) => said('fee', values))).toContain('5,000円')
  const wish = readWish(open.definition, new URLSearchParams({ f: 'rank', o: 'is', v: '優良' }))
  expect(await list('thing', { filters: [filterOf(open, wish)!] })).toHaveLength(records.length)
  const groups = await groupRecords(house.hall.db, open, {}, { group: 'rank', totals: ['price'] })
  expect(groups.find(({ value }) => value === 'good')?.count).toBe(records.length)
})

test('権限、町の地図、知らせの条件には、ほかの台帳から見つけた欄を使えない', () => {
  const rows = { op: 'not', of: { op: 'is', field: 'rank', value: 'good' } } as const
  const said = '参照と集計の欄「製造者の等級」は使えません。'
  expect(parseRegister({ ...things, grants: [{ may: ['read'], rows }] }).problems).toEqual([
    `権限の条件に、${said}`,
  ])
  const due = { field: 'due', days: 0, to: 'office', text: '期日です', where: rows }
  const fields = [...things.fields, { id: 'due', kind: 'date', label: '期日' }]
  expect(parseRegister({ ...things, fields, reminders: [due] }).problems).toEqual([
    `知らせ「期日です」の条件に、${said}`,
  ])
})
