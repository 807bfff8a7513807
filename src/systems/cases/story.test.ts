import { afterAll, beforeAll, expect, test } from 'vitest'
import { json } from '#platform/database'
import { act } from './act.ts'
import { findCase } from './case.ts'
import { correct, startCorrection } from './correct.ts'
import { issueLetter } from './letters/issue-letter.ts'
import { ANSWERS, everybody, fileSurvey, resident, testHall } from './testing-desk.ts'

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
})
afterAll(() => open.close())

const life = async (id: string) => (await findCase(open.hall.db, id))!.life

test('申請から、補正、起案、差戻し、承認、合議、決裁を経て、通知書が届く', async () => {
  const { hall, clock } = open
  const { clerk, chief, consulted, head } = people
  const hanako = await resident(hall, '渡邉 花子')
  const applicationId = await fileSurvey(hall, hanako)
  const before = await hall.db
    .selectFrom('application')
    .select('due_on')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()

  await act(hall, clerk, { applicationId, expected: 1, event: { kind: 'assigned', to: clerk.id } })
  expect(await life(applicationId)).toMatchObject({ state: 'checking', assignedTo: clerk.id })
  await act(hall, clerk, {
    applicationId,
    expected: 2,
    event: {
      kind: 'returned',
      reasons: [{ path: 'damage', reason: '深さを書いてください。' }],
      until: '2026-12-08',
    },
  })
  await issueLetter({ application: applicationId, kind: 'returned', round: 1 }, hall)

  clock.set('2026-11-27')
  const filer = { visitor: 'v', actor: hanako }
  const draft = await startCorrection(hall, filer, applicationId)
  const mended = { ...ANSWERS, damage: '床上30センチまで水につかりました。' }
  await hall.db
    .updateTable('draft')
    .set({ answers: json(mended) })
    .where('id', '=', draft)
    .execute()
  await correct(hall, filer, draft)
  const after = await hall.db
    .selectFrom('application')
    .select(['due_on', 'state'])
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  expect(after.state).toBe('checking')
  // 3 working days with the applicant: 11/24 (Tue) to 11/27 (Fri).
  expect([before.due_on, after.due_on]).toEqual(['2026-12-08', '2026-12-11'])

  const proposal = { kind: 'proposed', outcome: 'approved', result: 'half', reason: '床上浸水' } as const
  await act(hall, clerk, { applicationId, event: proposal })
  await act(hall, chief, {
    applicationId,
    event: { kind: 'sentBack', to: 0, reason: '写真を確かめてください。' },
  })
  expect(await life(applicationId)).toMatchObject({ state: 'checking', step: 0 })
  await act(hall, clerk, { applicationId, event: proposal })
  await act(hall, chief, { applicationId, event: { kind: 'agreed' } })
  await act(hall, consulted, { applicationId, event: { kind: 'agreed', comment: '異存ありません。' } })
  await act(hall, head, { applicationId, event: { kind: 'decided', outcome: 'approved' } })
  await issueLetter({ application: applicationId, kind: 'approved', round: 1 }, hall)

  expect(await life(applicationId)).toMatchObject({ state: 'approved', result: 'half' })
  const letters = await hall.db
    .selectFrom('letter')
    .select(['title', 'number'])
    .orderBy('issued_at')
    .orderBy('number')
    .execute()
  expect(letters).toEqual([
    { title: '補正のお願い', number: '柴税第1号' },
    { title: '調査結果証明書', number: '柴税第2号' },
  ])
  const told = await hall.db
    .selectFrom('notice')
    .select('title')
    .where('resident_id', '=', hanako.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  expect(told.map((each) => each.title)).toEqual([
    '申請を受け付けました（家屋の調査の申請）',
    '申請の内容を直してください（家屋の調査の申請）',
    '審査の結果をお知らせします（家屋の調査の申請）',
  ])
  const row = await hall.db
    .selectFrom('application')
    .selectAll()
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    state: 'approved',
    result: 'half',
    waits: [],
    shared_with: ['construction'],
    revision: 2,
  })
  const lines = await hall.db
    .selectFrom('audit_entry')
    .select(['action', 'resident', 'purpose'])
    .where('about_id', '=', applicationId)
    .where('actor_kind', '=', 'staff')
    .execute()
  expect(lines.every((line) => line.resident === hanako.id && line.purpose)).toBe(true)
  expect(lines.map((line) => line.action)).toContain('application.sent-back')
})
