import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sealAudit, verifyAudit } from '#platform/audit'
import { today } from '#platform/clock'
import { sql } from '#platform/database'
import type { Actor, ResidentActor } from '#platform/people'
import { cases, ERASED_WHOLE, findCase, showNumber } from '#systems/cases'
import { notices } from '#systems/notices'
import { statistics } from '#systems/statistics'
import { reachable } from '../cases/api/caller.ts'
import { findDuplicates } from '../cases/duplicates.ts'
import { myApplications } from '../cases/mine.ts'
import { findQueue } from '../cases/queue.ts'
import { readWish } from '../cases/queue-wish.ts'
import { everybody, resident, testHall } from '../cases/testing-desk.ts'
import { visit as visitAt } from '../cases/testing-visit.ts'
import { inboxOf } from '../notices/inbox.ts'
import { countsOf } from '../statistics/counts.ts'
import { daysOf } from '../statistics/days.ts'
import { readPeriod } from '../statistics/period.ts'
import { returnsOf } from '../statistics/returns.ts'
import { scopeOf } from '../statistics/scope.ts'
import { eraseLists } from './erase-lists.ts'
import { retention } from './index.ts'
import { DUE_DAY, endedCase, everything, type People, signedList, WORDS } from './testing-retention.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: People
let owner: ResidentActor
let id: string
let number: string
let list: string
let keys: string[]
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  owner = await resident(open.hall, '口座 持主')
  id = await endedCase(open.hall, people, owner)
  const { db } = open.hall
  number = (
    await db.selectFrom('application').select('number').where('id', '=', id).executeTakeFirstOrThrow()
  ).number
  keys = (await db.selectFrom('file').select('key').execute()).map((file) => file.key)
})
afterAll(() => open.close())

const routes = [
  ...(cases.routes ?? []),
  ...(notices.routes ?? []),
  ...(statistics.routes ?? []),
  ...(retention.routes ?? []),
]
const visit = (actor: Actor, address: string) => visitAt(open.hall, actor, address, undefined, { routes })
const allWords = [...Object.values(WORDS)]

/** Whatever a clerk, another system or the owner can ask for lists, searches and pages. */
async function found(): Promise<string[]> {
  const { hall } = open
  const { clerk } = people
  const shown: string[] = []
  for (const view of ['view=done', 'view=calls', '']) {
    const wish = readWish(new URLSearchParams(view))
    if ((await findQueue(hall, clerk, wish)).rows.some((row) => row.id === id)) shown.push(`queue ${view}`)
  }
  for (const q of [WORDS.family, WORDS.damage, WORDS.note, showNumber(number), number]) {
    const wish = readWish(new URLSearchParams({ view: 'done', q }))
    if ((await findQueue(hall, clerk, wish)).rows.some((row) => row.id === id)) shown.push(`search ${q}`)
  }
  const caller = { kind: 'system', name: '連携', id: 't', offices: ['tax'] } as const
  if ((await reachable(hall.db, caller).select('id').execute()).some((row) => row.id === id))
    shown.push('api')
  if ((await myApplications(hall, owner, {})).rows.some((row) => row.id === id)) shown.push('my')
  if ((await inboxOf(hall, owner, {})).rows.some((row) => row.about_id === id)) shown.push('inbox')
  if ((await findDuplicates(hall, clerk, [id])).length > 0) shown.push('duplicates')
  if (await findCase(hall.db, id)) shown.push('case')
  return shown
}

const figures = async () => {
  const { hall } = open
  const period = readPeriod(new URLSearchParams({ year: '2026' }), today(hall.clock))
  const scope = scopeOf(hall, people.engineer, period)
  const returns = await returnsOf(hall, scope)
  return {
    counts: await countsOf(hall, scope),
    days: await daysOf(hall, scope),
    returns: returns.map(({ label, asks, cases: count }) => ({ label, asks, count })),
  }
}

test('見えなくする前は、どこからも見つかる', async () => {
  expect(await found()).toEqual([
    ...['queue view=done', 'queue view=calls', `search ${WORDS.family}`, `search ${WORDS.damage}`],
    ...[
      `search ${WORDS.note}`,
      `search ${showNumber(number)}`,
      `search ${number}`,
      'api',
      'my',
      'inbox',
      'case',
    ],
  ])
  const kept = await visit(people.clerk, `/desk/cases/${id}`)
  expect(kept.text).toContain('令和14年3月31日まで（5年）')
})

test('署名されて見えなくなると、一覧、検索、API、マイページのどこにも出ず、開けばわけが分かる', async () => {
  const { hall, clock } = open
  await sealAudit(hall.db)
  const before = await figures()
  clock.set(DUE_DAY)
  list = await signedList(hall, people)
  expect(await found()).toEqual([])
  expect(await figures()).toEqual(before)
  const [letter] = await hall.db.selectFrom('letter').select('id').execute()
  const [notice] = await hall.db.selectFrom('notice').select('id').execute()
  const [file] = await hall.db.selectFrom('application_file').select('file_id').execute()
  const staff = await visit(people.clerk, `/desk/cases/${id}`)
  expect(staff).toMatchObject({ status: 410 })
  expect(staff.text).toBe(
    `この申請（${showNumber(number)}）は、令和14年3月31日に保存期間が終わり、廃棄を待っています。令和14年6月30日の前の日まで、「保存と廃棄」の一覧から元に戻せます。`,
  )
  expect((await visit(people.stranger, `/desk/cases/${id}`)).status).toBe(404)
  const mine = await visit(owner, `/my/applications/${id}`)
  expect(mine).toMatchObject({
    status: 410,
    text: 'この申請の記録は、令和14年3月31日に保存期間が終わったため、見られなくなりました。',
  })
  const other = await resident(hall, '別の 人')
  expect((await visit(other, `/my/applications/${id}`)).status).toBe(404)
  for (const path of [`/desk/letters/${letter?.id}`, `/desk/files/${file?.file_id}`])
    expect((await visit(people.clerk, path)).status, path).toBe(404)
  for (const path of [
    `/my/letters/pdf/${letter?.id}`,
    `/my/files/${file?.file_id}`,
    `/my/applications/${id}/paper.pdf`,
  ])
    expect((await visit(owner, path)).status, path).toBe(404)
  expect((await visit(owner, `/my/letters/${notice?.id}`)).status).toBe(410)
})

test('一覧のページに、進みぐあいと元に戻す口がある', async () => {
  const { text } = await visit(people.clerk, `/desk/retention/lists/${list}`)
  expect(text).toContain('見えなくした 1件')
  expect(text).toContain('消したもの：1件のうち0件')
  expect(text).toContain('元に戻す')
  expect(text).not.toContain(WORDS.family)
})

test('消した後は、どの表にもその人の言葉が残らない', async () => {
  const { hall, clock } = open
  // Told on two devices: neither stays, and they may not be taken for one.
  const notice = await hall.db.selectFrom('notice').select('id').executeTakeFirstOrThrow()
  for (const device of ['端末いち', '端末に'])
    await hall.db
      .insertInto('notice_delivery')
      .values({
        ...{ id: crypto.randomUUID(), notice_id: notice.id, channel: 'push', recipient: device },
        created_at: clock.now(),
      })
      .execute()
  const before = await everything(hall)
  expect([...before.values()].join('\n')).toContain(WORDS.damage)
  const counted = await figures()
  clock.set('2032-06-30')
  await eraseLists({}, hall)
  const left = [...(await everything(hall))].flatMap(([table, text]) =>
    [...allWords, '端末いち', '端末に']
      .filter((word) => text.includes(word))
      .map((word) => `${table}: ${word}`),
  )
  expect(left).toEqual([])
  expect(await figures()).toEqual(counted)
  expect(await found()).toEqual([])
})

test('申請や経過を指す表は、どれも廃棄のしかたが決まっている', async () => {
  const { rows } = await sql<{
    name: string
  }>`select distinct conrelid::regclass::text as name from pg_constraint
    where connamespace = current_schema()::regnamespace and contype = 'f'
      and confrelid in ('application'::regclass, 'application_event'::regclass) order by 1`.execute(
    open.hall.db,
  )
  /** What stays, and why: without words (event), numbers only (origin), who signed (retention), or by its own system. */
  const stays = ['application_event', 'application_origin', 'disposal', 'retention_hold', 'retention_item']
  const ownSystem = ['payment', 'target_match']
  const settled = new Set<string>([...ERASED_WHOLE, ...stays, ...ownSystem])
  expect(rows.map((row) => row.name).filter((name) => !settled.has(name))).toEqual([])
  for (const table of ERASED_WHOLE) {
    const found = await sql`select from ${sql.table(table)} where application_id = ${id}`.execute(
      open.hall.db,
    )
    expect(found.rows, table).toEqual([])
  }
})

test('添付と通知書のファイルは、中身も消える', async () => {
  const { hall } = open
  expect(keys.length).toBeGreaterThan(1)
  expect(await hall.db.selectFrom('file').select('id').execute()).toEqual([])
  const days = (n: number) => new Date(Date.now() + n * 86_400_000)
  await hall.files.sweep(hall.db, days(2))
  for (const key of keys) await expect(hall.files.read({ key })).rejects.toThrow()
})

test('廃棄簿には、だれが署名し、いつ何を消したかだけが残り、後から変えられない', async () => {
  const { hall } = open
  const row = await hall.db.selectFrom('disposal').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    ...{ number, procedure_name: '家屋の調査の申請', office: 'tax', kept_until: '2032-03-31' },
    ...{ proposed_by_name: '佐藤 主事', signed_by_name: '伊藤 課長', signed_post: '課長', files: 2 },
  })
  expect(row.content_hash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(row)).not.toContain(owner.id)
  await expect(sql`delete from disposal`.execute(hall.db)).rejects.toThrow('append-only')
  await expect(sql`update disposal set signed_by_name = '別の人'`.execute(hall.db)).rejects.toThrow(
    'append-only',
  )
  const csv = await visit(people.clerk, '/desk/retention/register/file?format=utf-8&year=2032')
  expect(csv.text).toContain(`${showNumber(number)},家屋の調査の申請,税務課`)
  for (const q of [showNumber(number), '家屋', 'どこにもない'])
    expect((await visit(people.clerk, `/desk/retention/register?q=${q}`)).text.includes('伊藤 課長'), q).toBe(
      q !== 'どこにもない',
    )
  expect((await visit(people.stranger, '/desk/retention/register')).text).not.toContain('伊藤 課長')
})

test('消した後も、監査の鎖は通しで確かめられ、どの段にも1行ずつ残る', async () => {
  const { db } = open.hall
  await sealAudit(db)
  expect(await verifyAudit(db)).toMatchObject({ ok: true, problem: undefined })
  const rows = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('action', 'like', 'retention.%')
    .execute()
  const actions = rows.map((row) => row.action)
  for (const step of ['listed', 'proposed', 'signed', 'put-away', 'erased'])
    expect(
      actions.filter((action) => action === `retention.${step}`),
      step,
    ).toHaveLength(1)
})

test('申請があったこと、どの職が決めたか、どの質問を直したかは、経過に残る', async () => {
  const rows = await open.hall.db
    .selectFrom('application_event')
    .select(['kind', 'actor_name', 'data'])
    .where('application_id', '=', id)
    .orderBy('seq')
    .execute()
  expect(rows[0]).toMatchObject({
    kind: 'submitted',
    actor_name: '申請者',
    data: { by: { kind: 'applicant' } },
  })
  expect(rows.find((row) => row.kind === 'returned')?.data).toMatchObject({ reasons: [{ path: 'damage' }] })
  expect(rows.find((row) => row.kind === 'decided')).toMatchObject({
    actor_name: '伊藤 課長',
    data: { outcome: 'approved', by: { post: '課長', office: 'tax' } },
  })
})

test('消えた申請を開くと、いつまで保存し、いつ消したかを答える', async () => {
  const staff = await visit(people.clerk, `/desk/cases/${id}`)
  expect(staff.status).toBe(410)
  expect(staff.text).toContain('令和14年6月30日に廃棄しました')
  const mine = await visit(owner, `/my/applications/${id}`)
  expect(mine).toMatchObject({
    status: 410,
    text: 'この申請の記録は、令和14年3月31日まで保存し、令和14年6月30日に消しました。',
  })
  const other = await resident(open.hall, '別の 人')
  expect((await visit(other, `/my/applications/${id}`)).status).toBe(404)
})

test('保留も元に戻すことも、消えたものにはできない', async () => {
  const held = await visitAt(
    open.hall,
    people.clerk,
    '/desk/retention/holds',
    { number: showNumber(number), kind: 'suit', reason: '訴訟' },
    { routes },
  )
  expect(held.status).toBe(409)
  const back = await visitAt(
    open.hall,
    people.clerk,
    `/desk/retention/lists/${list}/take-back`,
    { subject: id, reason: '戻す' },
    { routes },
  )
  expect(back.status).toBe(409)
})
