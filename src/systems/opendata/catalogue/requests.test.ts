import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { type OpenTown, openTown } from '../testing-opendata.ts'
import { events } from '../testing-published.ts'
import { answerRequest } from './answer-request.ts'
import { forgetHistory } from './forget-history.ts'
import { remindOffices } from './remind-offices.ts'
import { requestDataset } from './request-dataset.ts'
import { requestsFor } from './requests.ts'
import { sweepRequests } from './sweep-requests.ts'
import { takeVersions } from './take-versions.ts'

let town: OpenTown
let clerk: StaffActor
let stranger: StaffActor
beforeAll(async () => {
  town = await openTown()
  const staff = async (id: string, office: string): Promise<StaffActor> => {
    await town.hall.db
      .insertInto('staff')
      .values({
        ...{ id, login: office, name: '見本', email: `${office}@shibata.example.jp`, password: '-' },
        created_at: town.clock.now(),
      })
      .execute()
    return { kind: 'staff', id, name: '見本', sessionId: id, assignments: [{ office, post: '主事' }] }
  }
  clerk = await staff('00000000-0000-4000-8000-00000000000a', 'commerce-tourism')
  stranger = await staff('00000000-0000-4000-8000-00000000000b', 'tax')
})
afterAll(() => town.close())

const written = { dataset: events.dataset, wish: '屋台の数も知りたい', purpose: '', email: 'taro@example.jp' }
const mails = async () =>
  (
    await sql<{
      payload: { to: string; subject: string; text: string }
    }>`select payload from _private_jobs order by id`.execute(town.hall.db)
  ).rows.map(({ payload }) => payload)

test('要望は担当の課だけが読み、読んだことが記録に残る', async () => {
  await requestDataset(town.hall, { kind: 'anonymous' }, written)
  expect((await requestsFor(town.hall, clerk, {})).rows).toMatchObject([{ wish: written.wish }])
  expect((await requestsFor(town.hall, clerk, { q: 'やたい' })).rows).toEqual([])
  expect((await requestsFor(town.hall, clerk, { q: '屋台' })).rows).toHaveLength(1)
  expect((await requestsFor(town.hall, stranger, {})).rows).toEqual([])
  const log = await town.hall.db.selectFrom('audit_entry').select(['action', 'actor_id']).execute()
  expect(log).toContainEqual({ action: 'dataset-request.read', actor_id: clerk.id })
})

test('答えは一度だけ、書いた人に届く', async () => {
  const [row] = (await requestsFor(town.hall, clerk, {})).rows
  await expect(answerRequest(town.hall, stranger, row?.id, 'はい')).rejects.toMatchObject({ status: 404 })
  await expect(answerRequest(town.hall, clerk, 'x', 'はい')).rejects.toMatchObject({ status: 404 })
  expect(await answerRequest(town.hall, clerk, row?.id, '')).toMatchObject({ error: expect.any(String) })
  expect(await answerRequest(town.hall, clerk, row?.id, '来年から載せます。')).toEqual({})
  expect((await mails()).at(-1)).toMatchObject({
    to: 'taro@example.jp',
    text: expect.stringContaining('来年から載せます。'),
  })
  await expect(answerRequest(town.hall, clerk, row?.id, 'また')).rejects.toMatchObject({ status: 409 })
})

test('連絡先は、答えてから90日で消える', async () => {
  const emails = async () => (await requestsFor(town.hall, clerk, {})).rows.map(({ email }) => email)
  town.clock.set(isoDate('2027-02-21'))
  await sweepRequests({}, town.hall)
  expect(await emails()).toEqual(['taro@example.jp'])
  town.clock.set(isoDate('2027-02-23'))
  await sweepRequests({}, town.hall)
  expect(await emails()).toEqual([null])
})

test('1時間に届きすぎたら、待ってもらう', async () => {
  town.clock.set(isoDate('2027-03-01'))
  for (let count = 0; count < 30; count += 1) await requestDataset(town.hall, { kind: 'anonymous' }, written)
  await expect(requestDataset(town.hall, { kind: 'anonymous' }, written)).rejects.toMatchObject({
    status: 429,
  })
})

test('確かめる期限を過ぎると、次の日と1週間ごとに、課に知らせる', async () => {
  const told = async (day: string) => {
    await sql`delete from _private_jobs`.execute(town.hall.db)
    town.clock.set(isoDate(day))
    await remindOffices({}, town.hall)
    return (await mails()).map(({ to }) => to)
  }
  expect(await told('2026-09-01')).toEqual([])
  expect(await told('2026-09-02')).toEqual(['commerce-tourism@shibata.example.jp'])
  expect(await told('2026-09-03')).toEqual([])
  expect(await told('2026-09-09')).toEqual(['commerce-tourism@shibata.example.jp'])
})

test('履歴は担当の課だけが消せ、消したことが記録に残る', async () => {
  const versions = () =>
    town.hall.db.selectFrom('dataset_version').select('number').where('dataset', '=', 'event').execute()
  await takeVersions({}, town.hall)
  await expect(forgetHistory(town.hall, stranger, events.dataset)).rejects.toMatchObject({ status: 403 })
  expect(await versions()).toHaveLength(1)
  await forgetHistory(town.hall, clerk, events.dataset)
  expect(await versions()).toEqual([])
  const log = await town.hall.db
    .selectFrom('audit_entry')
    .select('action')
    .where('actor_id', '=', clerk.id)
    .execute()
  expect(log).toContainEqual({ action: 'dataset.history-erased' })
})
