import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readTable } from '#doors/sheet'
import { isoDate, today } from '#platform/clock'
import { json, sql } from '#platform/database'
import type { Actor, ResidentActor } from '#platform/people'
import { act, asked, rememberDefinition } from '#systems/cases'
import { planOf } from '../../platform/search/testing.ts'
import { keepAnswers, startDraft } from '../cases/drafts.ts'
import { caseMeasures } from '../cases/measures.ts'
import { ANSWERS, everybody, file, fileSurvey, resident, survey, testHall } from '../cases/testing-desk.ts'
import { visit as visitAt } from '../cases/testing-visit.ts'
import { COUNTS, countsOf } from './counts.ts'
import { DAYS, daysOf } from './days.ts'
import { UNSENT, unsentOf } from './drafts.ts'
import { statistics } from './index.ts'
import { readPeriod } from './period.ts'
import { RETURNS, returnedName, returnsOf, SEVERAL } from './returns.ts'
import { scopeOf, valuesOf } from './scope.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let hanako: ResidentActor

/** The same question in other words, and under a name of its own. */
const { pages, ...rest } = survey
const renamed = {
  ...rest,
  pages: pages.map((each) => ({
    ...each,
    fields: each.fields.map((field) =>
      field.id === 'damage' ? { ...field, label: '水につかった深さと場所' } : field,
    ),
  })),
} as typeof survey

const REASON = '床から何センチまで水が来たかを書いてください。'
const back = (words: string, path = 'damage') =>
  ({ kind: 'returned', reasons: [{ path, reason: words }], until: '2026-12-08' }) as const

async function decide(applicationId: string, outcome: 'approved' | 'rejected' = 'approved') {
  const { hall } = open
  const result = outcome === 'approved' ? { result: 'half' } : { reason: '要件を満たしません。' }
  await act(hall, people.clerk, { applicationId, event: { kind: 'proposed', outcome, ...result } })
  await act(hall, people.chief, { applicationId, event: { kind: 'agreed' } })
  await act(hall, people.consulted, { applicationId, event: { kind: 'agreed' } })
  await act(hall, people.head, { applicationId, event: { kind: 'decided', outcome } })
}

beforeAll(async () => {
  open = await testHall('2026-11-02')
  const { hall, clock } = open
  people = await everybody(hall)
  hanako = await resident(hall, '渡邉 花子')
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.push(await fileSurvey(hall, hanako))
  const [a = '', b = '', c = '', d = '', e = ''] = ids
  await hall.db.updateTable('application').set({ door: 'counter' }).where('id', '=', e).execute()
  await act(hall, people.clerk, { applicationId: c, event: back(REASON) })
  await act(hall, people.clerk, { applicationId: d, event: back(REASON) })
  await act(hall, people.clerk, {
    applicationId: e,
    event: back('渡邉さんのお宅は床下だったとお聞きしました。'),
  })
  await rememberDefinition(hall, renamed)
  clock.set('2026-11-03')
  const other = await file(hall, hanako, renamed, ANSWERS)
  await act(hall, people.clerk, { applicationId: other, event: back(REASON) })
  // 11/2 (Mon) to 11/4 (Wed) is one working day over 文化の日; to 11/6 it is three.
  clock.set('2026-11-04')
  await act(hall, people.clerk, { applicationId: a, event: { kind: 'assigned', to: people.clerk.id } })
  await decide(a)
  clock.set('2026-11-06')
  await decide(b, 'rejected')
})
afterAll(() => open.close())

const params = (text = '') => new URLSearchParams(text)
const scope = (actor = people.engineer, text = '', procedure?: string) =>
  scopeOf(open.hall, actor, readPeriod(params(text), today(open.clock)), procedure)
const routes = statistics.routes ?? []
const visit = (actor: Actor, address: string) => visitAt(open.hall, actor, address, undefined, { routes })

test('受付は入口ごとに、決定は結果ごとに数え、全体の行はその合計になる', async () => {
  const counts = await countsOf(open.hall, scope())
  const expected = {
    ...{ received: 6, online: 5, counter: 1, api: 0, handover: 0, returned: 4 },
    ...{ approved: 1, rejected: 1, withdrawn: 0, joined: 0, late: 0, overdue: 0 },
  }
  expect(counts).toEqual([
    { procedure: '', office: '', ...expected },
    { procedure: 'survey', office: 'tax', ...expected },
  ])
})

test('計画の指標と集計は、同じ値になる', async () => {
  const { hall } = open
  const at = isoDate('2026-11-30')
  const [all] = await countsOf(hall, scope())
  const whole = (await daysOf(hall, scope())).find((row) => row.step === 'whole' && row.procedure === '')
  const measure = (id: string) => caseMeasures[id]!.measure(hall, at)
  const round = (part: number) => Math.round((part / all!.received) * 1000) / 10
  expect(await measure('cases.online-share')).toBe(round(all!.online))
  expect(await measure('cases.return-rate')).toBe(round(all!.returned))
  expect(await measure('cases.days-to-decision')).toBe(whole!.working_median)
})

test('日数は、区間ごとに、開庁日と暦日の中央値と90%点で示す', async () => {
  const days = (await daysOf(open.hall, scope())).filter((row) => row.procedure === 'survey')
  const of = (step: string) => days.find((row) => row.step === step)
  expect(of('check')).toMatchObject({ count: 2, working_median: 2, calendar_median: 3 })
  expect(of('whole')).toMatchObject({ working_median: 2, working_ninth: 2.8, calendar_ninth: 3.8 })
  expect(of('decide')).toMatchObject({ working_median: 0 })
})

test('補正の多い質問は、版ごとの言葉で示し、1人だけに宛てた文は見せない', async () => {
  const rows = await returnsOf(open.hall, scope())
  expect(rows.map((row) => [returnedName(row), row.asks, row.reasons])).toEqual([
    ['被害の状況（令和8年11月2日からの版）', 3, [{ words: REASON, asks: 2 }]],
    ['水につかった深さと場所（令和8年11月2日からの版）', 1, []],
  ])
  const { text } = await visit(people.clerk, '/desk/statistics/survey')
  expect(text).toContain(REASON)
  expect(text).toContain('そのほかの理由')
  expect(text).not.toContain('渡邉')
})

test('書きかけは、最後に書いたページごとに数だけを数え、送られたものは数えない', async () => {
  const { hall } = open
  const filer = { visitor: 'browser', actor: hanako }
  const [first, second] = [await startDraft(hall, filer, survey), await startDraft(hall, filer, survey)]
  await startDraft(hall, { visitor: 'desk', actor: people.clerk }, survey)
  await hall.db.transaction().execute(async (tx) => {
    await keepAnswers(tx, hall, filer, first, ANSWERS, 'applicant')
    await keepAnswers(tx, hall, filer, second, {})
  })
  const rows = await unsentOf(hall, scope())
  expect(rows).toHaveLength(2)
  expect(rows).toContainEqual({ procedure: 'survey', page: '申請する人', count: 1 })
  expect(rows).toContainEqual({ procedure: 'survey', page: undefined, count: 1 })
})

test('担当者は自分の課だけ、課長と情報担当は全体を見る。住民には開かない', async () => {
  const { hall } = open
  const total = async (actor: typeof people.clerk) => (await countsOf(hall, scope(actor)))[0]!.received
  expect(await total(people.clerk)).toBe(6)
  expect(await total(people.stranger)).toBe(0)
  expect(await total(people.consulted)).toBe(6)
  expect(await returnsOf(hall, scope(people.stranger))).toEqual([])
  expect(await daysOf(hall, scope(people.stranger))).toEqual([])
  expect(await unsentOf(hall, scope(people.stranger))).toEqual([])
  expect((await visit(people.stranger, '/desk/statistics')).text).not.toContain('家屋調査')
  expect((await visit(hanako, '/desk/statistics')).status).not.toBe(200)
})

test('期間は1つの年度のうちの月で、でたらめな住所は今年度になる', async () => {
  const day = isoDate('2026-11-06')
  const of = (text: string) => {
    const { year, months } = readPeriod(params(text), day)
    return [year, months.length, months[0], months.at(-1)]
  }
  expect(of('')).toEqual([2026, 12, '2026-04', '2027-03'])
  expect(of('year=2025&first=1&last=3')).toEqual([2025, 3, '2026-01', '2026-03'])
  expect(of('year=2025&first=9&last=4')).toEqual([2025, 6, '2025-04', '2025-09'])
  expect(of('year=9999&first=13&last=abc')).toEqual([2026, 12, '2026-04', '2027-03'])
  expect((await countsOf(open.hall, scope(people.engineer, 'first=4&last=9')))[0]!.received).toBe(0)
})

test('どの表も、XLSXとCSVで受け取れ、画面と同じ数字である', async () => {
  const csv = await visit(people.clerk, '/desk/statistics/file?table=counts&format=utf-8')
  expect(csv.text).toContain('家屋調査,税務課,6,5,1,0,0,83.3,1,1,0,0,66.7,0,0')
  for (const table of ['counts', 'days', 'returns', 'unsent']) {
    const { bytes } = await visit(people.clerk, `/desk/statistics/file?table=${table}&format=xlsx`)
    const read = await readTable(bytes)
    expect(JSON.stringify(read), table).toContain('家屋調査')
  }
})

test('表のない人にも同じことが伝わるよう、図には題と説明がある', async () => {
  const { text } = await visit(people.clerk, '/desk/statistics?year=2026')
  expect(text).toMatch(/<title[^>]*>手続きごとの受付<\/title>/)
  expect(text).toContain('家屋調査は6件（オンライン 83.3%）')
  expect(text).toContain('href="/desk/statistics/survey?year=2026&amp;first=4&amp;last=3"')
})

test('集計に、人の名前も受付番号も出ない', async () => {
  const { number } = await open.hall.db.selectFrom('application').select('number').executeTakeFirstOrThrow()
  for (const path of ['/desk/statistics', '/desk/statistics/survey', '/desk/statistics/file?format=utf-8']) {
    const { text } = await visit(people.engineer, path)
    expect(text).not.toMatch(/渡邉|花子|0224-55-1111/)
    expect(text).not.toContain(number)
  }
})

test('何年分あっても、その期間のものだけを索引で読む', async () => {
  const { db } = open.hall
  await sql`insert into application (id, number, procedure, definition, office, door, applicant, answers,
      filed_at, due_on, state, version, search_text, decided_at)
    select gen_random_uuid(), '8' || lpad(n::text, 11, '0'), procedure, definition, office, door, '', '{}',
      filed_at - (n % 2900 + 200) * interval '1 day', due_on, 'approved', 1, '',
      filed_at - (n % 2900 + 190) * interval '1 day'
    from (select * from application order by number limit 1) as one, generate_series(1, 20000) n`.execute(db)
  await sql`insert into application_event (application_id, seq, kind, actor_kind, actor_name, at, data)
    select id, 1, 'returned', 'staff', '佐藤', filed_at, ${json({ reasons: [] })} from application
    where number like '8%'`.execute(db)
  await sql`insert into draft (id, procedure, definition, visitor, answers, created_at, updated_at)
    select gen_random_uuid(), procedure, definition, 'x', '{}', filed_at, filed_at from application
    where number like '8%'`.execute(db)
  const values = valuesOf(scope())
  const tables = ['application', 'application_event', 'draft', 'definition']
  const read = (text: string, more: unknown[]) => planOf(db, asked(text, [...values, ...more]), tables)
  const counts = await read(COUNTS, ['2026-11-06'])
  expect(counts).toMatch(/application_filed/)
  expect(counts).toContain('application_decided')
  expect(counts).not.toContain('Seq Scan on application ')
  expect(await read(DAYS, [[]])).toContain('application_decided')
  expect(await read(RETURNS, [SEVERAL])).toContain('application_event_kind')
  expect(await read(UNSENT, [])).toContain('draft_created')
})
