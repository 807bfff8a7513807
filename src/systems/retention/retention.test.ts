import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isoDate } from '#platform/clock'
import { sql } from '#platform/database'
import type { ResidentActor } from '#platform/people'
import { asked, findCase } from '#systems/cases'
import { planOf } from '../../platform/search/testing.ts'
import { everybody, fileSurvey, resident, staffMember, testHall } from '../cases/testing-desk.ts'
import { changeItem } from './change-item.ts'
import { countDue, DUE, keptUntil, valuesFor } from './due.ts'
import { eraseLists } from './erase-lists.ts'
import { holdCase, openHolds, releaseHold } from './hold.ts'
import { itemsOf, standingOf } from './lists.ts'
import { makeList } from './make-list.ts'
import { proposeList, resumeList, sendBackList, signList, stopList, withdrawList } from './move-list.ts'
import { putAwayList } from './put-away-list.ts'
import { takeBackItem } from './take-back.ts'
import { DUE_DAY, decide, LAST_DAY, type People, sign, signedList } from './testing-retention.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: People
let hanako: ResidentActor
let ids: string[]
beforeEach(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
  ids = [await fileSurvey(open.hall, hanako), await fileSurvey(open.hall, hanako)]
  for (const id of ids) await decide(open.hall, people, id)
  open.clock.set(DUE_DAY)
})
afterEach(() => open.close())

const due = async () =>
  (await countDue(open.hall, ['tax'])).reduce((sum, each) => sum + Number(each.count), 0)
const stateOf = async (list: string) => (await standingOf(open.hall.db, list)).counts
const listState = async (id: string) =>
  (await open.hall.db.selectFrom('retention_list').select('state').where('id', '=', id).executeTakeFirst())
    ?.state
const numberOf = async (id: string) =>
  (
    await open.hall.db
      .selectFrom('application')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).number

test('保存期間は、終わった年度の次の4月1日から数え、最後の日までは廃棄の対象にならない', async () => {
  open.clock.set(LAST_DAY)
  expect(await due()).toBe(0)
  expect(await keptUntil(open.hall, { office: 'tax', id: ids[0]! })).toMatchObject({
    kept_until: LAST_DAY,
    years: 5,
  })
  open.clock.set(DUE_DAY)
  expect(await due()).toBe(2)
  expect(await countDue(open.hall, ['health'])).toEqual([])
})

test('町が日から数えると決めれば、終わった日から数える', async () => {
  const hall = { ...open.hall, town: { ...open.hall.town, retention: { from: 'day' as const } } }
  expect(await keptUntil(hall, { office: 'tax', id: ids[0]! })).toMatchObject({ kept_until: '2031-11-24' })
})

test('手続き中の申請は、何年たっても廃棄の対象にならない', async () => {
  open.clock.set('2026-11-24')
  const waiting = await fileSurvey(open.hall, hanako)
  open.clock.set('2060-04-01')
  expect(await due()).toBe(2)
  const list = await makeList(open.hall, people.clerk, 'tax')
  const { rows } = await itemsOf(open.hall, list, {})
  expect(rows.map((row) => row.application_id)).not.toContain(waiting)
})

test('お金の動いた申請は、動いた年度から会計の保存年数まで残る', async () => {
  const { hall } = open
  const [id = ''] = ids
  const paidOn = (day: string) =>
    sql`insert into application_event (application_id, seq, kind, actor_kind, actor_name, at, data)
      values (${id}, 90, 'paid', 'system', '支給', ${`${day}T10:00:00+09:00`}, '{"amount": 1000, "by": {"kind": "system"}}')`.execute(
      hall.db,
    )
  await paidOn('2028-05-01')
  expect(await due()).toBe(1)
  const long = { ...hall, town: { ...hall.town, retention: { accountingYears: 10 } } }
  expect(await keptUntil(hall, { office: 'tax', id })).toMatchObject({
    kept_until: '2034-03-31',
    money: true,
  })
  expect(await keptUntil(long, { office: 'tax', id })).toMatchObject({ kept_until: '2039-03-31' })
})

test('支払いの残る申請は、対象にならない', async () => {
  const { hall } = open
  await sql`insert into payment (id, application_id, procedure, office, applicant, amount, by_public_account, state, created_at)
    values (gen_random_uuid(), ${ids[0]}, 'survey', 'tax', '渡邉 花子', 1000, true, 'account', now())`.execute(
    hall.db,
  )
  expect(await due()).toBe(1)
})

test('署名がなければ、何も見えなくならず、何も消えない。データベースに直接頼んでも断られる', async () => {
  const { hall, clock } = open
  const list = await makeList(hall, people.clerk, 'tax')
  await putAwayList({ list }, hall)
  await proposeList(hall, people.clerk, list)
  await putAwayList({}, hall)
  clock.set('2040-01-01')
  await eraseLists({}, hall)
  expect(await stateOf(list)).toEqual({ listed: 2 })
  for (const id of ids) expect(await findCase(hall.db, id)).toBeDefined()
  const force = (state: string) =>
    hall.db.updateTable('retention_item').set({ state }).where('list_id', '=', list).execute()
  for (const state of ['away', 'erasing', 'erased']) await expect(force(state)).rejects.toThrow('not signed')
  const wipe = sql`update application_event set data = event_without_words(data) where application_id = ${ids[0]}`
  await expect(wipe.execute(hall.db)).rejects.toThrow('append-only')
})

test('署名は、その課の課長が、ほかの人の回した一覧を、読んでから行う', async () => {
  const { hall } = open
  const list = await makeList(hall, people.clerk, 'tax')
  await expect(sign(hall, people.head, list)).rejects.toMatchObject({ status: 409 })
  await proposeList(hall, people.clerk, list)
  await expect(sign(hall, people.chief, list)).rejects.toMatchObject({ status: 403 })
  await expect(sign(hall, people.consulted, list)).rejects.toMatchObject({ status: 404 })
  const { mark } = await standingOf(hall.db, list)
  const day = isoDate('2032-06-30')
  await expect(signList(hall, people.head, list, { mark, read: false }, day)).rejects.toMatchObject({
    status: 422,
  })
  await expect(signList(hall, people.head, list, { mark: 'another', read: true }, day)).rejects.toMatchObject(
    { status: 409 },
  )
  await sendBackList(hall, people.head, list, 'もう一度確かめてください。')
  await proposeList(hall, people.head, list)
  await expect(sign(hall, people.head, list)).rejects.toMatchObject({ status: 403 })
  const other = await staffMember(hall, '別の 課長', 'tax', '課長')
  await sign(hall, other, list)
  expect(await listState(list)).toBe('signed')
  await expect(sign(hall, other, list)).rejects.toMatchObject({ status: 409 })
})

test('一覧をつくるのも回すのも、その課の職員だけ。ほかの課からは見えない', async () => {
  const { hall } = open
  await expect(makeList(hall, people.stranger, 'tax')).rejects.toMatchObject({ status: 403 })
  await expect(makeList(hall, people.engineer, 'tax')).rejects.toMatchObject({ status: 403 })
  const list = await makeList(hall, people.clerk, 'tax')
  await expect(proposeList(hall, people.stranger, list)).rejects.toMatchObject({ status: 404 })
  await expect(proposeList(hall, people.engineer, list)).rejects.toMatchObject({ status: 403 })
  await expect(makeList(hall, people.second, 'tax')).rejects.toMatchObject({ status: 409 })
})

test('外したもの、取りやめた一覧のものは残り、あとの一覧に入れられる', async () => {
  const { hall } = open
  const list = await makeList(hall, people.clerk, 'tax')
  const wish = { list, subject: ids[0]!, to: 'excluded' } as const
  await expect(changeItem(hall, people.clerk, { ...wish, reason: ' ' })).rejects.toMatchObject({
    status: 422,
  })
  await changeItem(hall, people.clerk, { ...wish, reason: '訴訟中' })
  expect(await stateOf(list)).toEqual({ listed: 1, excluded: 1 })
  await withdrawList(hall, people.clerk, list)
  expect(await due()).toBe(2)
})

test('保留にした申請は、一覧に入らず、署名の後でも消えない。解けば消える', async () => {
  const { hall, clock } = open
  const [first = '', second = ''] = ids
  const hold = { number: await numberOf(first), kind: 'suit', reason: '審査請求が出ています。' }
  await holdCase(hall, people.clerk, hold)
  await expect(holdCase(hall, people.clerk, hold)).rejects.toMatchObject({ status: 409 })
  await expect(holdCase(hall, people.stranger, hold)).rejects.toMatchObject({ status: 404 })
  expect(await due()).toBe(1)
  const list = await signedList(hall, people)
  await holdCase(hall, people.clerk, { ...hold, number: await numberOf(second) })
  clock.set('2032-07-01')
  await eraseLists({}, hall)
  expect(await stateOf(list)).toEqual({ away: 1 })
  const [open1] = (await openHolds(hall, people.clerk)).filter((each) => each.application === second)
  await expect(releaseHold(hall, people.clerk, open1?.id, '終わりました。')).rejects.toMatchObject({
    status: 403,
  })
  await releaseHold(hall, people.head, open1?.id, '終わりました。')
  await eraseLists({}, hall)
  expect(await stateOf(list)).toEqual({ erased: 1 })
  expect(await listState(list)).toBe('done')
  expect(await findCase(hall.db, first)).toBeDefined()
})

test('署名してから見えなくするまでに保留にされたものは、外れる', async () => {
  const { hall } = open
  const list = await makeList(hall, people.clerk, 'tax')
  await proposeList(hall, people.clerk, list)
  await sign(hall, people.head, list)
  await holdCase(hall, people.clerk, { number: await numberOf(ids[0]!), kind: 'audit', reason: '監査' })
  await putAwayList({ list }, hall)
  expect(await stateOf(list)).toEqual({ excluded: 1, away: 1 })
  expect(await findCase(hall.db, ids[0]!)).toBeDefined()
})

test('消す日が来るまでは消えず、元に戻せて、戻したものは前とすっかり同じになる', async () => {
  const { hall, clock } = open
  const row = () =>
    sql`select to_jsonb(application) - 'put_away_at' as row from application where id = ${ids[0]}`
  const before = (await row().execute(hall.db)).rows
  const list = await signedList(hall, people)
  expect((await row().execute(hall.db)).rows).not.toEqual(before)
  clock.set('2032-06-29')
  await eraseLists({}, hall)
  expect(await stateOf(list)).toEqual({ away: 2 })
  const wish = { list, subject: ids[0]! }
  await expect(takeBackItem(hall, people.clerk, { ...wish, reason: '' })).rejects.toMatchObject({
    status: 422,
  })
  await takeBackItem(hall, people.clerk, { ...wish, reason: '開示請求があったため' })
  expect((await row().execute(hall.db)).rows).toEqual(before)
  clock.set('2032-06-30')
  await eraseLists({}, hall)
  expect(await stateOf(list)).toEqual({ restored: 1, erased: 1 })
  expect(await findCase(hall.db, ids[0]!)).toBeDefined()
  await expect(
    takeBackItem(hall, people.clerk, { ...wish, subject: ids[1]!, reason: '戻す' }),
  ).rejects.toMatchObject({ status: 409 })
})

test('途中で止めればそこで止まり、再開すれば続きから進む', async () => {
  const { hall, clock } = open
  const list = await makeList(hall, people.clerk, 'tax')
  await proposeList(hall, people.clerk, list)
  await sign(hall, people.head, list)
  await stopList(hall, people.clerk, list, '一覧を見直します。')
  await putAwayList({ list }, hall)
  expect(await stateOf(list)).toEqual({ listed: 2 })
  await expect(resumeList(hall, people.clerk, list)).rejects.toMatchObject({ status: 403 })
  await resumeList(hall, people.head, list)
  await putAwayList({ list }, hall)
  await stopList(hall, people.clerk, list, 'もう一度見直します。')
  clock.set('2032-07-01')
  await eraseLists({}, hall)
  expect(await stateOf(list)).toEqual({ away: 2 })
  await resumeList(hall, people.head, list)
  await eraseLists({}, hall)
  expect(await stateOf(list)).toEqual({ erased: 2 })
})

test('途中で倒れても、1件ごとに全部か何もないかで、次の回が続きから消す', async () => {
  const { hall, clock } = open
  const list = await signedList(hall, people)
  clock.set('2032-07-01')
  let removed = 0
  const breaking = {
    ...hall,
    vault: {
      ...hall.vault,
      derive: (purpose: string) => {
        if (++removed === 3) throw new Error('電源が切れました')
        return hall.vault.derive(purpose)
      },
    },
  }
  await expect(eraseLists({}, breaking)).rejects.toThrow('電源')
  expect(await stateOf(list)).toEqual({ erased: 1, away: 1 })
  await eraseLists({}, hall)
  await eraseLists({}, hall)
  expect(await stateOf(list)).toEqual({ erased: 2 })
  const register = await hall.db.selectFrom('disposal').select('number').execute()
  expect(register).toHaveLength(2)
})

test('2つの仕事が同時に消しても、1件は1度だけ消える', async () => {
  const { hall, clock } = open
  const list = await signedList(hall, people)
  clock.set('2032-07-01')
  await Promise.all([eraseLists({}, hall), eraseLists({}, hall), eraseLists({}, hall)])
  expect(await stateOf(list)).toEqual({ erased: 2 })
  const erased = await hall.db
    .selectFrom('audit_entry')
    .select('about_id')
    .where('action', '=', 'retention.erased')
    .execute()
  expect(erased.map((each) => each.about_id).sort()).toEqual([...ids].sort())
})

test('何万件の中でも、終わった日の索引で探す', async () => {
  const { db } = open.hall
  await sql`insert into application (id, number, procedure, definition, office, door, applicant, answers,
      filed_at, due_on, state, version, search_text, decided_at)
    select gen_random_uuid(), '8' || lpad(n::text, 11, '0'), procedure, definition, office, door, '', '{}',
      timestamptz '2031-06-01' + n * interval '20 minutes', due_on, 'approved', 1, '',
      timestamptz '2031-06-08' + n * interval '20 minutes'
    from (select * from application order by number limit 1) as one, generate_series(1, 20000) n`.execute(db)
  const plan = await planOf(db, asked(DUE, valuesFor(open.hall, ['tax'])), [
    'application',
    'application_event',
  ])
  expect(plan).toContain('application_ended')
  expect(plan).not.toContain('Seq Scan on application ')
  expect(await due()).toBe(2)
})
