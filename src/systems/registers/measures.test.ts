import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegisterPart } from '#language'
import { isoDate } from '#platform/clock'
import { registerMeasures } from './measures.ts'
import { createRecord } from './records/create-record.ts'
import { removeRecord } from './records/remove-record.ts'
import { equipment, registerHall, rooms } from './testing-registers.ts'

let house: Awaited<ReturnType<typeof registerHall>>
beforeAll(async () => {
  house = await registerHall([rooms, equipment])
})
afterAll(() => house.close())

const measure = (id: string, of?: RegisterPart) =>
  registerMeasures[id]!.measure(house.hall, isoDate('2026-11-24'), of)

test('記録の数と割合は、条件に合う、消されていない記録で数え、台帳のない町では数えない', async () => {
  const { hall, people } = house
  const open = await house.open(people.clerk, 'equipment')
  const where = { op: 'is', field: 'kind', value: 'pc' } as const
  const among = { op: 'not', of: { op: 'is', field: 'kind', value: 'car' } } as const
  expect(await measure('registers.count', { register: 'equipment' })).toBe(0)
  expect(await measure('registers.share', { register: 'equipment', where })).toBeUndefined()
  const ids: string[] = []
  for (const kind of ['pc', 'pc', 'desk', 'car', 'pc'])
    ids.push(await createRecord(hall, people.clerk, open, { name: kind, kind }))
  await removeRecord(hall, people.chief, await house.open(people.chief, 'equipment'), ids[4]!, 1)
  expect(await measure('registers.count', { register: 'equipment', where })).toBe(2)
  expect(await measure('registers.share', { register: 'equipment', where })).toBe(50)
  expect(await measure('registers.share', { register: 'equipment', where, among })).toBe(66.7)
  expect(await measure('registers.count', { register: 'elsewhere' })).toBeUndefined()
  expect(await measure('registers.count')).toBeUndefined()
})

test('業務アプリは、画面で作ったものだけを数え、閉じたものは数えない', async () => {
  const { hall } = house
  expect(await measure('registers.made')).toBe(0)
  await hall.db.updateTable('register').set({ made_in: 'browser' }).where('id', '=', 'room').execute()
  expect(await measure('registers.made')).toBe(1)
  await hall.db
    .updateTable('register')
    .set({ closed_at: hall.clock.now() })
    .where('id', '=', 'room')
    .execute()
  expect(await measure('registers.made')).toBe(0)
})
