import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { act } from '../../src/systems/cases/act.ts'
import { everybody, fileSurvey, resident, testHall } from '../../src/systems/cases/testing-desk.ts'
import { openLedger } from '../people/ledger.ts'
import { checkFiled } from './check-filed.ts'
import { checkLetters } from './check-letters.ts'
import { checkLives } from './check-lives.ts'
import { checkNotices } from './check-notices.ts'

let open: Awaited<ReturnType<typeof testHall>>
let id: string
beforeAll(async () => {
  open = await testHall()
  const { clerk } = await everybody(open.hall)
  id = await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
  const event = { kind: 'proposed', outcome: 'approved', result: 'half', reason: '印00000a' } as const
  await act(open.hall, clerk, { applicationId: id, event })
})
afterAll(() => open.close())

test('応答したのに帳簿にないものを、失われたと言う', async () => {
  const ledger = openLedger()
  ledger.sent.set('00000000-0000-4000-8000-000000000000', true)
  ledger.sent.set('00000000-0000-4000-8000-000000000001', false)
  ledger.acts.set('印00000a', true).set('印00000b', true).set('印00000c', false)
  expect(await checkFiled(open.hall.db, ledger)).toMatchObject([{ kind: 'lost' }])
  expect((await checkLives(open.hall.db, ledger)).faults).toMatchObject([
    { kind: 'lost', what: expect.stringContaining('00000b') },
  ])
})

test('一覧が履歴と違えば、違うと言う', async () => {
  await sql`update application set state = 'approved' where id = ${id}`.execute(open.hall.db)
  const { faults } = await checkLives(open.hall.db, openLedger())
  await sql`update application set state = 'deciding' where id = ${id}`.execute(open.hall.db)
  expect(faults).toMatchObject([{ kind: 'wrong' }])
  expect((await checkLives(open.hall.db, openLedger())).faults).toEqual([])
})

test('届いていないメールと、帳簿にないメールを見つける', async () => {
  const { id: delivery } = await open.hall.db
    .selectFrom('notice_delivery')
    .select('id')
    .executeTakeFirstOrThrow()
  const unsent = await checkNotices(open.hall.db, new Map())
  expect(unsent.faults).toMatchObject([{ kind: 'lost' }])
  await sql`update notice_delivery set sent_at = now()`.execute(open.hall.db)
  const twice = new Map([[`<notice-${delivery}@localhost>`, 2]])
  expect(await checkNotices(open.hall.db, twice)).toMatchObject({ faults: [], count: 1, twice: 1 })
  const phantom = new Map([...twice, ['<notice-00000000-0000-4000-8000-000000000000@localhost>', 1]])
  expect((await checkNotices(open.hall.db, phantom)).faults).toMatchObject([{ kind: 'wrong' }])
})

test('決裁したのに通知書がなければ、失われたと言う', async () => {
  expect((await checkLetters(open.hall.db)).faults).toEqual([])
  await sql`
    insert into application_event (application_id, seq, kind, actor_kind, actor_name, at, data)
    values (${id}, 3, 'decided', 'staff', '試験', now(), '{"outcome": "approved"}')`.execute(open.hall.db)
  expect((await checkLetters(open.hall.db)).faults).toMatchObject([{ kind: 'lost' }])
})
