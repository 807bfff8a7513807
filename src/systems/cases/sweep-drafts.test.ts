import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import type { ResidentActor } from '#platform/people'
import { unsentOf } from '../statistics/drafts.ts'
import { readPeriod } from '../statistics/period.ts'
import { act } from './act.ts'
import { startCorrection } from './correct.ts'
import { dropDraft, keepAnswers, startDraft } from './drafts.ts'
import { submit } from './submit.ts'
import { sweepDrafts } from './sweep-drafts.ts'
import { ANSWERS, attach, everybody, fileSurvey, PNG, resident, survey, testHall } from './testing-desk.ts'

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let hanako: ResidentActor
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())

const begin = async (page: string) => {
  const { hall } = open
  const filer = { visitor: 'browser', actor: hanako }
  const id = await startDraft(hall, filer, survey)
  await hall.db.transaction().execute((tx) => keepAnswers(tx, hall, filer, id, ANSWERS, page))
  return id
}
const drafts = async () => (await open.hall.db.selectFrom('draft').select('id').execute()).map(({ id }) => id)

test('古い書きかけだけを消し、送られた申請には、どれだけ古くても触れない', async () => {
  const { hall, clock } = open
  const sent = await fileSurvey(hall, hanako)
  const returned = await fileSurvey(hall, hanako)
  await act(hall, people.clerk, {
    applicationId: returned,
    event: { kind: 'returned', reasons: [{ path: 'damage', reason: '深さ' }], until: '2026-12-08' },
  })
  const correction = await startCorrection(hall, { visitor: 'browser', actor: hanako }, returned)
  const old = await begin('applicant')
  const picture = await attach(hall, hanako, PNG, 'photo.png')
  await hall.db.insertInto('draft_file').values({ draft_id: old, file_id: picture.id }).execute()
  clock.set('2027-02-01')
  const young = await begin('damage')
  clock.set('2027-03-01')
  const { rows: before } = await sql`select * from application order by id`.execute(hall.db)
  const kept = (await drafts()).filter((id) => id !== old)
  await sweepDrafts(hall)
  expect((await drafts()).sort()).toEqual(kept.sort())
  expect(await drafts()).toContain(young)
  expect(await drafts()).toContain(correction)
  expect((await sql`select * from application order by id`.execute(hall.db)).rows).toEqual(before)
  expect(before).toHaveLength(2)
  expect(await hall.db.selectFrom('file').select('id').where('id', '=', picture.id).execute()).toEqual([])
  expect(sent).not.toBe(returned)
})

test('消した書きかけも、どのページで止まったかは数に残る', async () => {
  const { hall } = open
  const scope = {
    offices: ['tax'],
    period: readPeriod(new URLSearchParams(), '2027-03-01' as never),
  }
  const { page: first } = { page: '申請する人' }
  expect(await unsentOf(hall, scope)).toContainEqual({ procedure: 'survey', page: first, count: 1 })
  const mine = await begin('applicant')
  await dropDraft(hall, { visitor: 'browser', actor: hanako }, mine)
  expect(await unsentOf(hall, scope)).toContainEqual({ procedure: 'survey', page: first, count: 2 })
  const { rows } = await sql<{
    text: string
  }>`select row_to_json(draft_count)::text as text from draft_count`.execute(hall.db)
  expect(rows.map((row) => row.text).join()).not.toMatch(/渡邉|花子/)
})

test('消すのと送るのが同時でも、送れたものは残る', async () => {
  const { hall, clock } = open
  const filer = { visitor: 'browser', actor: hanako }
  for (let round = 0; round < 5; round++) {
    clock.set('2027-04-01')
    const id = await begin('damage')
    clock.set('2027-12-01')
    const [filed] = await Promise.all([
      submit(hall, filer, id).then(
        (done) => done.applicationId,
        () => undefined,
      ),
      sweepDrafts(hall),
    ])
    if (filed === undefined) continue
    const row = await hall.db.selectFrom('application').select('draft_id').where('id', '=', filed).execute()
    expect(row).toEqual([{ draft_id: id }])
    expect(await drafts()).toContain(id)
  }
})

test('消したことは、記録に残る', async () => {
  const rows = await open.hall.db
    .selectFrom('audit_entry')
    .select(['actor_kind', 'resident'])
    .where('action', '=', 'draft.swept')
    .execute()
  expect(rows.length).toBeGreaterThan(0)
  expect(rows[0]).toEqual({ actor_kind: 'system', resident: hanako.id })
})
