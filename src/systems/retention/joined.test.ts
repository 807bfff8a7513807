import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ResidentActor } from '#platform/people'
import { findCase, showNumber } from '#systems/cases'
import { joinCases } from '../cases/joining/join-cases.ts'
import { splitCase } from '../cases/splitting/split-case.ts'
import { fileFamily } from '../cases/splitting/testing-split.ts'
import { everybody, fileSurvey, resident, testHall } from '../cases/testing-desk.ts'
import { countDue, keptUntil, mayStillGo } from './due.ts'
import { eraseLists } from './erase-lists.ts'
import { DUE_DAY, decide, everything, LAST_DAY, type People, signedList } from './testing-retention.ts'

let open: Awaited<ReturnType<typeof testHall>>
let people: People
let owner: ResidentActor
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  owner = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())
afterEach(() => open.clock.set('2026-11-24'))

const seen = async (id: string) => ({ id, version: (await findCase(open.hall.db, id))!.application.version })

test('まとめた申請は、まとめた先が終わるまで期限が来ず、終わると同じ日まで保存する', async () => {
  const { hall, clock } = open
  const [main, other] = [await fileSurvey(hall, owner), await fileSurvey(hall, owner)]
  await joinCases(hall, people.clerk, { main: await seen(main), other: await seen(other), reason: '同じ' })
  const kept = async (id: string) => (await keptUntil(hall, { office: 'tax', id }))?.kept_until
  expect(await kept(other)).toBeUndefined()
  clock.set('2028-05-08')
  await decide(hall, people, main)
  expect([await kept(main), await kept(other)]).toEqual(['2034-03-31', '2034-03-31'])
  clock.set('2034-03-31')
  expect(await countDue(hall, ['tax'])).toEqual([])
  clock.set('2034-04-01')
  expect((await countDue(hall, ['tax']))[0]?.count).toBe(2)
  await hall.db.transaction().execute(async (tx) => {
    expect(await mayStillGo(tx, hall, 'tax', other)).toBe(true)
    await tx
      .insertInto('retention_hold')
      .values({
        ...{ id: crypto.randomUUID(), application_id: main, kind: 'suit', reason: '訴訟' },
        ...{ held_by_name: people.clerk.name, held_at: clock.now() },
      })
      .execute()
    expect(await mayStillGo(tx, hall, 'tax', other)).toBe(false)
    await tx.updateTable('retention_hold').set({ application_id: other }).execute()
    expect(await mayStillGo(tx, hall, 'tax', main)).toBe(false)
  })
  await hall.db.deleteFrom('retention_hold').execute()
})

test('分けた一方を廃棄しても、もう一方の答えと添付は残る', async () => {
  const { hall, clock } = open
  const family = await fileFamily(hall, owner)
  const choice = { entries: new Map([['children', new Set([1])]]), files: new Map() }
  const part = await splitCase(hall, people.clerk, {
    ...{ ...(await seen(family.id)), choice, reason: '別に決めるため' },
  })
  await decide(hall, people, family.id)
  const number = (await findCase(hall.db, family.id))!.application.number
  clock.set(LAST_DAY)
  await signedList(hall, people).catch(() => undefined)
  clock.set(DUE_DAY)
  await signedList(hall, people)
  clock.set('2032-06-30')
  await eraseLists({}, hall)
  expect(await findCase(hall.db, family.id)).toBeUndefined()
  const left = await findCase(hall.db, part)
  expect(left?.answers.others).toEqual([expect.objectContaining({ id: family.other })])
  const files = (await hall.db.selectFrom('file').select('id').execute()).map(({ id }) => id)
  expect(files).toEqual(expect.arrayContaining([family.paper, family.apart, family.other]))
  expect(showNumber(number)).toMatch(/^\d{4}-/)
  const erased = [...(await everything(hall))].filter(([table]) => table === 'application_answers')
  expect(erased.map(([, text]) => text.includes(family.id))).toEqual([false])
})
