import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRecord } from '../../registers/records/change-record.ts'
import { deviceHall } from '../testing-devices.ts'
import { planTurnover } from './plan-turnover.ts'
import { previewTurnover, pupilsOf, runTurnover } from './run-turnover.ts'
import { undoTurnover } from './undo-turnover.ts'

const lastGrade = { e: 6, j: 3 }
const device = fc.record({
  id: fc.uuid(),
  version: fc.integer({ min: 1, max: 9 }),
  values: fc.record({
    school: fc.constantFrom('e', 'j', 'gone'),
    grade: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    group: fc.constant('1組'),
    user: fc.constant('だれか'),
    state: fc.constantFrom('stock', 'used', 'lent', 'repair', 'lost', 'ended', 'gone'),
  }),
})

test('どんな台帳でも、学年はちょうど1つ上がり、最後の学年は戻り、知らない学校はそのままになる', () => {
  fc.assert(
    fc.property(fc.uniqueArray(device, { selector: ({ id }) => id }), fc.boolean(), (all, newClasses) => {
      const { lines, doubts } = planTurnover(all, { lastGrade, newClasses })
      const held = all.filter(
        ({ values }) => values.grade !== undefined && ['used', 'lent', 'repair'].includes(values.state),
      )
      expect(lines.length + doubts.length).toBe(held.length)
      for (const { id, kind, before, after } of lines) {
        const { values } = all.find((each) => each.id === id)!
        const last = lastGrade[values.school as 'e' | 'j']
        expect(kind).toBe(values.grade === last ? 'back' : 'up')
        expect(Object.keys(before)).toEqual(Object.keys(after))
        if (kind === 'up') {
          expect(after.grade).toBe(values.grade! + 1)
          expect(after.grade).toBeLessThanOrEqual(last)
          expect('user' in after).toBe(false)
        } else {
          expect(after).toMatchObject({ grade: null, user: null })
          expect(after.state).toBe(values.state === 'used' ? 'stock' : undefined)
        }
      }
      for (const { id } of doubts) {
        const { values } = all.find((each) => each.id === id)!
        expect(
          values.school === 'gone' || values.grade! < 1 || values.grade! > lastGrade[values.school as 'e'],
        ).toBe(true)
      }
    }),
  )
})

let house: Awaited<ReturnType<typeof deviceHall>>
beforeAll(async () => {
  house = await deviceHall()
})
afterAll(() => house.close())

test('見た一覧のとおりに1度だけ行われ、取り消すと、そのあと人が変えたもののほかは元に戻る', async () => {
  const { hall, people } = house
  const pupil = (values: object) => house.thing(values, 'pupil-device')
  const up = await pupil({ state: 'used', grade: 3, group: '1組', seat: 5, user: '児童 一' })
  const leaver = await pupil({ state: 'used', grade: 6, user: '児童 二' })
  const young = await pupil({ state: 'used', school: 'funaoka-j', grade: 1, user: '生徒 三' })
  const stored = await pupil({ state: 'stock', grade: null })
  const open = await pupilsOf(hall, people.teacher)
  await expect(pupilsOf(hall, people.stranger)).rejects.toThrow('台帳を変えられる職員だけ')
  const old = await previewTurnover(hall, open, true)
  await changeRecord(hall, people.teacher, open, { id: young, version: 1, raw: { seat: 9 }, via: 'desk' })
  await expect(runTurnover(hall, people.teacher, open, { newClasses: true, mark: old.mark })).rejects.toThrow(
    '台帳が変わりました',
  )
  const { mark } = await previewTurnover(hall, open, true)
  const asked = { newClasses: true, mark }
  const both = await Promise.allSettled([
    runTurnover(hall, people.teacher, open, asked),
    runTurnover(hall, people.teacher, open, asked),
  ])
  const ids = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(ids).toHaveLength(1)
  const values = async (id: string) => (await house.record(id, 'pupil-device')).values
  expect(await values(up)).toMatchObject({ grade: 4, user: '児童 一' })
  expect((await values(up)).group).toBeUndefined()
  expect(await values(leaver)).toMatchObject({ state: 'stock' })
  expect((await values(leaver)).user).toBeUndefined()
  expect((await house.record(stored, 'pupil-device')).version).toBe(1)

  await changeRecord(hall, people.teacher, open, {
    id: young,
    version: 3,
    raw: { group: '2組' },
    via: 'desk',
  })
  expect(await undoTurnover(hall, people.teacher, open, ids[0]!)).toEqual({ undone: 2, left: [young] })
  expect(await values(up)).toMatchObject({ grade: 3, group: '1組', seat: 5, user: '児童 一' })
  expect(await values(leaver)).toMatchObject({ grade: 6, user: '児童 二', state: 'used' })
  expect(await values(young)).toMatchObject({ grade: 2, group: '2組' })
  await expect(undoTurnover(hall, people.teacher, open, ids[0]!)).rejects.toThrow('もう取り消しています')
})
