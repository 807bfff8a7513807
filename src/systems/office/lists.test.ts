import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditText, readsQuery, record } from '#platform/audit'
import { today } from '#platform/clock'
import { sql } from '#platform/database'
import { deadJobs, deadJobsQuery } from '#platform/jobs'
import type { StaffActor } from '#platform/people'
import { matching } from '#platform/search'
import { planOf } from '../../platform/search/testing.ts'
import { everybody, fileSurvey, resident, testHall } from '../cases/testing-desk.ts'
import { named } from './names.ts'
import { tasksNamed } from './screens/jobs.tsx'
import { auditQuery, readAuditWish, searchAudit } from './search-audit.ts'
import { staffList, staffQuery } from './staff-list.ts'

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let watcher: StaffActor
let applicationId: string
beforeAll(async () => {
  open = await testHall()
  const { hall } = open
  people = await everybody(hall)
  watcher = people.engineer
  applicationId = await fileSurvey(hall, await resident(hall, '渡邉 花子'))
  const looked = { action: 'application.read', about: { kind: 'application', id: applicationId } }
  await record(
    hall.db,
    { ...people.clerk, name: '齋藤 じろう' },
    { ...looked, purpose: '家屋の調査' },
    hall.clock.now(),
  )
  await sql`insert into audit_entry (id, at, action, actor_kind, actor_id, actor_name, about_kind, about_id, resident, purpose)
    select gen_random_uuid(), '2026-10-01'::timestamptz + (n % 60) * interval '1 minute', 'letter.read', 'staff',
      ${people.second.id}, '佐藤 ' || n, 'letter', n::text, 'r' || n % 3, '町税の賦課'
    from generate_series(1, 5000) n`.execute(hall.db)
  await sql`insert into staff (id, login, name, email, password, created_at)
    select gen_random_uuid(), 'many' || lpad(n::text, 5, '0'), '佐藤 ' || n, 'x', 'x', now() from generate_series(1, 3000) n`.execute(
    hall.db,
  )
  await sql`select add_job('mail.send', '{}'::json) from generate_series(1, 3000)`.execute(hall.db)
  await sql`update _private_jobs set attempts = max_attempts,
    last_error = case when id % 1000 = 0 then 'ECONNREFUSED 宛先不明' else 'connect ETIMEDOUT 10.0.0.1' end`.execute(
    hall.db,
  )
})
afterAll(() => open.close())

const audit = (text: string, actor = watcher) => searchAudit(open.hall, actor, new URLSearchParams(text))
const auditPlan = (text: string) => {
  const { hall } = open
  return planOf(hall.db, auditQuery(hall.db, hall, watcher, readAuditWish(new URLSearchParams(text))), [
    'audit_entry',
  ])
}

test('監査記録は、だれが・何をした・何のためにで探せる。字やかなの違いは問わない', async () => {
  for (const q of ['斉藤', 'ジロウ', '家屋の調査', '斉藤 申請を見た'])
    expect((await audit(`q=${q}`)).entries, q).toMatchObject([{ about_id: applicationId }])
  expect((await audit('q=斉藤 通知書を見た')).entries).toEqual([])
  expect((await audit('q=本人 受け付けた')).entries).toMatchObject([{ action: 'application.submitted' }])
})

test('受付番号で、その申請の記録だけが出る', async () => {
  const { number } = await open.hall.db
    .selectFrom('application')
    .select('number')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const shown = number.replace(/(\d{4})(\d{4})/, '$1-$2-')
  const { entries } = await audit(`about=${shown}`)
  expect(entries.length).toBeGreaterThan(0)
  expect(new Set(entries.map((entry) => entry.about_id))).toEqual(new Set([applicationId]))
})

test('課長には、探しても自分の課の記録しか出ない', async () => {
  const stranger = { ...people.head, assignments: [{ office: 'health', post: '課長' as const }] }
  expect((await audit('q=斉藤', stranger)).entries).toEqual([])
  expect((await audit('q=斉藤', people.head)).entries).toHaveLength(1)
})

test('何を探したかは、記録に残さない。探したことは残る', async () => {
  await audit('q=ひみつの名前')
  const { entries } = await audit('q=点検')
  expect(entries[0]).toMatchObject({ action: 'audit.search', detail: { words: true } })
  expect(JSON.stringify(entries)).not.toContain('ひみつ')
})

test('監査記録は、続きのページで1行も飛ばさず、重ならない', async () => {
  const seen: string[] = []
  let after = ''
  do {
    const page = await audit(`q=町税${after}`)
    seen.push(...page.entries.map((entry) => entry.id))
    after = page.next ? `&after=${page.next.at.getTime()}_${page.next.id}` : ''
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([5_000, 5_000])
})

test('監査記録は、何千行の中でも索引で探し、索引で並べる', async () => {
  expect(await auditPlan('q=斉藤')).toContain('audit_entry_search')
  expect(await auditPlan('q=取り下げた')).toMatch(/audit_entry_search[\s\S]*audit_entry_action/)
  expect(await auditPlan('')).toContain('audit_entry_at')
  const where = matching(auditText, '斉藤', named)
  const reads = readsQuery(open.hall.db, { resident: 'r1', where })
  expect(await planOf(open.hall.db, reads, ['audit_entry'])).toContain('audit_entry_search')
})

test('だれが私のものを見たかも、同じ言葉で探せて、続きを読める', async () => {
  const reads = async (q: string) =>
    await readsQuery(open.hall.db, { resident: 'r1', where: matching(auditText, q, named) }).execute()
  expect(await reads('佐藤 4000')).toHaveLength(1)
  expect(await reads('佐藤 4001')).toEqual([])
  expect(await reads('通知書を見た')).toHaveLength(100)
  const all = await readsQuery(open.hall.db, { resident: 'r1', limit: 5_000 }).execute()
  const half = all[800]!
  const rest = await readsQuery(open.hall.db, { resident: 'r1', limit: 5_000, after: half }).execute()
  expect(rest.map(({ id }) => id)).toEqual(all.slice(801).map(({ id }) => id))
})

test('職員は、氏名・ログインID・課・職で探せる', async () => {
  const names = async (q: string) => (await staffList(open.hall, { q })).staff.map(({ name }) => name)
  expect(await names('佐藤 2345')).toEqual(['佐藤 2345'])
  expect(await names('MANY02345')).toEqual(['佐藤 2345'])
  expect(await names('税務 係長')).toEqual(['高橋 係長'])
  expect(await names('情報担当')).toEqual(['情報 係'])
  const first = await staffList(open.hall, { q: '佐藤' })
  const second = await staffList(open.hall, { q: '佐藤', after: first.next })
  expect(first.staff).toHaveLength(50)
  expect(second.staff[0]!.login > first.staff.at(-1)!.login).toBe(true)
  const { hall } = open
  const query = staffQuery(hall.db, hall, today(hall.clock), { q: '2345' })
  expect(await planOf(hall.db, query, ['staff'])).toContain('staff_search')
})

test('送れなかった仕事は、仕事の名前と失敗のわけで探せて、続きを読める', async () => {
  const { db } = open.hall
  const found = (q: string) => deadJobs(db, { q, tasksNamed, limit: 5_000 })
  expect(await found('宛先不明')).toHaveLength(3)
  expect(await found('メールを送る econnrefused')).toHaveLength(3)
  expect(await found('通知を届ける')).toHaveLength(1)
  expect(await found('通知書を作る')).toEqual([])
  const [first, ...others] = await found('宛先')
  expect(await deadJobs(db, { q: '宛先', tasksNamed, after: first!.id })).toEqual(others)
  expect(await deadJobs(db, { after: uuid() })).toHaveLength(100)
  expect(await planOf(db, deadJobsQuery({ q: '宛先不明', tasksNamed }), ['_private_jobs'])).toContain(
    'dead_job_search',
  )
  expect(await planOf(db, deadJobsQuery({}), ['_private_jobs'])).toContain('dead_job')
})
