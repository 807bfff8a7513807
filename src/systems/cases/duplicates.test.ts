import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Row } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { planOf } from '../../platform/search/testing.ts'
import { act } from './act.ts'
import { duplicatesBy, findDuplicates } from './duplicates.ts'
import { personKey } from './person.ts'
import { ANSWERS, everybody, fileSurvey, resident, survey, testHall } from './testing-desk.ts'
import { visit } from './testing-visit.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
})
afterAll(() => open.close())

const applicant = ANSWERS.applicant as Row
const named = (family: string, given: string, birth: string): Row => ({
  ...ANSWERS,
  applicant: { ...applicant, name: { ...(applicant.name as Row), family, given }, birth },
})
const filed = async (answers: Row, owner = '人') =>
  fileSurvey(open.hall, await resident(open.hall, owner), answers)
const others = async (id: string, actor: StaffActor = people.clerk) =>
  (await findDuplicates(open.hall, actor, [id])).map((each) => each.id)

test('同じ名前と生年月日の同じ手続きは、字の違いや空白を問わず見つかり、別人は見つからない', async () => {
  const first = await filed(named('渡邉', '一郎', '1980-01-01'))
  const second = await filed(named('渡辺', '一 郎', '1980-01-01'))
  const other = await filed(named('渡邉', '一郎', '1980-01-02'))
  expect(await others(first)).toEqual([second])
  expect(await others(second)).toEqual([first])
  expect(await others(other)).toEqual([])
})

test('同じ人の登録からの申請は、名前を書き違えても見つかる', async () => {
  const owner = await resident(open.hall, '佐々木')
  const first = await fileSurvey(open.hall, owner, named('佐々木', '光', '1970-05-05'))
  const second = await fileSurvey(open.hall, owner, named('佐々木', '光', '1970-05-06'))
  expect(await others(first)).toEqual([second])
})

test('終わったものは30日のあいだだけ、取り下げたものは数えない', async () => {
  const end = async (id: string) => {
    for (const [actor, event] of [
      [people.clerk, { kind: 'proposed', outcome: 'rejected', reason: '対象外' }],
      [people.chief, { kind: 'agreed' }],
      [people.consulted, { kind: 'agreed' }],
      [people.head, { kind: 'decided', outcome: 'rejected' }],
    ] as const)
      await act(open.hall, actor, { applicationId: id, event })
  }
  const old = await filed(named('石川', '恵', '1960-06-06'))
  await end(old)
  open.clock.set('2026-12-24')
  const near = await filed(named('石川', '恵', '1960-06-06'))
  expect(await others(near)).toEqual([old])
  await act(open.hall, people.clerk, { applicationId: near, event: { kind: 'withdrawn', reason: '申し出' } })
  expect(await others(old)).toEqual([])
  open.clock.set('2026-12-28')
  expect(await others(await filed(named('石川', '恵', '1960-06-06')))).toEqual([])
  open.clock.set('2026-11-24')
})

test('申請にも一覧にも道が出る。読めない申請があることは、知られない', async () => {
  const first = await filed(named('千葉', '進', '1950-07-07'))
  const second = await filed(named('千葉', '進', '1950-07-07'))
  const page = await visit(open.hall, people.clerk, `/desk/cases/${first}`)
  expect(page.text).toContain('同じ人から、同じ手続きの申請がほかにもあります')
  expect(page.text).toContain(`href="/desk/cases/${second}"`)
  expect((await visit(open.hall, people.clerk, '/desk/cases?q=千葉')).text).toContain(
    `/desk/cases/${first}?q=%E5%8D%83%E8%91%89#duplicates`,
  )
  await act(open.hall, people.chief, {
    applicationId: second,
    event: { kind: 'transferred', to: 'construction', reason: '所管' },
  })
  expect(await others(first)).toEqual([])
  expect(await others(first, people.mayor)).toEqual([second])
  expect((await visit(open.hall, people.clerk, `/desk/cases/${first}`)).text).not.toContain(second)
})

test('前に出された申請にも、データベースで同じ印が付く', async () => {
  const { db } = open.hall
  const id = await filed(named('髙橋', 'ﾊﾅｺ', '1940-08-08'))
  const wanted = personKey(survey, named('髙橋', 'ﾊﾅｺ', '1940-08-08'))
  const stored = async () =>
    (await db.selectFrom('application').select('person').where('id', '=', id).executeTakeFirstOrThrow())
      .person
  expect(await stored()).toBe(wanted)
  const migration = readFileSync(new URL('migrations/20261123-84-same-person.sql', import.meta.url), 'utf8')
  await db.updateTable('application').set({ person: null }).execute()
  await sql.raw(/update application set person[^;]+;/.exec(migration)![0]).execute(db)
  expect(await stored()).toBe(wanted)
})

test('何千の申請の中でも、1ページ分の重複を索引で拾う', async () => {
  const { db } = open.hall
  await sql`insert into application (id, number, procedure, definition, office, door, resident_id, applicant, answers,
      filed_at, due_on, state, version, search_text, person)
    select gen_random_uuid(), '9' || lpad(n::text, 11, '0'), procedure, definition, office, door, resident_id, applicant, answers,
      filed_at, due_on, state, 1, '', '別人' || n || '/2000-01-01'
    from (select * from application limit 1) one, generate_series(1, 4000) n`.execute(db)
  await sql`update application set resident_id = null where number like '9%'`.execute(db)
  const ids = (await db.selectFrom('application').select('id').limit(50).execute()).map(({ id }) => id)
  const plan = (by: 'person' | 'resident_id') =>
    planOf(db, duplicatesBy(open.hall, people.clerk, ids, by), ['application'])
  const byPerson = await plan('person')
  expect(byPerson).toContain('application_person')
  expect(byPerson).not.toContain('Seq Scan')
  const byAccount = await plan('resident_id')
  expect(byAccount).toContain('application_resident')
  expect(byAccount).not.toContain('Seq Scan')
})

test('同じ人の申請が多いときは、新しい10件を見せ、残りは一覧で見られる', async () => {
  const all: string[] = []
  for (let at = 0; at < 12; at += 1) all.push(await filed(named('多田', '十二', '1971-01-01'), '多田'))
  const { text: html } = await visit(open.hall, people.clerk, `/desk/cases/${all[0]}`)
  const shown = html.slice(html.indexOf('id="duplicates"'))
  expect(shown.slice(0, shown.indexOf('</ul>')).split('<li').length - 1).toBe(10)
  expect(html).toContain(`/desk/cases?${new URLSearchParams({ q: '多田 十二' })}`)
})
