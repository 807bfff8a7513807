import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import type { ResidentActor } from '#platform/people'
import type { ListWish } from '#platform/search'
import { planOf } from '../../platform/search/testing.ts'
import { resident, testHall } from '../cases/testing-desk.ts'
import { inboxOf, inboxQuery } from './inbox.ts'

let open: Awaited<ReturnType<typeof testHall>>
let hanako: ResidentActor
let taro: ResidentActor
beforeAll(async () => {
  open = await testHall()
  ;[hanako, taro] = [await resident(open.hall, '渡邉 花子'), await resident(open.hall, '佐藤 太郎')]
  for (const [owner, rows] of [
    [hanako, 3_000],
    [taro, 500],
  ] as const)
    await sql`insert into notice (id, key, resident_id, title, body, about_kind, about_id, created_at)
      select gen_random_uuid(), ${owner.id} || n, ${owner.id}::uuid,
        case when n % 500 = 0 then 'じどう手当のお知らせ' else '申請を受け付けました' end,
        case when n % 700 = 0 then '髙橋係長が確かめます' else '内容を確かめてお返事します' end,
        'application', gen_random_uuid(), '2026-11-01'::timestamptz + (n % 40) * interval '1 minute'
      from generate_series(1, ${rows}::int) n`.execute(open.hall.db)
})
afterAll(() => open.close())

const titles = async (wish: ListWish, owner = hanako) =>
  (await inboxOf(open.hall, owner, wish)).rows.map((row) => row.title)

test('届いた通知は、題名でも本文でも、かなや漢字の違いを問わず探せる', async () => {
  expect(await titles({ q: 'ジドウ' })).toHaveLength(6)
  expect(await titles({ q: '高橋' })).toHaveLength(4)
  expect(await titles({ q: '高橋 じどう' })).toHaveLength(0)
})

test('ほかの人の通知は、探しても出ない', async () => {
  expect(await titles({ q: 'じどう' }, taro)).toHaveLength(1)
})

test('何ページあっても、同じ時刻の通知があっても、1つずつ1度だけ並ぶ', async () => {
  const seen: string[] = []
  let after: ListWish['after']
  do {
    const page = await inboxOf(open.hall, taro, { after })
    seen.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after)
  expect(new Set(seen).size).toBe(500)
  expect(seen).toHaveLength(500)
})

test('何千の中でも、索引で探し、索引で並べる', async () => {
  const { db } = open.hall
  expect(await planOf(db, inboxQuery(db, hanako, { q: 'じどう' }), ['notice'])).toContain('notice_search')
  expect(await planOf(db, inboxQuery(db, hanako, {}), ['notice'])).toContain('notice_resident')
})
