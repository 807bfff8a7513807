import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StaffActor } from '#platform/people'
import { PNG, resident, staffMember, testHall } from '../cases/testing-desk.ts'
import { visit } from '../cases/testing-visit.ts'
import { accept } from './answer.ts'
import { heldBy } from './held.ts'
import { proxies } from './index.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let clerk: StaffActor
let stranger: StaffActor
beforeAll(async () => {
  open = await testHall()
  clerk = await staffMember(open.hall, '佐藤 主事', 'welfare', '主事')
  stranger = await staffMember(open.hall, '加藤 主事', 'tax', '主事')
})
afterAll(() => open.close())

const routes = proxies.routes ?? []
const FORM = {
  name: '柴田 トメ',
  kana: 'シバタ トメ',
  birth: '昭和15年5月14日',
  address: '宮城県柴田郡柴田町船岡中央一丁目901-1',
  relation: 'family',
  procedure: 'insurance-card-reissue',
  term: '12',
}
const register = (actor: StaffActor, fields: Record<string, string>, scanned = true) =>
  visit(open.hall, actor, '/desk/proxies/new', fields, {
    routes,
    ...(scanned && { file: { name: '委任状.png', bytes: PNG } }),
  })
const idOf = (location: string | undefined) => location?.split('/').at(-1) as string

test('紙の委任状を登録すると、代理人がメールで引き受けてから、始まる', async () => {
  const daughter = await resident(open.hall, '柴田 桃子')
  const made = await register(clerk, { ...FORM, email: daughter.email ?? '' })
  expect(made.status).toBe(303)
  expect(await heldBy(open.hall.db, open.hall, daughter.id)).toEqual([])
  await accept(open.hall, daughter, idOf(made.location), '柴田 桃子')
  expect(await heldBy(open.hall.db, open.hall, daughter.id)).toMatchObject([
    {
      principalName: '柴田 トメ',
      principalLevel: 'counter',
      procedures: ['insurance-card-reissue'],
      facts: { name: '柴田 トメ', birth: '1940-05-14' },
    },
  ])
  const shown = await visit(open.hall, clerk, made.location ?? '', undefined, { routes })
  expect(shown.text).toContain('柴田 桃子')
  expect(shown.text).toContain('委任状.png')
})

test('委任状のないもの、ほかの課の手続き、書きかけのものは、登録できない', async () => {
  const email = 'someone@example.jp'
  expect((await register(clerk, { ...FORM, email }, false)).status).toBe(422)
  expect((await register(clerk, { ...FORM, email, procedure: 'disaster-certificate' })).status).toBe(422)
  expect((await register(clerk, { ...FORM, email, birth: '' })).status).toBe(422)
  const count = await open.hall.db
    .selectFrom('proxy_consent')
    .select('id')
    .where('invited_email', '=', email)
    .execute()
  expect(count).toEqual([])
})

test('ほかの課の職員には、登録も委任状も見えず、終わらせることもできない。見たことは残る', async () => {
  const daughter = await resident(open.hall, '柴田 桃子')
  const id = idOf((await register(clerk, { ...FORM, email: daughter.email ?? '' })).location)
  for (const path of [`/desk/proxies/${id}`, `/desk/proxies/${id}/file`]) {
    expect((await visit(open.hall, clerk, path, undefined, { routes })).status).toBe(200)
    expect((await visit(open.hall, stranger, path, undefined, { routes })).status).toBe(404)
  }
  expect((await visit(open.hall, stranger, `/desk/proxies/${id}/end`, {}, { routes })).status).toBe(404)
  const list = (actor: StaffActor) => visit(open.hall, actor, '/desk/proxies?q=シバタ', undefined, { routes })
  expect((await list(clerk)).text).toContain(id)
  expect((await list(stranger)).text).not.toContain(id)
  const lines = await open.hall.db
    .selectFrom('audit_entry')
    .select('action')
    .where('about_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  expect(lines.map(({ action }) => action).sort()).toEqual(['file.read', 'proxy.read', 'proxy.registered'])
})

test('窓口で終わらせると、代理人にすぐ知らせる', async () => {
  const daughter = await resident(open.hall, '柴田 桃子')
  const id = idOf((await register(clerk, { ...FORM, email: daughter.email ?? '' })).location)
  await accept(open.hall, daughter, id, '柴田 桃子')
  expect((await visit(open.hall, clerk, `/desk/proxies/${id}/end`, {}, { routes })).status).toBe(303)
  expect(await heldBy(open.hall.db, open.hall, daughter.id)).toEqual([])
  const told = await open.hall.db
    .selectFrom('notice')
    .select('body')
    .where('resident_id', '=', daughter.id)
    .execute()
  expect(told.map(({ body }) => body).join()).toContain('役場の窓口で、代理をやめました。')
})
