import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sealAudit, verifyAudit } from '#platform/audit'
import { isoDate } from '#platform/clock'
import { sql } from '#platform/database'
import type { Actor, ResidentActor, StaffActor } from '#platform/people'
import { everybody, fileSurvey, PNG, resident, staffMember, testHall } from '../cases/testing-desk.ts'
import { visit as visitAt } from '../cases/testing-visit.ts'
import { inboxOf } from '../notices/inbox.ts'
import { accept } from '../proxies/answer.ts'
import { end } from '../proxies/end.ts'
import { proxies } from '../proxies/index.ts'
import { endMandate, mandatesOf, registerMandate } from '../proxies/mandates.ts'
import { consentsOf, findMine } from '../proxies/queries.ts'
import { sweepConsents } from '../proxies/sweep.ts'
import { asks, consents } from '../proxies/testing.ts'
import { changeItem } from './change-item.ts'
import { countDue } from './due.ts'
import { eraseLists } from './erase-lists.ts'
import { retention } from './index.ts'
import { itemsOf, standingOf } from './lists.ts'
import { makeList } from './make-list.ts'
import { takeBackItem } from './take-back.ts'
import { DUE_DAY, decide, everything, LAST_DAY, type People, signedList } from './testing-retention.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: People
let mother: ResidentActor
let daughter: ResidentActor
const PROXY_NAME = '代理乃 むすめ'
beforeEach(async () => {
  const made = await testHall()
  // Online consents are the tax office's here, whose people the tests have.
  const town = { ...made.hall.town, retention: { proxyOffice: 'tax' } }
  open = { ...made, hall: { ...made.hall, town } }
  people = await everybody(open.hall)
  mother = await resident(open.hall, '本人乃 はは')
  daughter = await resident(open.hall, PROXY_NAME)
})
afterEach(() => open.close())

const routes = [...(retention.routes ?? []), ...(proxies.routes ?? [])]
const visit = (actor: Actor, address: string) => visitAt(open.hall, actor, address, undefined, { routes })
const due = async (office = 'tax') => (await countDue(open.hall, [office])).map(({ count }) => Number(count))
const rowOf = (id: string) =>
  open.hall.db.selectFrom('proxy_consent').selectAll().where('id', '=', id).executeTakeFirst()

/** A consent that was ended today. */
async function ended(): Promise<string> {
  const id = await consents(open.hall, mother, daughter)
  await end(open.hall, mother, id)
  return id
}

/** A case that stands on a consent. */
async function filedBy(consent: string): Promise<string> {
  const id = await fileSurvey(open.hall, mother)
  await sql`update application set consent_id = ${consent}, proxy_id = ${daughter.id} where id = ${id}`.execute(
    open.hall.db,
  )
  return id
}

test('終わった同意も、断られた同意も、期限の過ぎた同意も、終わった年度の次の4月1日から5年で廃棄の対象になる。続いている同意はならない', async () => {
  const { hall, clock } = open
  await ended()
  const declined = await asks(hall, mother, await resident(hall, '断る 人'))
  await sql`update proxy_consent set closed_at = ${clock.now()}, closed_by = 'proxy' where id = ${declined}`.execute(
    hall.db,
  )
  const lapsing = await asks(hall, mother, await resident(hall, '答えない 人'))
  await consents(hall, mother, await resident(hall, '続く 人'), { until: isoDate('2040-03-31') })
  clock.set('2026-12-20')
  await sweepConsents(hall)
  expect((await rowOf(lapsing))?.closed_by).toBe('time')
  clock.set(LAST_DAY)
  expect(await due()).toEqual([])
  clock.set(DUE_DAY)
  expect(await due()).toEqual([3])
  expect(await due('health')).toEqual([])
  const later = { ...hall, town: { ...hall.town, retention: { proxyOffice: 'tax', proxyYears: 6 } } }
  expect(await countDue(later, ['tax'])).toEqual([])
})

test('その同意で出した申請が残る間は、何年たっても対象にならず、申請を消した後に対象になる', async () => {
  const { hall, clock } = open
  const application = await filedBy(await ended())
  clock.set('2060-04-01')
  expect(await due()).toEqual([])
  clock.set('2026-11-24')
  await decide(hall, people, application)
  clock.set(DUE_DAY)
  expect(await due()).toEqual([1])
  const list = await signedList(hall, people)
  // Hidden, and may still come back: the consent waits.
  expect((await itemsOf(hall, list, {})).rows).toHaveLength(1)
  expect(await due()).toEqual([])
  clock.set('2032-06-30')
  await eraseLists({}, hall)
  expect(await countDue(hall, ['tax'])).toMatchObject([{ procedure: 'proxy-consent', count: 1 }])
})

test('一覧に載り、署名されると本人にも代理人にも見えなくなり、90日の間は元に戻せる', async () => {
  const { hall, clock } = open
  const id = await ended()
  clock.set(DUE_DAY)
  const before = await rowOf(id)
  const list = await makeList(hall, people.clerk, 'tax')
  const page = await visit(people.clerk, `/desk/retention/lists/${list}`)
  for (const part of ['代理の同意', '本人乃 はは', PROXY_NAME]) expect(page.text).toContain(part)
  const [row] = (await itemsOf(hall, list, { q: 'むすめ' })).rows
  expect(row?.consent_id).toBe(id)
  await changeItem(hall, people.clerk, { list, subject: id, reason: '裁判中', to: 'excluded' })
  await expect(signedList(hall, people)).resolves.toBeTypeOf('string')
  const away = await hall.db.selectFrom('retention_item').selectAll().where('state', '=', 'away').execute()
  expect(away).toMatchObject([{ consent_id: id }])
  for (const actor of [mother, daughter]) {
    expect(await consentsOf(hall, actor)).toEqual([])
    expect(await findMine(hall, actor, id)).toBeUndefined()
    expect((await inboxOf(hall, actor, {})).rows).toEqual([])
  }
  expect((await visit(people.clerk, `/desk/retention/lists/${away[0]?.list_id}`)).text).not.toContain(
    '本人乃',
  )
  const wish = { list: away[0]!.list_id, subject: id, reason: '開示請求があったため' }
  await takeBackItem(hall, people.clerk, wish)
  expect(await rowOf(id)).toEqual(before)
  expect(await consentsOf(hall, mother)).toHaveLength(1)
  await expect(takeBackItem(hall, people.clerk, wish)).rejects.toMatchObject({ status: 409 })
})

test('署名のない同意は、データベースが消させない', async () => {
  const { hall, clock } = open
  const id = await ended()
  const remove = () => hall.db.deleteFrom('proxy_consent').where('id', '=', id).execute()
  await expect(remove()).rejects.toThrow('nobody signed for')
  clock.set(DUE_DAY)
  await makeList(hall, people.clerk, 'tax')
  await expect(remove()).rejects.toThrow('nobody signed for')
  await eraseLists({}, hall)
  expect(await rowOf(id)).toBeDefined()
})

test('消すと、紙の委任状も含めて、どの表にもその人たちの言葉が残らず、廃棄簿と監査の鎖が残る', async () => {
  const { hall, clock } = open
  const clerk: StaffActor = await staffMember(hall, '受付 主事', 'tax', '主事')
  const id = await registerMandate(hall, clerk, {
    ...{
      name: '本人乃 トメ',
      kana: 'ホンニンノ トメ',
      birth: isoDate('1940-05-14'),
      address: '船岡ことば町',
    },
    ...{ email: daughter.email ?? '', relation: 'family', procedures: [], until: isoDate('2027-11-24') },
    ...{ office: 'tax', scan: { name: '委任状.png', bytes: PNG, type: 'image/png' } },
  })
  await accept(hall, daughter, id, PROXY_NAME)
  await endMandate(hall, clerk, id)
  const key = (await hall.db.selectFrom('file').select('key').executeTakeFirstOrThrow()).key
  clock.set(DUE_DAY)
  const list = await signedList(hall, people)
  expect((await mandatesOf(hall, clerk, {})).rows).toEqual([])
  expect((await visit(clerk, `/desk/proxies/${id}`)).status).toBe(404)
  clock.set('2032-06-29')
  await eraseLists({}, hall)
  expect((await standingOf(hall.db, list)).counts).toEqual({ away: 1 })
  clock.set('2032-06-30')
  await eraseLists({}, hall)
  expect(await rowOf(id)).toBeUndefined()
  const left = [...(await everything(hall))].flatMap(([table, text]) =>
    // The outbox, which nobody empties in a test, and the double's tray.
    table === 'sample_mail' || table === '_private_jobs'
      ? []
      : ['トメ', 'ことば町', '委任状.png', '1940-05-14']
          .filter((word) => text.includes(word))
          .map((word) => `${table}: ${word}`),
  )
  expect(left).toEqual([])
  expect(await hall.db.selectFrom('file').select('key').where('key', '=', key).execute()).toEqual([])
  const row = await hall.db.selectFrom('disposal').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    ...{ consent_id: id, application_id: null, procedure_name: '代理の同意', office: 'tax', files: 1 },
    ...{ ended_on: '2026-11-24', kept_until: '2032-03-31', signed_post: '課長' },
  })
  const register = await visit(people.clerk, '/desk/retention/register')
  expect(register.text).toContain('代理の同意')
  const csv = await visit(people.clerk, '/desk/retention/register/file?format=utf-8&year=2032')
  expect(csv.text).toContain('代理の同意,税務課')
  await sealAudit(hall.db)
  expect(await verifyAudit(hall.db)).toMatchObject({ ok: true })
})
