import { v4 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate, startOf } from '#platform/clock'
import { PROGRAM } from '#systems/registers'
import { networkMeasures } from '../networks/measures.ts'
import { createRecord } from '../registers/records/create-record.ts'
import { removeRecord } from '../registers/records/remove-record.ts'
import { deviceMeasures } from './measures.ts'
import { deviceHall } from './testing-devices.ts'

let house: Awaited<ReturnType<typeof deviceHall>>
beforeAll(async () => {
  house = await deviceHall()
})
afterAll(() => house.close())

const AT = isoDate('2026-11-24')
const measure = (id: string, of: object, at = AT) =>
  ({ ...deviceMeasures, ...networkMeasures })[id]!.measure(house.hall, at, of as never)

test('OSのサポートが続く割合は、手元にあってOSのわかる機器だけで数え、終わる日の当日までは続いている', async () => {
  const of = { register: 'device' }
  expect(await measure('devices.supported', of)).toBeUndefined()
  const systems = await house.open(PROGRAM, 'os-support')
  const system = (name: string, endsOn?: string) =>
    createRecord(house.hall, PROGRAM, systems, { name, maker: '試験', source: '試験', sure: false, endsOn })
  const [old, lasting, open] = [
    await system('試験OS 古い', '2026-11-23'),
    await system('試験OS 今日まで', '2026-11-24'),
    await system('試験OS 期限なし'),
  ]
  for (const os of [old, old, lasting, open]) await house.thing({ os, state: 'used' })
  await house.thing({ os: old, state: 'gone' })
  await house.thing({ state: 'used' })
  expect(await measure('devices.supported', of)).toBe(50)
  expect(await measure('devices.supported', of, isoDate('2026-11-25'))).toBe(25)
  const where = { op: 'is', field: 'os', value: open } as const
  expect(await measure('devices.supported', { ...of, where })).toBe(100)
  expect(await measure('devices.supported', { register: 'ip-address' })).toBeUndefined()
  expect(await measure('devices.supported', { register: 'not-there' })).toBeUndefined()
})

test('使える年数のうちにある割合は、年数のわかるものだけで数える', async () => {
  const of = { register: 'cable' }
  expect(await measure('devices.within-life', of)).toBeUndefined()
  const open = await house.open(PROGRAM, 'cable')
  for (const [at, values] of [
    { acquired: '2003-12-01', years: 20 },
    { acquired: '2020-04-01', years: 20 },
    { acquired: '2020-04-01', years: 20 },
    { acquired: '2020-04-01' },
  ].entries())
    await createRecord(house.hall, PROGRAM, open, {
      ...{ number: `C-${at}`, name: `区間${at}`, kind: 'fibre', ...values },
    })
  expect(await measure('devices.within-life', of)).toBe(66.7)
})

test('届いた割合は、30日のうち確かめた時間で、いま台帳にあって条件に合うものだけを見て、100%に切り上げない', async () => {
  const of = { register: 'access-point', where: { op: 'is', field: 'site', value: 'tourist' } }
  const open = await house.open(PROGRAM, 'access-point')
  const point = (number: string, site: string) =>
    createRecord(house.hall, PROGRAM, open, { number, name: number, site, state: 'used', check: 'none' })
  const [here, gone, hall] = [
    await point('W-1', 'tourist'),
    await point('W-2', 'tourist'),
    await point('W-3', 'hall'),
  ]
  expect(await measure('networks.availability', of)).toBeUndefined()
  const day = (days: number) => new Date(startOf(AT).getTime() + days * 86_400_000)
  const span = (record: string, reached: boolean, from: Date, to: Date) =>
    house.hall.db
      .insertInto('reach_span')
      .values({ id: uuid(), register: 'access-point', record, reached, from_at: from, to_at: to })
      .execute()
  // Ten of the days lie before the thirty: they count for nothing.
  await span(here, false, day(-39), day(-29))
  await span(here, true, day(-29), day(0))
  await span(here, false, day(0), new Date(day(0).getTime() + 60_000))
  await span(gone, false, day(-9), day(0))
  await span(hall, false, day(-9), day(0))
  await removeRecord(house.hall, PROGRAM, open, gone, 1)
  expect(await measure('networks.availability', of)).toBe(99.99)
})
