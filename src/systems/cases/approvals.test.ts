import { writeFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StaffActor } from '#platform/people'
import { act } from './act.ts'
import { findCase } from './case.ts'
import { everybody, fileSurvey, resident, staffMember, testHall } from './testing-desk.ts'
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

const by = (actor: StaffActor, applicationId: string, event: Parameters<typeof act>[2]['event']) =>
  act(open.hall, actor, { applicationId, event })
const stateOf = async (id: string) => {
  const found = (await findCase(open.hall.db, id))!
  return { state: found.life.state, step: found.life.step, version: found.application.version }
}
const proposed = async (outcome: 'approved' | 'rejected' = 'approved') => {
  const id = await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
  const event =
    outcome === 'approved'
      ? ({ kind: 'proposed', outcome, result: 'half' } as const)
      : ({ kind: 'proposed', outcome, reason: '住家ではないため。' } as const)
  await by(people.clerk, id, event)
  return id
}

test('選んだ申請の起案を読んでから、まとめて承認する', async () => {
  const { hall } = open
  const ids = [await proposed(), await proposed('rejected')]
  const read = await visit(hall, people.chief, '/desk/cases/approvals?view=for-me', { id: ids })
  expect(read.status).toBe(200)
  for (const part of ['半壊', '住家ではないため。', '都市建設課の課長へ合議します。'])
    expect(read.text).toContain(part)
  const marks = await Promise.all(ids.map(async (id) => `${id}_${(await stateOf(id)).version}`))
  const done = await visit(hall, people.chief, '/desk/cases/approve-many?view=for-me', { id: marks })
  expect(done.location).toBe('/desk/cases?view=for-me&done=approved-2')
  for (const id of ids) expect(await stateOf(id)).toMatchObject({ state: 'deciding', step: 2 })
  const read2 = await open.hall.db
    .selectFrom('audit_entry')
    .select('action')
    .where('actor_id', '=', people.chief.id)
    .where('action', '=', 'application.read')
    .execute()
  expect(read2.length).toBeGreaterThanOrEqual(2)
})

test('読んだ後で変わった申請は承認されず、ほかは承認される', async () => {
  const { hall } = open
  const [one, two] = [await proposed(), await proposed()]
  const marks = await Promise.all([one, two].map(async (id) => `${id}_${(await stateOf(id)).version}`))
  await by(people.clerk, one, { kind: 'pulledBack' })
  const answer = await visit(hall, people.chief, '/desk/cases/approve-many', { id: marks })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('1件を承認・決裁しました。')
  expect(await stateOf(one)).toMatchObject({ state: 'submitted' })
  expect(await stateOf(two)).toMatchObject({ state: 'deciding', step: 2 })
})

test('待たれていない人には、まとめて承認する申請がなく、ほかの課の申請は見えない', async () => {
  const id = await proposed()
  const head = await visit(open.hall, people.head, '/desk/cases/approvals', { id: [id] })
  expect(head.text).toContain('いま、あなたの承認を待っていません。')
  const stranger = await staffMember(open.hall, '加藤 係長', 'water', '係長')
  expect((await visit(open.hall, stranger, '/desk/cases/approvals', { id: [id] })).status).toBe(404)
})

test('ほかの課へ移すと、移した課の一覧から消え、移した先の一覧に出る', async () => {
  const { hall } = open
  const id = await fileSurvey(hall, await resident(hall, '渡邉 花子'))
  const builder = await staffMember(hall, '小川 主事', 'construction', '主事')
  const fields = { expected: '1', to: 'construction', reason: '所管が違うため。' }
  const moved = await visit(hall, people.chief, `/desk/cases/${id}/transfer`, fields)
  expect(moved.location).toBe('/desk/cases')
  expect((await visit(hall, people.clerk, `/desk/cases/${id}`)).status).toBe(404)
  expect((await visit(hall, people.clerk, '/desk/cases')).text).not.toContain(id)
  expect((await visit(hall, builder, '/desk/cases')).text).toContain(id)
  expect((await visit(hall, builder, `/desk/cases/${id}`)).text).toContain('都市建設課へ移しました')
})

test('決裁書に、起案、経路の変更、代決、合議、決裁が載る', async () => {
  const { hall } = open
  const id = await proposed()
  const deputy = await staffMember(hall, '代理 係長', 'tax', '係長', people.chief.id)
  await by(deputy, id, { kind: 'agreed', comment: '現地を見ました。' })
  const seats = { 'way:0': 'consult', 'office:0': 'construction', 'post:0': '課長' }
  const together = { 'way:1': 'together', 'office:1': 'health', 'post:1': '課長' }
  const last = { 'way:2': 'approve', 'post:2': '課長', reason: '健康推進課にも聞くため。' }
  const expected = String((await stateOf(id)).version)
  const changed = await visit(hall, people.head, `/desk/cases/${id}/reroute`, {
    expected,
    'way:0': 'approve',
    'post:0': '課長',
    reason: '',
  })
  expect(changed.status).toBe(422)
  expect(changed.text).toContain('理由を入力してください')
  await by(people.consulted, id, { kind: 'agreed' })
  const again = String((await stateOf(id)).version)
  const fields = { expected: again, ...seats, ...together, ...last }
  expect((await visit(hall, people.head, `/desk/cases/${id}/reroute`, fields)).status).toBe(303)
  const health = await staffMember(hall, '健康 課長', 'health', '課長')
  await by(people.head, id, { kind: 'agreed' })
  await by(health, id, { kind: 'agreed' })
  await by(people.consulted, id, { kind: 'agreed' })
  await by(people.head, id, { kind: 'decided', outcome: 'approved' })
  const shown = await visit(hall, people.clerk, `/desk/cases/${id}/decision.pdf`)
  expect(shown.type).toBe('application/pdf')
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, shown.bytes)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(shown.bytes)))
  const words = text.join('').replace(/[\s\u200b]/g, '')
  for (const part of ['決裁書', '半壊', '現地を見ました。', '代決', '健康推進課にも聞くため。', '後閲待ち'])
    expect(words).toContain(part)
})
