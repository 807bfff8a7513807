import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { planOf } from '../../platform/search/testing.ts'
import { callsQuery, callsToReturn, openCalls } from './calls.ts'
import { readLog } from './log.ts'
import { findQueue, queueCounts } from './queue.ts'
import { everybody, fileSurvey, resident, testHall } from './testing-desk.ts'
import { visit } from './testing-visit.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let id: string
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  id = await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
})
afterAll(() => open.close())

const post = (actor: StaffActor, act: string, fields: Record<string, string>) =>
  visit(open.hall, actor, `/desk/cases/${id}/${act}`, { expected: '1', ...fields })
const CALL = { with: '夫の太郎さん', text: '井戸の水について', back: 'yes', until: '令和8年11月26日' }
const calls = (actor: StaffActor) => callsToReturn(open.hall, actor)

test('折り返しの要る電話は、済むまで今日のページに出る', async () => {
  expect((await post(people.clerk, 'call', CALL)).status).toBe(303)
  const today = await visit(open.hall, people.second, '/desk')
  for (const part of ['折り返す電話', '夫の太郎さん', '井戸の水について', 'あと2開庁日'])
    expect(today.text).toContain(part)
  expect((await queueCounts(open.hall, people.second)).calls).toBe(1)
  expect(await calls(people.stranger)).toEqual([])
  const { seq } = (await calls(people.second))[0]!
  expect((await post(people.second, 'called-back', { call: String(seq), text: '' })).status).toBe(303)
  expect(await calls(people.second)).toEqual([])
  expect((await visit(open.hall, people.second, '/desk')).text).not.toContain('夫の太郎さん')
  const { text } = await visit(open.hall, people.clerk, `/desk/cases/${id}`)
  expect(text).toContain('相手 夫の太郎さん、折り返しの期日 令和8年11月26日')
  expect(text).toContain('電話を折り返しました')
})

test('同じ電話は1度だけ折り返せ、ない電話は折り返せない', async () => {
  await post(people.clerk, 'call', CALL)
  const { seq } = (await calls(people.clerk))[0]!
  const back = { call: String(seq), text: '' }
  const answers = await Promise.all([
    post(people.clerk, 'called-back', back),
    post(people.second, 'called-back', back),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  expect((await post(people.clerk, 'called-back', { call: '1' })).status).toBe(422)
})

test('相手と要点は必ず書き、折り返しには今日からの期日が要る', async () => {
  const refused = async (fields: Record<string, string>) => {
    const { status, text } = await post(people.clerk, 'call', { ...CALL, ...fields })
    expect(status).toBe(422)
    return text
  }
  expect(await refused({ with: ' ' })).toContain('電話の相手を入力してください。')
  expect(await refused({ text: '' })).toContain('電話の要点を入力してください。')
  expect(await refused({ until: 'いつか' })).toContain('折り返しの期日：')
  const past = await refused({ until: '令和8年11月20日' })
  expect(past).toContain('今日より後の日')
  expect(past).toContain('value="夫の太郎さん"')
  expect(await calls(people.clerk)).toEqual([])
})

test('折り返しの要らない電話は記録にだけ残り、相手でも要点でも探せる', async () => {
  const { back: _, ...simple } = { ...CALL, with: '民生委員の方', text: '見守りの相談' }
  expect((await post(people.clerk, 'call', simple)).status).toBe(303)
  expect(openCalls(await readLog(open.hall.db, id))).toEqual([])
  for (const q of ['民生委員', '見守り'])
    expect((await findQueue(open.hall, people.clerk, { view: 'open', q })).rows).toHaveLength(1)
})

test('折り返す電話は、何千の申請の中でも索引で拾う', async () => {
  await sql`insert into application_event (application_id, seq, kind, actor_kind, actor_name, at, data)
    select application_id, 1000 + n, kind, actor_kind, actor_name, at, data
    from (select * from application_event where kind = 'noted' limit 1) one, generate_series(1, 3000) n`.execute(
    open.hall.db,
  )
  await sql`insert into call_back (application_id, seq, due_on, done_at)
    select application_id, seq, '2026-11-01', at from application_event where seq > 1000`.execute(
    open.hall.db,
  )
  const plan = await planOf(open.hall.db, callsQuery(open.hall, people.clerk).limit(20), [
    'call_back',
    'application_event',
    'application',
  ])
  expect(plan).toContain('call_back_open')
  expect(plan).not.toMatch(/Seq Scan on (call_back|application_event)/)
})
