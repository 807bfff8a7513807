import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isIsoDate } from '#platform/clock'
import { sql } from '#platform/database'
import { visit } from '../cases/testing-visit.ts'
import { STATES, type State } from './assets.ts'
import { devices } from './index.ts'
import { findLoans, loansOut } from './loans.ts'
import { MOVES, type Move, movesFrom, refusal } from './moves.ts'
import { installSystems, readKnownSystems } from './os-support.ts'
import { deviceHall } from './testing-devices.ts'
import { endLife } from './verbs/end-life.ts'
import { find, giveBack } from './verbs/give-back.ts'
import { lend } from './verbs/lend.ts'
import { moveThing } from './verbs/move-thing.ts'
import { writeOff } from './verbs/write-off.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let house: Awaited<ReturnType<typeof deviceHall>>
beforeAll(async () => {
  house = await deviceHall()
})
afterAll(() => house.close())

const seen = async (id: string) => {
  const open = await house.open(house.people.keeper)
  return { open, id, version: (await house.record(id)).version }
}
const LOAN = { borrower: '借りる 人', section: '福祉課', due: '2026-12-10' }
const ERASED = { certificate: 'S-2026-001', erasedBy: 'destroyed', erasedOn: '2026-11-20' }

test('どの状態からも、できることだけができ、できないことは今の状態を言って断る', async () => {
  const { hall, people } = house
  for (const state of Object.keys(STATES) as State[])
    for (const move of Object.keys(MOVES) as Move[]) {
      const id = await house.thing({ state })
      const may = MOVES[move].from.some((each) => each === state)
      expect(movesFrom(state).includes(move)).toBe(may)
      const work = moveThing(hall, people.keeper, await seen(id), move)
      if (may) {
        await work
        expect((await house.record(id)).values.state).toBe(MOVES[move].to)
      } else {
        await expect(work).rejects.toThrow(`いまは「${STATES[state]}」です。`)
        expect((await house.record(id)).values.state).toBe(state)
        expect(refusal(move, state)).toContain('のものだけです')
      }
    }
})

test('廃棄とリース返却と紛失のままの除却のほかに、終わりはない', () => {
  for (const state of ['ended', 'gone'] as const) expect(movesFrom(state)).toEqual([])
  for (const state of ['stock', 'used', 'lent', 'repair', 'lost'] as const)
    expect(movesFrom(state).length).toBeGreaterThan(0)
})

test('貸すと貸出簿に残り、期限を過ぎると一覧の先頭に出て、返すと閉じる', async () => {
  const { hall, people, clock } = house
  const id = await house.thing()
  await lend(hall, people.keeper, await seen(id), LOAN)
  expect((await house.record(id)).values).toMatchObject({
    state: 'lent',
    user: '借りる 人',
    charge: '福祉課',
  })
  const loans = (await findLoans(hall, people.keeper))!
  expect((await loansOut(hall, loans)).find(({ thing }) => thing === id)).toMatchObject({ overdue: false })
  clock.set('2026-12-11')
  expect((await loansOut(hall, loans)).find(({ thing }) => thing === id)).toMatchObject({ overdue: true })
  await giveBack(hall, people.keeper, await seen(id), { place: undefined, note: '角に傷' })
  expect((await house.record(id)).values.user).toBeUndefined()
  expect((await loansOut(hall, loans)).find(({ thing }) => thing === id)).toBeUndefined()
  const { rows } = await sql<{ f_returnedon: string; f_note: string }>`
    select "f_returnedOn" as f_returnedon, f_note from register__device_loan where f_thing = ${id}`.execute(
    hall.db,
  )
  expect(rows).toEqual([{ f_returnedon: '2026-12-11', f_note: '角に傷' }])
  clock.set('2026-11-24')
})

test('借りる人と期限のない貸出は、何も変えない', async () => {
  const id = await house.thing()
  const { hall, people } = house
  for (const wrong of [{ borrower: '' }, { due: '' }, { due: '2026-11-23' }, { due: 'いつか' }])
    await expect(lend(hall, people.keeper, await seen(id), { ...LOAN, ...wrong })).rejects.toThrow()
  expect((await house.record(id)).version).toBe(1)
})

test('データ消去証明書の番号、方法、日のない廃棄は断る。記憶装置のないものだけは方法だけでよい', async () => {
  const { hall, people } = house
  const id = await house.thing()
  for (const [wrong, said] of [
    [{ certificate: '' }, '証明書の番号'],
    [{ erasedBy: '' }, '消去の方法'],
    [{ erasedBy: 'magic' }, '消去の方法'],
    [{ erasedOn: '' }, '消去した日'],
    [{ erasedOn: '2026-11-25' }, '今日より前'],
  ] as const)
    await expect(
      endLife(hall, people.keeper, await seen(id), 'dispose', { ...ERASED, ...wrong }),
    ).rejects.toThrow(said)
  await endLife(hall, people.keeper, await seen(id), 'dispose', ERASED)
  expect((await house.record(id)).values).toMatchObject({ ...ERASED, state: 'gone', endedOn: '2026-11-24' })
  const printer = await house.thing({ kind: 'printer' })
  await endLife(hall, people.keeper, await seen(printer), 'endLease', {
    certificate: '',
    erasedBy: 'none',
    erasedOn: '',
  })
  expect((await house.record(printer)).values).toMatchObject({ state: 'ended', erasedBy: 'none' })
})

test('貸したまま無くしたものが見つかると、貸出も閉じる', async () => {
  const { hall, people } = house
  const id = await house.thing()
  await lend(hall, people.keeper, await seen(id), LOAN)
  await moveThing(hall, people.keeper, await seen(id), 'lose')
  await find(hall, people.keeper, await seen(id), { place: undefined, note: '' })
  const loans = (await findLoans(hall, people.keeper))!
  expect((await loansOut(hall, loans)).some(({ thing }) => thing === id)).toBe(false)
})

test('紛失したものは、経緯と遠隔での消去を書けば、証明書がなくても除却でき、貸出も閉じる', async () => {
  const { hall, people } = house
  const id = await house.thing()
  await lend(hall, people.keeper, await seen(id), LOAN)
  const loss = { story: '出張先で紛失。駅と警察に尋ねた。', report: '第123号', wipe: 'wiped' }
  await expect(writeOff(hall, people.keeper, await seen(id), loss)).rejects.toThrow('「貸出中」')
  await moveThing(hall, people.keeper, await seen(id), 'lose')
  for (const [wrong, said] of [
    [{ story: '' }, '経緯'],
    [{ wipe: '' }, '遠隔での消去'],
    [{ wipe: 'magic' }, '遠隔での消去'],
  ] as const)
    await expect(writeOff(hall, people.keeper, await seen(id), { ...loss, ...wrong })).rejects.toThrow(said)
  await writeOff(hall, people.keeper, await seen(id), loss)
  const { values } = await house.record(id)
  expect(values).toMatchObject({
    ...{
      state: 'gone',
      endedOn: '2026-11-24',
      lossStory: loss.story,
      lossReport: '第123号',
      lossWipe: 'wiped',
    },
  })
  expect([values.certificate, values.erasedBy, values.user]).toEqual([undefined, undefined, undefined])
  const loans = (await findLoans(hall, people.keeper))!
  expect((await loansOut(hall, loans)).some(({ thing }) => thing === id)).toBe(false)
})

test('紛失の画面では、足りないものを言い、打った経緯が残り、書けば除却される', async () => {
  const { hall, people } = house
  const path = `/desk/devices/things/device/${await house.thing({ state: 'lost' })}`
  const at = (fields?: Record<string, string>) =>
    visit(hall, people.keeper, fields ? `${path}/writeOff` : path, fields, { routes: devices.routes ?? [] })
  expect((await at()).text).toContain('紛失のまま除却する')
  const wrong = await at({ version: '1', lossStory: '倉庫でなくなった。' })
  expect([wrong.status, wrong.text.includes('倉庫でなくなった。</textarea>')]).toEqual([422, true])
  expect(wrong.text).toContain('遠隔での消去をどうしたか')
  const done = await at({ version: '1', lossStory: '倉庫でなくなった。', lossWipe: 'none' })
  expect(done.location).toBe(`${path}?done=writeOff`)
})

test('2人が同時に貸すと、1人だけが貸せて、貸出は1つ', async () => {
  const { hall, people } = house
  const id = await house.thing()
  const thing = await seen(id)
  const done = await Promise.allSettled([1, 2, 3].map(() => lend(hall, people.keeper, thing, LOAN)))
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { rows } = await sql`select from register__device_loan where f_thing = ${id}`.execute(hall.db)
  expect(rows).toHaveLength(1)
})

test('画面で貸し、足りなければ打ったものが残り、ほかの課には見えない', async () => {
  const { hall, people } = house
  const at = (actor: typeof people.keeper, path: string, fields?: Record<string, string>) =>
    visit(hall, actor, path, fields, { routes: devices.routes ?? [] })
  const path = `/desk/devices/things/device/${await house.thing()}`
  expect((await at(people.stranger, path)).status).toBe(404)
  const wrong = await at(people.keeper, `${path}/lend`, { version: '1', borrower: '借りる 人', due: '' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('返す期限を選んでください。')
  expect(wrong.text).toContain('value="借りる 人"')
  const good = await at(people.keeper, `${path}/lend`, { version: '1', ...LOAN })
  expect(good.location).toBe(`${path}?done=lend`)
  expect((await at(people.keeper, '/desk/devices')).text).toContain('借りる 人')
  expect((await at(people.keeper, `${path}/lend`, { version: '2', ...LOAN })).status).toBe(409)
  for (const page of ['/desk/devices/plan', '/desk/devices/systems', '/desk/devices/plan/file'])
    expect((await at(people.keeper, page)).status).toBe(200)
  expect((await at(people.stranger, '/desk/devices')).text).not.toContain('借りる 人')
})

test('OSの期限の表は、どの行にも出典があり、日付は日付で、2度入れても増えない', async () => {
  const known = readKnownSystems()
  for (const { name, source, endsOn, seenOn, sure } of known) {
    expect(source, name).toContain('https://')
    if (endsOn !== undefined) expect(isIsoDate(endsOn), name).toBe(true)
    expect(sure, name).toBe(seenOn !== undefined)
  }
  await installSystems(house.hall)
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from register__os_support`.execute(house.hall.db)
  expect(rows[0]?.count).toBe(known.length)
})
