import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { STATE_NAMES } from '#language'
import { sql } from '#platform/database'
import type { ResidentActor } from '#platform/people'
import type { ListWish } from '#platform/search'
import { planOf } from '../../platform/search/testing.ts'
import { act } from './act.ts'
import { applicationReading } from './application-search.ts'
import { openDrafts, startDraft } from './drafts.ts'
import { mineQuery, myApplications } from './mine.ts'
import { showNumber } from './number.ts'
import { proceduresCalled } from './procedures-called.ts'
import { countQueue, findQueue, MOST_COUNTED } from './queue.ts'
import { queueQuery } from './queue-query.ts'
import { type QueueWish, readWish, VIEWS } from './queue-wish.ts'
import { ANSWERS, everybody, fileSurvey, resident, survey, testHall } from './testing-desk.ts'
import { visit } from './testing-visit.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let hanako: ResidentActor
let id: string
let number: string
beforeAll(async () => {
  open = await testHall()
  const { hall } = open
  people = await everybody(hall)
  hanako = await resident(hall, '渡邉 花子')
  id = await fileSurvey(hall, hanako, { ...ANSWERS, damage: '井戸がくずれました。' })
  const found = await hall.db
    .selectFrom('application')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  number = found.number
  await act(hall, people.clerk, {
    applicationId: id,
    event: { kind: 'noted', text: '職員だけのおぼえがき' },
  })
  // Thousands of others, as that one is, each with a number and words of its own.
  await sql`insert into application (id, number, procedure, definition, office, door, resident_id, applicant, answers,
      filed_at, due_on, state, version, search_text)
    select gen_random_uuid(), '9' || lpad(n::text, 11, '0'), procedure, definition, case when n % 2 = 0 then office else 'health' end,
      door, case when n % 10 = 0 then resident_id end, '佐藤 ' || n, answers,
      filed_at - (n % 50) * interval '1 hour', due_on, state, 1, searchable('佐藤 ' || n || ' 屋根のかわら ' || n)
    from application, generate_series(1, 4000) n`.execute(hall.db)
})
afterAll(() => open.close())

const queue = async (q: string, actor = people.clerk) =>
  (await findQueue(open.hall, actor, readWish(new URLSearchParams({ q })))).rows.map((row) => row.id)
const mine = async (wish: ListWish) => (await myApplications(open.hall, hanako, wish)).rows

test('申請の一覧は、読みがなでも、画面に出ているとおりの受付番号でも探せる', async () => {
  for (const q of [
    'わたなべ',
    'ワタナベ',
    'ﾜﾀﾅﾍﾞ',
    number,
    showNumber(number),
    showNumber(number).slice(0, 11),
  ])
    expect(await queue(q), q).toContain(id)
  expect(await queue('わたなべ', people.stranger)).toEqual([])
})

test('申請の一覧は、何千の中でも権限と一緒に索引で探す', async () => {
  const { db } = open.hall
  const query = queueQuery(db, open.hall, people.clerk, readWish(new URLSearchParams({ q: 'かわら 3998' })))
  expect(await query.select('applicant').execute()).toEqual([{ applicant: '佐藤 3998' }])
  expect(await planOf(db, query.select('application.id'), ['application'])).toContain('application_grams')
})

test('見つからないときは、次にどうするかが書いてあり、絞り込みは残る', async () => {
  const { text } = await visit(open.hall, people.clerk, '/desk/cases?view=new&q=どこにもない言葉')
  expect(text).toContain('言葉を短くするか')
  expect(text).toContain('href="/desk/cases?view=new"')
  expect(text).toContain('value="どこにもない言葉"')
})

test('自分の申請は、手続き・受付番号・状態で、どの言語の名前でも探せる', async () => {
  expect(await mine({ q: showNumber(number) })).toMatchObject([{ id }])
  const { state } = (await mine({ q: number }))[0]!
  const called = STATE_NAMES[state as keyof typeof STATE_NAMES]
  expect((await mine({ q: `家屋 ${called} ${number}` })).map((each) => each.id)).toEqual([id])
  expect(await mine({ q: '家屋 取下げ' })).toEqual([])
  expect(await mine({ q: '家屋 ないことば' })).toEqual([])
  const allowance = { id: 'a', name: '児童手当の認定請求', short: '児童手当' }
  const town = { ...open.hall.town, procedures: [allowance] } as unknown as typeof open.hall.town
  const english = { ...town, words: { en: { [allowance.name]: 'Child allowance' }, easy: {} } }
  expect(proceduresCalled(english.procedures, english, 'ALLOWANCE')).toEqual(['a'])
})

test('職員どうしのメモは、本人の検索では、あるともないとも分からない', async () => {
  expect(await queue('おぼえがき')).toEqual([id])
  expect(await mine({ q: 'おぼえがき' })).toEqual([])
})

test('自分の申請は、続きのページで1つも飛ばさず、自分のものだけを索引で拾う', async () => {
  const seen: string[] = []
  let after: ListWish['after']
  do {
    const page = await myApplications(open.hall, hanako, { after, q: '調査' })
    seen.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([401, 401])
  const query = mineQuery(open.hall.db, open.hall, hanako, { q: '調査' })
  expect(await planOf(open.hall.db, query, ['application'])).toContain('application_resident')
})

test('入力の途中のものも、手続きの名前で探せる', async () => {
  const filer = { visitor: 'v', actor: hanako }
  const draft = await startDraft(open.hall, filer, survey)
  expect((await openDrafts(open.hall, filer, '家屋')).map((each) => each.id)).toEqual([draft])
  expect(await openDrafts(open.hall, filer, '児童')).toEqual([])
})

test('窓口の手続きも、名前で探せる', async () => {
  const counter = async (q: string) =>
    (await visit(open.hall, people.clerk, `/desk/counter?q=${encodeURIComponent(q)}`)).text
  expect(await counter('かおく')).toContain('言葉を短くするか')
  expect(await counter('家屋')).toContain('/desk/counter/survey/start')
})

/** Every row of a queue, page by page. */
async function allPages(wish: QueueWish): Promise<string[]> {
  const ids: string[] = []
  let after: QueueWish['after']
  do {
    const page = await findQueue(open.hall, people.clerk, { ...wish, after })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after)
  return ids
}

test('どの一覧の検索も、一件ずつ読んで探したのと同じものを見つける', async () => {
  const { hall } = open
  await sql`update application set state = (array['submitted', 'checking', 'returned', 'approved', 'rejected', 'withdrawn'])[1 + right(number, 3)::int % 6],
      shared_with = case when right(number, 1) = '7' then array[${people.clerk.assignments[0]!.office}] else '{}' end
    where number like '9%'`.execute(hall.db)
  for (const view of Object.keys(VIEWS) as (keyof typeof VIEWS)[])
    for (const q of ['かわら 39', '佐', '100', 'わたなべ', 'どこにもない']) {
      const all = await queueQuery(hall.db, hall, people.clerk, { view })
        .where(applicationReading(q))
        .select('application.id')
        .execute()
      const wanted = all.map(({ id }) => id).sort()
      const found = await queueQuery(hall.db, hall, people.clerk, { view, q })
        .select('application.id')
        .execute()
      expect(found.map(({ id }) => id).sort(), `${view} ${q}`).toEqual(wanted)
      expect((await allPages({ view, q })).sort(), `${view} ${q}`).toEqual(wanted)
      expect(await countQueue(hall.db, hall, people.clerk, { view, q })).toBe(
        Math.min(all.length, MOST_COUNTED),
      )
    }
})
