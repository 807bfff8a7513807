import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { addStaff } from './add-staff.ts'
import { closeStaff } from './close-staff.ts'
import { appointDeputy, deputiesOf, endDeputies, possibleDeputies } from './deputy.ts'
import { assignmentsOf, loadStaff } from './session.ts'

const operator = { kind: 'system', name: '運用担当' } as const
let open: TestHouse
let head: string
let chief: string
let other: string
beforeAll(async () => {
  open = await testHouse()
  const add = (login: string, office: string, post: '係長' | '課長') =>
    addStaff(open.house, operator, {
      ...{ login, name: `見本 ${login}`, email: `${login}@town.example`, password: 'long-enough-password' },
      assignments: [{ office, post }],
    })
  const [office, away] = open.house.town.offices.map(({ id }) => id) as [string, string]
  head = await add('head', office, '課長')
  chief = await add('chief', office, '係長')
  other = await add('other', away, '係長')
})
afterAll(() => open.close())

const actor = (id: string) => loadStaff(open.house, id, 'test')
const days = (from: string, until: string) => ({ from: isoDate(from), until: isoDate(until) })
const day = () => open.house.clock.now().toISOString().slice(0, 10)

test('代理は同じ課の職員から選び、期間の間だけ、その人の職を持つ', async () => {
  const me = await actor(head)
  expect((await possibleDeputies(open.house, me)).map(({ id }) => id)).toEqual([chief])
  await appointDeputy(open.house, me, { deputy: chief, ...days(day(), day()) })
  expect(await assignmentsOf(open.house, chief)).toContainEqual(
    expect.objectContaining({ post: '課長', deputyFor: head }),
  )
  expect(await deputiesOf(open.house, head)).toHaveLength(1)
})

test('おかしな期間、ほかの課の人、重なる代理は断る', async () => {
  const me = await actor(head)
  const refused = (deputy: string, from: string, until: string) =>
    appointDeputy(open.house, me, { deputy, ...days(from, until) })
  await expect(refused(chief, '2031-01-02', '2031-01-01')).rejects.toThrow('始まりの日と同じか')
  await expect(refused(chief, '2001-01-01', '2001-01-02')).rejects.toThrow('今日かその後')
  await expect(refused(chief, '2031-01-01', '2033-01-01')).rejects.toThrow('1年まで')
  await expect(refused(other, '2031-01-01', '2031-01-02')).rejects.toThrow('同じ課')
  await expect(refused(head, '2031-01-01', '2031-01-02')).rejects.toThrow('同じ課')
  await expect(refused(chief, day(), day())).rejects.toThrow('もう代理がいます')
})

test('戻ったら、代理はその日から職を失う', async () => {
  await endDeputies(open.house, await actor(head))
  expect((await assignmentsOf(open.house, chief)).filter((held) => held.deputyFor)).toEqual([])
})

test('閉じたアカウントは、職も代理も終わり、二度は閉じられない', async () => {
  await appointDeputy(open.house, await actor(head), { deputy: chief, ...days(day(), day()) })
  await expect(closeStaff(open.house, await actor(chief), 'chief')).rejects.toThrow('自分のアカウント')
  await closeStaff(open.house, operator, 'Chief')
  await expect(closeStaff(open.house, operator, 'chief')).rejects.toThrow('いないか')
  expect(await possibleDeputies(open.house, await actor(head))).toEqual([])
})
