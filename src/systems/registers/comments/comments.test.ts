import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { register, text } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { notices } from '#systems/notices'
import { type Visited, visit } from '../../cases/testing-visit.ts'
import { registers } from '../index.ts'
import { openRegister } from '../open-register.ts'
import { createRecord } from '../records/create-record.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { commentsOf, countComments } from './comment.ts'
import { LinkedText } from './linked-text.tsx'
import { listComments } from './list-comments.ts'

const requests = register({
  id: 'wish',
  name: '要望',
  about: '町への要望です。',
  office: 'tax',
  fields: { name: text('件名'), place: text('場所', { optional: true }) },
  title: 'name',
  personal: true,
  grants: [
    { office: 'tax', may: ['read', 'add', 'change', 'remove'] },
    { office: 'health', may: ['read'], rows: { op: 'is', field: 'place', value: '公園' } },
  ],
})

let house: RegisterHall
let clock: { set(at: string): void }
beforeAll(async () => {
  house = await registerHall([requests])
  clock = house.hall.clock as never
})
afterAll(() => house.close())

type Fields = Readonly<Record<string, string | readonly string[]>>
const routes = [...(registers.routes ?? []), ...(notices.routes ?? [])]
const at = (actor: StaffActor, path: string, fields?: Fields): Promise<Visited> =>
  visit(house.hall, actor, path, fields, { routes })

async function wish(name: string, place = '道路'): Promise<string> {
  const { clerk } = house.people
  return createRecord(house.hall, clerk, await openRegister(house.hall, clerk, 'wish'), { name, place })
}
const pathOf = (id: string) => `/desk/registers/wish/records/${id}`
const said = (actor: StaffActor, id: string, fields: Fields) => at(actor, `${pathOf(id)}/comments`, fields)
const first = async (id: string) => (await commentsOf(house.hall.db, 'wish', id))[0]!
const toldTo = ({ id }: StaffActor) =>
  house.hall.db
    .selectFrom('staff_notice')
    .select(['id', 'title', 'href', 'read_at'])
    .where('staff_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
const jobs = async () => {
  const { rows } = await sql<{ payload: string }>`
    select payload::text as payload from _private_jobs order by id`.execute(house.hall.db)
  return rows.map(({ payload }) => payload)
}

test('コメントは、改行と行き先のリンクのまま記録の画面に出て、一覧に数が出る', async () => {
  const { clerk } = house.people
  const id = await wish('街路樹')
  await said(clerk, id, { text: '見てきました。\r\n写真は https://example.jp/a?b=1 です。<b>' })
  const { text } = await at(clerk, pathOf(id))
  expect(text).toContain('コメント（1件）')
  expect(text).toContain('見てきました。\n写真は <a href="https://example.jp/a?b=1"')
  expect(text).toContain('です。&lt;b&gt;')
  expect((await at(clerk, '/desk/registers/wish')).text).toContain('（コメント1件）')
})

test('アドレスは、文の句点や日本語の手前で終わり、ほかの種類のアドレスはリンクにならない', () => {
  const drawn = (words: string) => renderToStaticMarkup(createElement(LinkedText, { text: words }))
  expect(drawn('https://a.example/x.です')).toContain('href="https://a.example/x"')
  expect(drawn('（https://a.example/）')).toContain('href="https://a.example/"')
  expect(drawn('javascript:alert(1) data:x')).not.toContain('<a')
})

test('名前を選ばれた人には、机とメールに1度だけ届き、開くと記録のコメントへ行く', async () => {
  const { clerk, second } = house.people
  const id = await wish('側溝')
  await said(clerk, id, { text: '見てください。', to: [second.id], called: second.name })
  const [notice, ...more] = await toldTo(second)
  expect(more).toEqual([])
  expect(notice!.title).toBe(`${clerk.name}さんが「要望」のコメントで、あなたに知らせています`)
  expect(notice!.title).not.toContain('側溝')
  const desk = await at(second, '/desk/notices')
  expect(desk.text).toContain('未読')
  const opened = await at(second, `/desk/notices/${notice!.id}`)
  expect(opened.location).toBe(`${pathOf(id)}#comment-${(await first(id)).id}`)
  expect((await toldTo(second))[0]!.read_at).not.toBeNull()
  expect((await at(clerk, `/desk/notices/${notice!.id}`)).status).toBe(404)
})

test('言葉の中の @名前 でも届き、全角でも、間の空きがあってもよい', async () => {
  const { clerk, chief, head } = house.people
  const before = [(await toldTo(chief)).length, (await toldTo(head)).length]
  const id = await wish('ベンチ')
  await said(clerk, id, { text: `＠${chief.name.replace(' ', '')}さん、@${head.name} お願いします。` })
  expect([(await toldTo(chief)).length, (await toldTo(head)).length]).toEqual(before.map((n) => n + 1))
  expect((await first(id)).to).toEqual([head.name, chief.name].sort())
})

test('記録を見られない人は、一覧にも出ず、名ざしても断られ、何も届かない', async () => {
  const { clerk, stranger } = house.people
  const [road, park] = [await wish('道'), await wish('遊具', '公園')]
  expect((await at(clerk, pathOf(road))).text).not.toContain(stranger.name)
  expect((await at(clerk, pathOf(park))).text).toContain(stranger.name)
  const asked: Fields[] = [{ to: [stranger.id] }, { called: stranger.name }]
  for (const fields of asked) {
    const refused = await said(clerk, road, { text: 'どうぞ', ...fields })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('この記録を見られない人です')
    expect(refused.text).toContain('どうぞ')
  }
  await said(clerk, road, { text: `@${stranger.name}` })
  expect(await toldTo(stranger)).toEqual([])
  await said(clerk, park, { text: 'どうぞ', to: [stranger.id] })
  expect(await toldTo(stranger)).toHaveLength(1)
})

test('記録を見られる人はだれでもコメントでき、見られない人には記録もコメントもない', async () => {
  const { stranger, clerk } = house.people
  const [road, park] = [await wish('道2'), await wish('遊具2', '公園')]
  await said(clerk, road, { text: '道の話' })
  await said(clerk, park, { text: '園の話' })
  expect((await said(stranger, park, { text: '見に行きます' })).status).toBe(303)
  expect((await said(stranger, road, { text: '見たい' })).status).toBe(404)
  const open = await openRegister(house.hall, stranger, 'wish')
  const seen = (await listComments(house.hall.db, open, { q: undefined, after: undefined })).rows
  expect(seen.map(({ text }) => text)).toContain('園の話')
  expect(seen.map(({ text }) => text)).not.toContain('道の話')
  const found = await listComments(house.hall.db, open, { q: '話', after: undefined })
  expect(found.rows.map(({ text }) => text)).toEqual(['園の話'])
})

test('答えは、もとのコメントを書いた人に届く', async () => {
  const { clerk, second } = house.people
  const id = await wish('看板')
  await said(second, id, { text: '色が薄い' })
  const before = (await toldTo(second)).length
  await said(clerk, id, { text: '塗り直します', answers: (await first(id)).id })
  const told = await toldTo(second)
  expect(told).toHaveLength(before + 1)
  expect(told[0]!.title).toContain('あなたのコメントに答えました')
  expect((await at(second, pathOf(id))).text).toContain(`${second.name}さんのコメント</a>への答え`)
})

test('自分のコメントは1日のうちに直せて、直す前の言葉が残る。ほかの人のものは直せない', async () => {
  const { clerk, second } = house.people
  const id = await wish('花壇')
  await said(clerk, id, { text: '3株' })
  const comment = await first(id)
  const correct = (actor: StaffActor, text: string) =>
    at(actor, `${pathOf(id)}/comments/${comment.id}/correct`, { text })
  expect((await correct(second, '5株')).status).toBe(403)
  await correct(clerk, '4株')
  await correct(clerk, '5株')
  expect(await first(id)).toMatchObject({ text: '5株', before: ['3株', '4株'] })
  expect((await at(second, pathOf(id))).text).toContain('直す前の言葉')
  clock.set('2026-11-25T09:30:00+09:00')
  expect((await correct(clerk, '6株')).status).toBe(403)
  expect((await first(id)).text).toBe('5株')
  clock.set('2026-11-24')
})

test('取り消したコメントは、言葉が消えて、あったことだけが残り、監査の記録にも残る', async () => {
  const { clerk, second } = house.people
  const id = await wish('信号')
  await said(clerk, id, { text: '個人の名前を書いた' })
  const comment = await first(id)
  await at(clerk, `${pathOf(id)}/comments/${comment.id}/correct`, { text: '名前を消した' })
  const back = (actor: StaffActor) => at(actor, `${pathOf(id)}/comments/${comment.id}/take-back`, {})
  expect((await back(second)).status).toBe(403)
  await back(clerk)
  const { text } = await at(second, pathOf(id))
  expect(text).toContain('（書いた人が取り消しました）')
  for (const gone of ['個人の名前を書いた', '名前を消した']) expect(text).not.toContain(gone)
  expect(await countComments(house.hall.db, 'wish', [id])).toEqual(new Map())
  const audited = await house.hall.db
    .selectFrom('audit_entry')
    .select('action')
    .where('about_id', '=', id)
    .where('action', 'like', 'comment.%')
    .orderBy('id')
    .execute()
  expect(audited.map(({ action }) => action)).toEqual([
    'comment.added',
    'comment.corrected',
    'comment.taken-back',
  ])
})

test('消した記録には書けず、空のコメントと長すぎるコメントは言葉で断る', async () => {
  const { clerk } = house.people
  const id = await wish('ごみ')
  expect((await said(clerk, id, { text: ' \n ' })).text).toContain('コメントを入力してください。')
  expect((await said(clerk, id, { text: 'あ'.repeat(4_001) })).status).toBe(422)
  await at(clerk, `${pathOf(id)}/remove`, { version: '1' })
  expect((await said(clerk, id, { text: '遅い' })).status).toBe(404)
})

test('メールには、だれがどの台帳で知らせたかと行き先だけがあり、コメントの言葉はない', async () => {
  const { clerk, second } = house.people
  const id = await wish('水道')
  await said(clerk, id, { text: '漏水の家の名前', to: [second.id] })
  const queued = await jobs()
  expect(queued.at(-1)).toContain(`${clerk.name}さんが「要望」のコメントで`)
  expect(queued.at(-1)).toContain('http://town.example/desk/notices/')
  expect(queued.join()).not.toContain('漏水の家の名前')
})
