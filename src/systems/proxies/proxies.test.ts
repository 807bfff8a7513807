import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addDays, isoDate, today } from '#platform/clock'
import { sql } from '#platform/database'
import type { ResidentActor } from '#platform/people'
import { resident, testHall } from '../cases/testing-desk.ts'
import { visit } from '../cases/testing-visit.ts'
import { accept, decline } from './answer.ts'
import { end } from './end.ts'
import { heldBy } from './held.ts'
import { proxies } from './index.ts'
import { sweepConsents } from './sweep.ts'
import { asks, consents } from './testing.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
beforeAll(async () => {
  open = await testHall()
})
afterAll(() => open.close())

const routes = proxies.routes ?? []
const two = async () => {
  const [mother, daughter] = await Promise.all([
    resident(open.hall, '渡邉 花子'),
    resident(open.hall, '渡邉 桃子'),
  ])
  return { mother, daughter }
}
const held = async ({ id }: ResidentActor) => (await heldBy(open.hall.db, open.hall, id)).length
const told = async ({ id }: ResidentActor) =>
  (
    await open.hall.db
      .selectFrom('notice')
      .select('title')
      .where('resident_id', '=', id)
      .orderBy('created_at')
      .execute()
  ).map(({ title }) => title)
const mailsTo = async (email: string | undefined) =>
  (
    await sql<{ payload: { subject: string; text: string } }>`
      select payload from _private_jobs where payload ->> 'to' = ${email ?? ''} order by id`.execute(
      open.hall.db,
    )
  ).rows.map(({ payload }) => payload)

const FORM = {
  relation: 'family',
  which: 'some',
  procedure: 'care-certification',
  may: 'file',
  sees: 'filed',
  term: '12',
  name: '渡邉 花子',
}

test('本人が内容を確かめて同意すると、相手に、だれが頼んだかだけを書いたメールが届く', async () => {
  const { mother, daughter } = await two()
  const form = { ...FORM, email: daughter.email ?? '' }
  const check = await visit(open.hall, mother, '/my/proxies/new', form, { routes })
  expect(check.text).toContain('わたしは、この人を代理人にします')
  expect(check.text).toContain('要介護・要支援認定の申請')
  const unticked = await visit(open.hall, mother, '/my/proxies/send', form, { routes })
  expect(unticked.status).toBe(422)
  expect(await mailsTo(daughter.email)).toEqual([])
  const sent = await visit(open.hall, mother, '/my/proxies/send', { ...form, agreed: 'yes' }, { routes })
  expect(sent.location).toMatch(/^\/my\/proxies\/[0-9a-f-]{36}$/)
  const [mail] = await mailsTo(daughter.email)
  expect(mail?.text).toContain('渡邉 花子さんが')
  expect(JSON.stringify(mail)).not.toMatch(/介護|家族/)
  expect(await held(daughter)).toBe(0)
})

test('頼まれたメールアドレスの人だけが、見て引き受けられる', async () => {
  const { mother, daughter } = await two()
  const stranger = await resident(open.hall, '別の 人')
  const id = await asks(open.hall, mother, daughter)
  expect((await visit(open.hall, stranger, `/my/proxies/${id}`, undefined, { routes })).status).toBe(404)
  const press = { agreed: 'yes', name: '別の 人' }
  expect((await visit(open.hall, stranger, `/my/proxies/${id}/accept`, press, { routes })).status).toBe(404)
  const { email: _, ...cardOnly } = stranger
  await expect(accept(open.hall, cardOnly, id, '別の 人')).rejects.toMatchObject({ status: 404 })
  await expect(end(open.hall, stranger, id)).rejects.toMatchObject({ status: 404 })
  expect((await visit(open.hall, daughter, '/my/proxies', undefined, { routes })).text).toContain(
    '代理人のお願いが届いています',
  )
  const unticked = await visit(
    open.hall,
    daughter,
    `/my/proxies/${id}/accept`,
    { name: '渡邉 桃子' },
    { routes },
  )
  expect(unticked.status).toBe(422)
  expect(await held(daughter)).toBe(0)
  const taken = { agreed: 'yes', name: '渡邉 桃子' }
  expect((await visit(open.hall, daughter, `/my/proxies/${id}/accept`, taken, { routes })).status).toBe(303)
  expect(await held(daughter)).toBe(1)
  expect(await told(mother)).toEqual(['渡邉 桃子さんが、あなたの代理人になりました'])
})

test('同意した文は、版と一緒に、見せたとおり残る', async () => {
  const { mother, daughter } = await two()
  const id = await consents(open.hall, mother, daughter)
  const row = await open.hall.db
    .selectFrom('proxy_consent')
    .select(['text_version', 'giver_text', 'taker_text'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.text_version).toMatch(/^\d{4}-/)
  expect(row.giver_text).toContain('いつでもすぐにやめられます')
  expect(row.taker_text).toContain('頼まれたことだけを')
  const page = await visit(open.hall, mother, `/my/proxies/${id}`, undefined, { routes })
  expect(page.text).toContain('頼まれたことだけを')
})

test.each(['mother', 'daughter'] as const)(
  '%sの側からも、いつでもすぐに終わり、二人に知らせる',
  async (who) => {
    const people = await two()
    const id = await consents(open.hall, people.mother, people.daughter)
    expect((await visit(open.hall, people[who], `/my/proxies/${id}/end`, {}, { routes })).status).toBe(303)
    expect(await held(people.daughter)).toBe(0)
    expect((await told(people.mother)).at(-1)).toBe('代理が終わりました')
    expect((await told(people.daughter)).at(-1)).toBe('代理が終わりました')
    await expect(end(open.hall, people[who], id)).rejects.toMatchObject({ status: 404 })
  },
)

test('断れば何も始まらず、本人に知らせる', async () => {
  const { mother, daughter } = await two()
  const id = await asks(open.hall, mother, daughter)
  await decline(open.hall, daughter, id)
  expect(await held(daughter)).toBe(0)
  expect(await told(mother)).toEqual(['代理人のお願いが断られました'])
  await expect(accept(open.hall, daughter, id, '渡邉 桃子')).rejects.toMatchObject({ status: 404 })
})

test('取り消したお願いも、14日を過ぎたお願いも、引き受けられない', async () => {
  const { mother, daughter } = await two()
  const first = await asks(open.hall, mother, daughter)
  await end(open.hall, mother, first)
  await expect(accept(open.hall, daughter, first, '渡邉 桃子')).rejects.toMatchObject({ status: 404 })
  const second = await asks(open.hall, mother, daughter)
  const now = today(open.clock)
  open.clock.set(addDays(now, 14))
  await expect(accept(open.hall, daughter, second, '渡邉 桃子')).rejects.toMatchObject({ status: 404 })
  await sweepConsents(open.hall)
  expect(await told(mother)).toEqual(['代理人のお願いの期限が過ぎました'])
  open.clock.set(now)
})

test('最後の日までは続き、次の日には終わっていて、二人に知らせる', async () => {
  const { mother, daughter } = await two()
  const until = isoDate('2026-12-01')
  await consents(open.hall, mother, daughter, { until })
  const now = today(open.clock)
  open.clock.set(until)
  expect(await held(daughter)).toBe(1)
  open.clock.set(addDays(until, 1))
  expect(await held(daughter)).toBe(0)
  await sweepConsents(open.hall)
  await sweepConsents(open.hall)
  expect((await told(mother)).filter((title) => title === '代理が終わりました')).toHaveLength(1)
  expect((await told(daughter)).filter((title) => title === '代理が終わりました')).toHaveLength(1)
  open.clock.set(now)
})

test('二人のあいだの同意は一つ。新しい同意が、古い同意に代わる', async () => {
  const { mother, daughter } = await two()
  await consents(open.hall, mother, daughter, { may: 'file' })
  const second = await consents(open.hall, mother, daughter, { may: 'see', sees: 'all' })
  const now = await heldBy(open.hall.db, open.hall, daughter.id)
  expect(now.map(({ id, may }) => [id, may])).toEqual([[second, 'see']])
})

test('自分に頼むことも、名前に住所やリンクを書くことも、決まりより長くすることもできない', async () => {
  const { mother, daughter } = await two()
  const sends = (change: object) =>
    visit(
      open.hall,
      mother,
      '/my/proxies/send',
      { ...FORM, agreed: 'yes', email: daughter.email ?? '', ...change },
      { routes },
    )
  expect((await sends({ email: mother.email })).status).toBe(422)
  expect((await sends({ name: 'http://example.com' })).status).toBe(422)
  expect((await sends({ name: '' })).status).toBe(422)
  expect((await sends({ term: '120' })).status).toBe(422)
  expect((await sends({ procedure: 'nothing' })).status).toBe(422)
  expect((await sends({ may: 'everything' })).status).toBe(422)
  expect(await mailsTo(daughter.email)).toEqual([])
})

test('町じゅうに頼んで回ることはできない', async () => {
  const mother = await resident(open.hall, '渡邉 花子')
  const others = await Promise.all(Array.from({ length: 6 }, () => resident(open.hall, '知らない 人')))
  const asked = await Promise.allSettled(others.map((each) => asks(open.hall, mother, each)))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
})

test('カードの氏名と生年月日は封をして置き、終わると消える', async () => {
  const { mother, daughter } = await two()
  const card = { name: '渡邉 花子', address: '柴田町', birth: isoDate('1950-05-14') }
  const id = await consents(open.hall, { ...mother, card }, daughter)
  const row = () =>
    open.hall.db
      .selectFrom('proxy_consent')
      .select(['principal_facts', 'principal_level'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  expect((await row()).principal_level).toBe('card')
  expect((await row()).principal_facts).not.toContain('1950')
  expect((await heldBy(open.hall.db, open.hall, daughter.id))[0]?.facts).toEqual({
    name: card.name,
    birth: card.birth,
  })
  await end(open.hall, mother, id)
  expect((await row()).principal_facts).toBeNull()
})

test('封を開けられなくなった同意では、メールだけの人として扱う', async () => {
  const { mother, daughter } = await two()
  const card = { name: '渡邉 花子', address: '柴田町', birth: isoDate('1950-05-14') }
  const id = await consents(open.hall, { ...mother, card }, daughter)
  await open.hall.db
    .updateTable('proxy_consent')
    .set({ principal_facts: 'broken' })
    .where('id', '=', id)
    .execute()
  expect(await heldBy(open.hall.db, open.hall, daughter.id)).toMatchObject([{ principalLevel: 'email' }])
})
