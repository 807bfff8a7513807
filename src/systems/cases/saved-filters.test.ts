import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StaffActor } from '#platform/people'
import { MOST_SAVED, savedFilters } from './saved-filters.ts'
import { ANSWERS, everybody, fileSurvey, resident, staffMember, testHall } from './testing-desk.ts'
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
  const owner = await resident(open.hall, '渡邉 花子')
  await fileSurvey(open.hall, owner, { ...ANSWERS, damage: '井戸がくずれました。' })
  await fileSurvey(open.hall, owner, { ...ANSWERS, damage: '屋根がとびました。' })
})
afterAll(() => open.close())

const VIEW = '/desk/cases/filters?view=new&procedure=survey&q=井戸'
const save = (actor: StaffActor, name: string, office = '', address = VIEW) =>
  visit(open.hall, actor, address, { name, office })
const names = async (actor: StaffActor) => (await savedFilters(open.hall, actor)).map(({ name }) => name)

test('今の絞り込みを名前で保存し、一覧と今日のページに、自分が見てよい件数で出る', async () => {
  const { status, location } = await save(people.clerk, ' 井戸の件 ')
  expect(status).toBe(303)
  const list = await visit(open.hall, people.clerk, location!)
  expect(list.text).toContain('絞り込みを保存しました。')
  expect(list.text).toMatch(/aria-current="true"[^>]*>井戸の件/)
  const { text } = await visit(open.hall, people.clerk, '/desk')
  expect(text.replaceAll('&amp;', '&')).toMatch(
    /href="\/desk\/cases\?view=new&procedure=survey&q=[^"]*">井戸の件<b>1<\/b>/,
  )
  expect(await names(people.second)).toEqual([])
})

test('同じ名前は置き換わり、名前のないものは断られる', async () => {
  await save(people.second, '急ぎ')
  await save(people.second, '急ぎ', '', '/desk/cases/filters?view=late')
  expect(await savedFilters(open.hall, people.second)).toMatchObject([
    { name: '急ぎ', wish: { view: 'late' } },
  ])
  expect(await save(people.second, '　')).toMatchObject({
    status: 409,
    text: expect.stringContaining('名前を入力してください'),
  })
})

test('課の絞り込みは、割り振りのできる職だけが保存し、外し、同じ課の人に見える', async () => {
  expect((await save(people.clerk, '課の井戸', 'tax')).status).toBe(409)
  expect((await save(people.chief, '課の井戸', 'health')).status).toBe(409)
  expect((await save(people.chief, '課の井戸', 'tax')).status).toBe(303)
  expect(await names(people.clerk)).toContain('課の井戸')
  expect(await names(people.stranger)).toEqual([])
  expect(await names(people.mayor)).toEqual([])
  const { id } = (await savedFilters(open.hall, people.chief))[0]!
  const remove = (actor: StaffActor) => visit(open.hall, actor, `/desk/cases/filters/${id}/remove`, {})
  expect((await remove(people.clerk)).status).toBe(404)
  expect((await remove(people.stranger)).status).toBe(404)
  expect((await remove(people.head)).status).toBe(303)
  expect(await names(people.clerk)).toEqual(['井戸の件'])
})

test('ほかの人の自分用の絞り込みは、だれにも外せない', async () => {
  const { id } = (await savedFilters(open.hall, people.clerk))[0]!
  for (const actor of [people.second, people.chief, people.mayor])
    expect((await visit(open.hall, actor, `/desk/cases/filters/${id}/remove`, {})).status).toBe(404)
  expect(await names(people.clerk)).toEqual(['井戸の件'])
})

test('保存できる数には限りがあり、同時に押しても超えない', async () => {
  const busy = await staffMember(open.hall, '忙しい 主事', 'tax', '主事')
  const answers = await Promise.all(
    Array.from({ length: MOST_SAVED + 2 }, (_, at) => save(busy, `絞り込み${at}`)),
  )
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(MOST_SAVED)
  expect(await names(busy)).toHaveLength(MOST_SAVED)
})

test('保存したことは記録に残り、探す言葉は残らない', async () => {
  const lines = await open.hall.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('action', '=', 'filter.saved')
    .execute()
  expect(lines.length).toBeGreaterThan(0)
  expect(JSON.stringify(lines)).not.toContain('井戸')
})
