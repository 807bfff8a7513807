import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { act } from './act.ts'
import { dueWords } from './due-words.ts'
import { mostAsked } from './most-asked.ts'
import { findNeighbours, findQueue, queueCounts } from './queue.ts'
import { readWish, wishAddress } from './queue-wish.ts'
import { ANSWERS, everybody, fileSurvey, resident, testHall } from './testing-desk.ts'
import { visit } from './testing-visit.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
const ids: string[] = []
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  const owner = await resident(open.hall, '渡邉 花子')
  for (const day of ['2026-11-02', '2026-11-13', '2026-11-24']) {
    open.clock.set(day)
    ids.push(await fileSurvey(open.hall, owner, { ...ANSWERS, damage: `${day}の被害です。` }))
  }
})
afterAll(() => open.close())

const queue = async (text = '', actor = people.clerk) =>
  (await findQueue(open.hall, actor, readWish(new URLSearchParams(text)))).rows.map((row) => row.id)

test('期限の近い順に並び、それぞれの一覧は重ならない', async () => {
  expect(await queue()).toEqual(ids)
  expect(await queue('view=late')).toEqual([ids[0]])
  expect(await queue('view=soon')).toEqual([ids[1]])
  expect(await queueCounts(open.hall, people.clerk)).toMatchObject({
    open: 3,
    late: 1,
    soon: 1,
    new: 3,
    mine: 0,
  })
})

test('氏名、番号、答え、メモで探せる。漢字の違いは問わない', async () => {
  const event = { kind: 'noted', text: '隣の家の井戸について電話あり' } as const
  await act(open.hall, people.clerk, { applicationId: ids[1]!, event })
  const { number } = await open.hall.db
    .selectFrom('application')
    .select('number')
    .where('id', '=', ids[2]!)
    .executeTakeFirstOrThrow()
  expect(await queue('q=渡辺')).toEqual(ids)
  expect(await queue(`q=${number}`)).toEqual([ids[2]])
  expect(await queue('q=11-13')).toEqual([ids[1]])
  expect(await queue('q=井戸')).toEqual([ids[1]])
  expect(await queue('q=井戸&view=late')).toEqual([])
})

test('ほかの課には1件も見えず、町長にはすべて見える', async () => {
  expect(await queue('', people.stranger)).toEqual([])
  expect(await queue('q=渡辺', people.stranger)).toEqual([])
  expect(await queue('', people.engineer)).toEqual([])
  expect(await queue('', people.mayor)).toEqual(ids)
  for (const id of ids)
    expect((await visit(open.hall, people.stranger, `/desk/cases/${id}`)).status).toBe(404)
  expect((await visit(open.hall, people.engineer, `/desk/cases/${ids[0]}`)).status).toBe(403)
})

test('前後の申請は、来た一覧の中でつながる', async () => {
  const at = (index: number, due: string) => ({ due: due as never, id: ids[index]! })
  const { due_on } = await open.hall.db
    .selectFrom('application')
    .select('due_on')
    .where('id', '=', ids[1]!)
    .executeTakeFirstOrThrow()
  expect(await findNeighbours(open.hall, people.clerk, { view: 'open' }, at(1, due_on))).toEqual({
    previous: ids[0],
    next: ids[2],
  })
  expect(await findNeighbours(open.hall, people.clerk, { view: 'soon' }, at(1, due_on))).toEqual({
    previous: undefined,
    next: undefined,
  })
})

test('続きのページは、最後の行の次から始まる', async () => {
  const { due_on } = await open.hall.db
    .selectFrom('application')
    .select('due_on')
    .where('id', '=', ids[0]!)
    .executeTakeFirstOrThrow()
  const address = wishAddress({ view: 'open' }, { after: { due: due_on as never, id: ids[0]! } })
  expect(await queue(new URL(address, 'http://x').search)).toEqual(ids.slice(1))
  expect(await queue('after=2026-99-99_x&view=constructor')).toEqual(ids)
})

test('一覧を開くたびに記録が残り、探した言葉は記録に残らない', async () => {
  await visit(open.hall, people.clerk, '/desk/cases?q=渡辺')
  await visit(open.hall, people.clerk, '/desk')
  const lines = await open.hall.db
    .selectFrom('audit_entry')
    .select(['action', 'detail', 'purpose'])
    .where('about_kind', '=', 'queue')
    .orderBy('id')
    .execute()
  expect(lines.map((line) => line.action)).toEqual(['application.search', 'application.list'])
  expect(JSON.stringify(lines)).not.toContain('渡辺')
  expect(lines.every((line) => line.purpose)).toBe(true)
})

test('選んだ申請の担当にまとめてなれる。できないものは、そのわけが返る', async () => {
  const done = await visit(open.hall, people.clerk, '/desk/cases/assign?view=new', {
    id: ids.slice(0, 2),
    to: '',
  })
  expect(done).toMatchObject({ status: 303, location: '/desk/cases?view=new&done=assigned-2' })
  expect(await queue('view=mine')).toEqual(ids.slice(0, 2))
  const others = { id: [ids[2]!], to: 'other', other: people.second.id }
  const refused = await visit(open.hall, people.clerk, '/desk/cases/assign', others)
  expect(refused).toMatchObject({ status: 409, text: expect.stringContaining('主事の職には') })
  expect((await visit(open.hall, people.chief, '/desk/cases/assign', others)).status).toBe(303)
  expect(await queue('view=mine', people.second)).toEqual([ids[2]])
})

test('何もない一覧は、何がここに並ぶかを言う', async () => {
  const { text } = await visit(open.hall, people.stranger, '/desk/cases?view=returned')
  expect(text).toContain('補正をお願いした申請が、直るまでここに並びます。')
})

test('期限は、開庁日で数えた残りと超過で言う', () => {
  const words = (due: string, state = 'checking') => dueWords(due, state, '2026-11-24' as never)
  expect(words('2026-11-26')).toMatchObject({ left: 'あと2開庁日', late: false })
  expect(words('2026-11-24')).toMatchObject({ left: 'きょうまで' })
  expect(words('2026-11-20')).toMatchObject({ left: '1開庁日超過', late: true })
  expect(words('2026-11-20', 'returned')).toMatchObject({ left: '補正待ち', late: false })
  expect(words('2026-11-20', 'approved')).toEqual({ day: 'R8.11.20(金)', late: false })
})

test('よく使われる手続きは、件数の多い順', async () => {
  expect(await mostAsked(open.hall, 3)).toEqual(['survey'])
})
