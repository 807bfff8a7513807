import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkDefinition, definitionHash, parseDefinition } from '#language'
import type { StaffActor } from '#platform/people'
import { act } from './act.ts'
import { findCase } from './case.ts'
import { checkLines, checksOf } from './checks.ts'
import { everybody, fileSurvey, resident, survey, testHall } from './testing-desk.ts'
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

const tick = (actor: StaffActor, had: string[], item: string[]) =>
  visit(open.hall, actor, `/desk/cases/${id}/checks`, { had, item })
const lines = async () => checkLines(await checksOf(open.hall, (await findCase(open.hall.db, id))!))
const shown = async (actor: StaffActor) => (await visit(open.hall, actor, `/desk/cases/${id}`)).text

test('確認の文は定義の一部で、変えれば版が変わり、同じ文や長すぎる文は断られる', () => {
  const { checks: _, ...without } = survey
  expect(definitionHash(survey)).not.toBe(definitionHash(without))
  expect(parseDefinition(survey).definition?.checks).toEqual(survey.checks)
  expect(checkDefinition({ ...survey, checks: ['見た', '見た'] })).toEqual([
    '家屋の調査の申請：確認「見た」が二つあります。',
  ])
  for (const checks of [['あ'.repeat(201)], [''], [], 'x', [1]])
    expect(parseDefinition({ ...survey, checks }).problems, JSON.stringify(checks)).toBeDefined()
})

test('印には、だれがいつ付けたかが残る', async () => {
  expect((await tick(people.clerk, [], ['0'])).status).toBe(303)
  expect(await lines()).toEqual([
    expect.stringMatching(/^済　調査票を確かめた（佐藤 主事　令和8年11月24日/),
    '未　家屋の場所を確かめた',
    '未　写真を確かめた',
  ])
  const text = await shown(people.second)
  expect(text).toContain('確認（1 / 3）')
  expect(text).toContain('佐藤 主事　令和8年11月24日')
})

test('同時に印を付けても、ほかの人の印は消えない', async () => {
  await Promise.all([tick(people.clerk, ['0'], ['0', '1']), tick(people.second, ['0'], ['0', '2'])])
  expect((await lines()).filter((line) => line.startsWith('済'))).toHaveLength(3)
  await tick(people.chief, ['0', '1', '2'], ['0', '1'])
  expect((await lines())[2]).toBe('未　写真を確かめた')
  const logged = await open.hall.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('action', '=', 'application.checked')
    .where('about_id', '=', id)
    .orderBy('id')
    .execute()
  expect(logged.at(-1)?.detail).toEqual({ on: [], off: [2] })
})

test('担当課の職員だけが付け、ない番号は数えない', async () => {
  expect((await tick(people.stranger, [], ['2'])).status).toBe(404)
  expect((await tick(people.mayor, [], ['2'])).status).toBe(403)
  expect((await tick(people.clerk, [], ['-1', '9', 'x', '1e9'])).status).toBe(303)
  expect((await lines())[2]).toBe('未　写真を確かめた')
})

test('印がなくても起案でき、起案の前に知らされ、決裁書に載り、終われば変えられない', async () => {
  const { hall } = open
  const { clerk, chief, consulted, head } = people
  await act(hall, clerk, { applicationId: id, event: { kind: 'assigned', to: clerk.id } })
  expect(await shown(clerk)).toContain('まだ印のない確認が1つあります')
  const proposed = { kind: 'proposed', outcome: 'approved', result: 'half' } as const
  await act(hall, clerk, { applicationId: id, event: proposed })
  const pdf = await visit(hall, chief, `/desk/cases/${id}/decision.pdf`)
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
  await act(hall, chief, { applicationId: id, event: { kind: 'agreed' } })
  await act(hall, consulted, { applicationId: id, event: { kind: 'agreed' } })
  await act(hall, head, { applicationId: id, event: { kind: 'decided', outcome: 'approved' } })
  expect((await tick(clerk, [], ['2'])).status).toBe(409)
  expect(await shown(clerk)).not.toContain('確認の印を保存する')
})
