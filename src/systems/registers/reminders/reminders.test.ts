import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkRegister, date, parseRegister, register, text } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { visit } from '../../cases/testing-visit.ts'
import { registers } from '../index.ts'
import { openRegister, PROGRAM } from '../open-register.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { removeRecord } from '../records/remove-record.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { comingReminders } from './due-records.ts'
import { sendReminders } from './send-reminders.ts'

const cars = register({
  id: 'car',
  name: '公用車',
  about: '役場の車です。',
  office: 'tax',
  fields: {
    name: text('車の名前'),
    until: date('車検の満了日', { optional: true }),
    keeper: text('担当の職員', { optional: true }),
    state: text('状態', { optional: true }),
  },
  title: 'name',
  grants: [
    { office: 'tax', posts: ['主事', '係長'], may: ['read', 'add', 'change', 'remove'] },
    { office: 'tax', posts: ['課長'], may: ['read'], hide: ['name'] },
    { office: 'health', may: ['read'], rows: { op: 'is', field: 'state', value: '貸出' } },
  ],
  reminders: [
    { field: 'until', days: -30, to: '係長', text: '車検を申し込んでください' },
    { field: 'until', days: 7, to: '課長', text: '車検が切れています' },
    {
      field: 'until',
      days: -10,
      to: 'keeper',
      text: '鍵を用意してください',
      where: { op: 'is', field: 'state', value: '使用中' },
    },
    { field: 'until', days: -60, to: '@maker', text: '予算を確かめてください' },
  ],
})

let house: RegisterHall
let clock: { set(at: string): void }
beforeAll(async () => {
  house = await registerHall([cars])
  clock = house.hall.clock as never
})
afterAll(() => house.close())
beforeEach(async () => {
  clock.set('2026-11-24')
  const { db } = house.hall
  await sql`delete from staff_notice`.execute(db)
  await sql`delete from record_reminder`.execute(db)
  await sql`delete from register__car`.execute(db)
})

async function car(name: string, values: Record<string, unknown>, by: StaffActor = house.people.clerk) {
  return createRecord(house.hall, by, await openRegister(house.hall, by, 'car'), { name, ...values })
}
const titles = async ({ id }: StaffActor) =>
  (
    await house.hall.db
      .selectFrom('staff_notice')
      .select('title')
      .where('staff_id', '=', id)
      .orderBy('title')
      .execute()
  ).map(({ title }) => title)
const morning = async (day: string) => {
  clock.set(day)
  await sendReminders(house.hall)
}

test('期日の30日前の朝に、決めた職の人に届く。何度走っても1度だけ', async () => {
  const { chief, clerk, second } = house.people
  await car('軽トラック', { until: '2026-12-31' })
  await morning('2026-11-30')
  expect(await titles(chief)).toEqual([])
  await morning('2026-12-01')
  await sendReminders(house.hall)
  await Promise.all([sendReminders(house.hall), sendReminders(house.hall)])
  await morning('2026-12-02')
  expect(await titles(chief)).toEqual(['公用車「軽トラック」：車検を申し込んでください（令和8年12月31日）'])
  expect(await titles(second)).toEqual([])
  expect(await titles(clerk)).toEqual(['公用車「軽トラック」：予算を確かめてください（令和8年12月31日）'])
})

test('遅れて入った記録も期日の前なら知らせ、仕組みが止まっていた日の分も、7日のうちなら届く', async () => {
  const { chief, head } = house.people
  await car('バス', { until: '2026-12-20' })
  await car('消防車', { until: '2026-11-10' })
  await car('古い車', { until: '2024-01-01' })
  await morning('2026-11-24')
  expect(await titles(chief)).toEqual(['公用車「バス」：車検を申し込んでください（令和8年12月20日）'])
  expect(await titles(head)).toEqual(['公用車：車検が切れています（令和8年11月10日）'])
})

test('期日を変えると、新しい期日で知らせ直す', async () => {
  const { chief, clerk } = house.people
  const id = await car('軽トラック', { until: '2026-12-01' })
  await morning('2026-11-24')
  const open = await openRegister(house.hall, clerk, 'car')
  await changeRecord(house.hall, clerk, open, { id, version: 1, raw: { until: '2028-12-01' }, via: 'desk' })
  await morning('2026-11-25')
  expect(await titles(chief)).toHaveLength(1)
  await morning('2028-11-02')
  expect(await titles(chief)).toHaveLength(2)
})

test('条件に合う記録だけを、欄に名前のある職員に知らせる。だれかわからなければ担当課に知らせる', async () => {
  const { second, clerk } = house.people
  const until = '2026-11-30'
  await car('名前', { until, keeper: '鈴木主事', state: '使用中' })
  await car('休み', { until, keeper: '鈴木 主事', state: '休止' })
  await car('不明', { until, keeper: '退職した人', state: '使用中' })
  await morning('2026-11-24')
  const keys = (all: string[]) => all.filter((title) => title.includes('鍵'))
  expect(keys(await titles(second))).toEqual([
    '公用車「不明」：鍵を用意してください（令和8年11月30日）',
    '公用車「名前」：鍵を用意してください（令和8年11月30日）',
  ])
  expect(keys(await titles(clerk))).toEqual(['公用車「不明」：鍵を用意してください（令和8年11月30日）'])
})

test('記録を見られない人には届かず、呼び名の欄を見られない人には呼び名が届かない', async () => {
  const { stranger, head } = house.people
  await car('貸す車', { until: '2026-11-30', keeper: stranger.name, state: '使用中' })
  await car('切れた車', { until: '2026-11-17' })
  await morning('2026-11-24')
  expect(await titles(stranger)).toEqual([])
  expect(await titles(head)).toEqual(['公用車：車検が切れています（令和8年11月17日）'])
})

test('消した記録のことは知らせない', async () => {
  const { chief } = house.people
  const id = await car('廃車', { until: '2026-12-01' })
  const open = await openRegister(house.hall, PROGRAM, 'car')
  await removeRecord(house.hall, PROGRAM, open, id, 1)
  await morning('2026-11-24')
  expect(await titles(chief)).toEqual([])
})

test('同じ日に多くの期日が来ても、メールは1通にまとまる', async () => {
  const { chief } = house.people
  const before = await jobs(chief)
  for (const n of [1, 2, 3]) await car(`車${n}`, { until: '2026-12-01' })
  await morning('2026-11-24')
  expect(await titles(chief)).toHaveLength(3)
  expect((await jobs(chief)) - before).toBe(1)
})

const jobs = async ({ id }: StaffActor): Promise<number> => {
  const { email } = await house.hall.db
    .selectFrom('staff')
    .select('email')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from _private_jobs where payload::text like ${`%${email}%`}`.execute(
    house.hall.db,
  )
  return rows[0]!.count
}

test('これからの知らせは、見られる記録の分だけが、知らせる日の順に台帳の画面から見られる', async () => {
  const { clerk, stranger } = house.people
  await car('次', { until: '2027-01-10' })
  await car('先', { until: '2027-02-01', state: '貸出' })
  const shown = await visit(house.hall, clerk, '/desk/registers/car/reminders', undefined, {
    routes: registers.routes ?? [],
  })
  // 60 days before the first comes sooner than 30 days before the second.
  expect(shown.text.indexOf('>先<')).toBeLessThan(shown.text.indexOf('>次<'))
  expect(shown.text).toContain('税務課の係長')
  const seen = await comingReminders(house.hall, await openRegister(house.hall, stranger, 'car'))
  expect(new Set(seen.map(({ record }) => record.values.name))).toEqual(new Set(['先']))
})

test('日付でない欄、いない相手、二つ同じ知らせは、定義のときに言葉で断る', () => {
  const wrong = (reminders: unknown) => checkRegister({ ...cars, reminders } as never)
  expect(wrong([{ field: 'name', days: -1, to: 'office', text: 'x' }])).toEqual([
    '知らせ「x」には、日付の欄を選んでください。',
  ])
  expect(wrong([{ field: 'until', days: -1, to: 'だれか', text: 'x' }])[0]).toContain('相手がわかりません')
  const one = { field: 'until', days: -1, to: 'office', text: 'x' }
  expect(wrong([one, { ...one, text: 'y' }])[0]).toContain('二つあります')
  expect(parseRegister({ ...cars, reminders: [{ ...one, days: 1.5 }] }).problems).toBeDefined()
  expect(parseRegister(JSON.stringify(cars)).problems).toBeUndefined()
})
