import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StaffActor } from '#platform/people'
import { findCase } from './case.ts'
import { templatesFor, templatesOf } from './templates.ts'
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

const write = (actor: StaffActor, fields: Record<string, string>, address = '/desk/templates') =>
  visit(open.hall, actor, address, { office: 'tax', use: 'note', procedure: '', ...fields })
const titled = async (title: string) =>
  (await templatesOf(open.hall, ['tax', 'health'])).find((each) => each.title === title)!
const eventCount = async () => (await findCase(open.hall.db, id))!.log.length
const fillIn = (actor: StaffActor, fields: Record<string, string>) =>
  visit(open.hall, actor, `/desk/cases/${id}/fill`, fields)

test('定型文は、課の職員が書き、直し、消し、ほかの課には見えない', async () => {
  expect((await write(people.clerk, { title: '不在', body: '電話に出られませんでした。' })).status).toBe(303)
  const again = await write(people.second, { title: '不在', body: '別の文' })
  expect(again).toMatchObject({ status: 422, text: expect.stringContaining('同じ題の定型文') })
  expect(again.text).toContain('別の文')
  expect((await write(people.stranger, { title: 'よその課', body: '文' })).status).toBe(403)
  expect((await write(people.mayor, { title: '町長', body: '文' })).status).toBe(403)
  const at = `/desk/templates/${(await titled('不在')).id}`
  expect((await visit(open.hall, people.second, at)).text).toContain('電話に出られませんでした。')
  for (const [address, fields] of [
    [at, undefined],
    [at, { title: 'x', body: 'x', use: 'note', office: 'health' }],
    [`${at}/remove`, {}],
  ] as const)
    expect((await visit(open.hall, people.stranger, address, fields)).status, address).toBe(404)
  await write(people.second, { title: '不在', body: 'お出になりませんでした。' }, at)
  expect((await titled('不在')).body).toBe('お出になりませんでした。')
  await write(people.clerk, { title: '消す文', body: '文' })
  expect(
    (await visit(open.hall, people.second, `/desk/templates/${(await titled('消す文')).id}/remove`, {}))
      .status,
  ).toBe(303)
  expect(await titled('消す文')).toBeUndefined()
})

test('題も文も要り、一覧では文でも手続きの名前でも探せる', async () => {
  expect((await write(people.clerk, { title: '', body: '文' })).status).toBe(422)
  expect((await write(people.clerk, { title: '題', body: ' ' })).status).toBe(422)
  expect((await write(people.clerk, { title: '題', body: '文', use: 'other' })).status).toBe(422)
  await write(people.clerk, {
    title: '写真',
    body: '家の外が写る写真を付けてください。',
    use: 'return',
    procedure: 'survey',
  })
  const list = async (q: string) => (await visit(open.hall, people.clerk, `/desk/templates?q=${q}`)).text
  expect(await list('家の外')).toContain('>写真</a>')
  expect(await list('家屋の調査')).toContain('>写真</a>')
  expect(await list('家屋の調査')).not.toContain('>不在</a>')
  expect(await list('どこにもない言葉')).toContain('言葉を短くするか')
})

test('申請では、その手続きの文と、課のすべての手続きの文だけが選べる', async () => {
  await write(people.clerk, { title: 'よその手続き', body: '文', procedure: 'child-allowance' })
  const found = (await findCase(open.hall.db, id))!
  const titles = async (actor: StaffActor) =>
    (await templatesFor(open.hall, actor, found)).map(({ title }) => title).sort()
  expect(await titles(people.clerk)).toEqual(['不在', '写真'])
  expect(await titles(people.stranger)).toEqual([])
})

test('選んだ文は、書きかけの文の後ろに入り、それだけでは何も送られない', async () => {
  const before = await eventCount()
  const { location } = await fillIn(people.clerk, {
    fill: 'note:text',
    template: (await titled('不在')).id,
    text: '午前に電話。',
    expected: '1',
  })
  expect(location).toBe(`/desk/cases/${id}?done=fill#note-text`)
  const { text } = await visit(open.hall, people.clerk, location!.split('#')[0]!)
  expect(text).toContain('午前に電話。\nお出になりませんでした。')
  expect(text).toContain('まだ送っていません')
  expect(await eventCount()).toBe(before)
})

test('補正では、選んだ欄に1行で入り、ほかの欄に書いたものも残る', async () => {
  await write(people.clerk, { title: '2行', body: '上の行\n下の行', use: 'return' })
  const { location } = await fillIn(people.clerk, {
    fill: 'return:message',
    into: 'reason:damage',
    template: (await titled('2行')).id,
    'reason:applicant.tel': '番号が足りません。',
    until: '令和8年12月1日',
  })
  expect(location).toBe(`/desk/cases/${id}/return?done=fill#reason%3Adamage`)
  const { text } = await visit(open.hall, people.clerk, location!.split('#')[0]!)
  for (const part of ['value="上の行 下の行"', 'value="番号が足りません。"', 'value="令和8年12月1日"'])
    expect(text).toContain(part)
})

test('選ばずに押しても、ほかの課の文やほかの欄を言われても、書いたものを残して断る', async () => {
  for (const fields of [
    { fill: 'note:text', template: '' },
    { fill: 'note:text', template: (await titled('写真')).id },
    { fill: 'transfer:to', template: (await titled('不在')).id },
    { fill: 'constructor', template: '' },
  ]) {
    const { status, text } = await fillIn(people.clerk, { ...fields, text: '書きかけ' })
    expect(status).toBe(422)
    expect(text).toContain('入れる定型文を選んでください。')
    if (fields.fill === 'note:text') expect(text).toContain('書きかけ')
  }
  expect((await fillIn(people.stranger, { fill: 'note:text', template: '' })).status).toBe(404)
})
