/** For tests of registers: a hall on a database of its own with two registers that know each other, and its people. */
import {
  amount,
  calculated,
  choice,
  date,
  type Hall,
  link,
  longText,
  lookup,
  number,
  place,
  type RegisterDefinition,
  register,
  rollup,
  serial,
  text,
} from '#language'
import type { Actor } from '#platform/people'
import { everybody, testHall } from '../cases/testing-desk.ts'
import { installRegisters } from './install.ts'
import { type OpenRegister, openRegister } from './open-register.ts'

export const rooms = register({
  id: 'room',
  name: '部屋',
  about: '役場の部屋です。',
  office: 'tax',
  fields: {
    name: text('部屋の名前'),
    floor: number('階', { min: 1, optional: true }),
    pieces: rollup('置いてある数', { register: 'equipment', link: 'room', how: 'count' }),
    worth: rollup('価額の合計', { register: 'equipment', link: 'room', how: 'sum', field: 'price' }),
  },
  title: 'name',
  key: 'name',
  grants: [
    { may: ['read'] },
    { office: 'tax', may: ['read', 'add', 'change', 'remove', 'import', 'export'] },
  ],
})

export const equipment = register({
  id: 'equipment',
  name: '備品',
  about: '役場の備品です。',
  office: 'tax',
  fields: {
    number: serial('備品番号', '{年度}-{連番:4}'),
    name: text('品名'),
    kind: choice('種別', { pc: 'パソコン', desk: '机', car: '自動車' }),
    price: amount('取得価額', { optional: true }),
    count: number('数', { min: 0, optional: true }),
    total: calculated('総額', 'price * count', 'number', { unit: '円' }),
    bought: date('取得日', { optional: true }),
    where: place('場所', { optional: true }),
    room: link('置き場所', 'room', { optional: true }),
    floor: lookup('階', 'room', 'floor'),
    note: longText('メモ', { max: 500, optional: true }),
  },
  title: 'name',
  key: 'number',
  views: [
    { id: 'all', name: 'すべて', kind: 'table' },
    { id: 'kinds', name: '種別ごと', kind: 'chart', group: 'kind', totals: ['price'] },
    { id: 'board', name: 'ボード', kind: 'board', group: 'kind' },
    {
      id: 'dear',
      name: '10万円以上',
      kind: 'table',
      filter: { op: 'atLeast', field: 'price', value: 100_000 },
      sort: [{ field: 'price', down: true }],
    },
    { id: 'calendar', name: '取得日', kind: 'calendar', by: 'bought' },
    { id: 'map', name: '地図', kind: 'map', by: 'where' },
    { id: 'cards', name: 'カード', kind: 'cards' },
  ],
  grants: [
    // Everybody sees what is cheap, and not the notes.
    { may: ['read'], rows: { op: 'atMost', field: 'price', value: 50_000 }, hide: ['note'] },
    { office: 'tax', may: ['read', 'add', 'change', 'export'], fix: ['bought'] },
    { office: 'tax', posts: ['係長', '課長'], may: ['read', 'change', 'remove', 'import'] },
  ],
})

export interface RegisterHall {
  readonly hall: Hall
  readonly people: Awaited<ReturnType<typeof everybody>>
  open(actor: Actor, id?: string): Promise<OpenRegister>
  close(): Promise<void>
}

/** A town with these registers, or with others. */
export async function registerHall(
  registers: readonly RegisterDefinition[] = [rooms, equipment],
): Promise<RegisterHall> {
  const opened = await testHall()
  const hall: Hall = { ...opened.hall, town: { ...opened.hall.town, registers } }
  await installRegisters(hall)
  const people = await everybody(hall)
  return {
    hall,
    people,
    open: (actor, id = 'equipment') => openRegister(hall, actor, id),
    close: () => opened.close(),
  }
}
