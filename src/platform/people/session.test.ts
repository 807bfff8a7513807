import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tokenHash } from '#platform/web'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { beginSession, endSessions, identify, openSessions } from './session.ts'
import { hire } from './testing.ts'

const MINUTE = 60_000
const RESIDENT = '0190b000-0000-7000-8000-000000000001'

let open: TestHouse
let staff: string
beforeAll(async () => {
  open = await testHouse()
  const created_at = open.clock.now()
  await open.house.db
    .insertInto('resident')
    .values({ id: RESIDENT, email: 'a@example.jp', created_at })
    .execute()
  staff = await hire(open.house, 'madoguchi')
})
afterAll(() => open.close())
beforeEach(() => open.house.db.deleteFrom('session').execute())

const begin = (realm: 'resident' | 'staff') =>
  beginSession(open.house.db, open.clock.now(), {
    ...{ realm, level: 'email', agent: 'x'.repeat(1000), address: '192.0.2.1' },
    personId: realm === 'staff' ? staff : RESIDENT,
  })
const kindOf = async (token: string) => (await identify(open.house, tokenHash(token))).kind
const idOf = async (token: string) => {
  const actor = await identify(open.house, tokenHash(token))
  return 'sessionId' in actor ? actor.sessionId : ''
}

test.each([
  ['resident', 120],
  ['staff', 60],
] as const)('%s は、%i分触らなければ終わり、触っていれば続く', async (realm, rest) => {
  const token = await begin(realm)
  open.clock.advance((rest - 1) * MINUTE)
  expect(await kindOf(token)).toBe(realm)
  open.clock.advance((rest - 1) * MINUTE)
  expect(await kindOf(token)).toBe(realm)
  open.clock.advance((rest + 1) * MINUTE)
  expect(await kindOf(token)).toBe('anonymous')
})

test('触りつづけても、12時間で終わる', async () => {
  const token = await begin('resident')
  for (let hour = 0; hour < 11; hour++) {
    open.clock.advance(60 * MINUTE)
    expect(await kindOf(token)).toBe('resident')
  }
  open.clock.advance(61 * MINUTE)
  expect(await kindOf(token)).toBe('anonymous')
})

test('サインアウトした鍵では、もう開かない。ほかの端末は開いたまま', async () => {
  const [here, there] = [await begin('resident'), await begin('resident')]
  await endSessions(open.house, { realm: 'resident', id: RESIDENT }, { only: await idOf(here) })
  expect([await kindOf(here), await kindOf(there)]).toEqual(['anonymous', 'resident'])
})

test('この端末のほかを、まとめて終わらせられる', async () => {
  const [here, ...others] = [await begin('resident'), await begin('resident'), await begin('resident')]
  await endSessions(open.house, { realm: 'resident', id: RESIDENT }, { allBut: await idOf(here) })
  expect(await kindOf(here)).toBe('resident')
  for (const other of others) expect(await kindOf(other)).toBe('anonymous')
  expect(await openSessions(open.house, 'resident', RESIDENT)).toHaveLength(1)
})

test('ほかの人の端末は、番号を知っていても終わらせられない', async () => {
  const token = await begin('staff')
  const only = await idOf(token)
  await endSessions(open.house, { realm: 'resident', id: RESIDENT }, { only })
  await endSessions(open.house, { realm: 'staff', id: RESIDENT }, { only })
  await endSessions(open.house, { realm: 'staff', id: staff }, { only: 'でたらめ' })
  expect(await kindOf(token)).toBe('staff')
})

test('終わった端末も、記録としては残る', async () => {
  const token = await begin('resident')
  await endSessions(open.house, { realm: 'resident', id: RESIDENT }, { only: await idOf(token) })
  const rows = await open.house.db.selectFrom('session').select('ended_at').execute()
  expect(rows).toEqual([{ ended_at: open.clock.now() }])
})

test('退職した人の鍵は、その場で開かなくなる', async () => {
  const id = await hire(open.house, 'taishoku')
  const session = { realm: 'staff', personId: id, level: 'totp', agent: '', address: '' } as const
  const token = await beginSession(open.house.db, open.clock.now(), session)
  expect(await kindOf(token)).toBe('staff')
  await open.house.db.updateTable('staff').set({ closed_at: open.clock.now() }).where('id', '=', id).execute()
  expect(await kindOf(token)).toBe('anonymous')
})

test('データベースの写しにある値では、入れない', async () => {
  const token = await begin('resident')
  const { hash } = await open.house.db.selectFrom('session').select('hash').executeTakeFirstOrThrow()
  expect(hash).not.toBe(token)
  expect(await kindOf(hash)).toBe('anonymous')
})
