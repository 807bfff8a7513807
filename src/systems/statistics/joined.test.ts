import { afterAll, beforeAll, expect, test } from 'vitest'
import { today } from '#platform/clock'
import { findCase } from '#systems/cases'
import { act } from '../cases/act.ts'
import { joinCases } from '../cases/joining/join-cases.ts'
import { everybody, fileSurvey, resident, testHall } from '../cases/testing-desk.ts'
import { countsOf } from './counts.ts'
import { daysOf } from './days.ts'
import { monthsOf } from './months.ts'
import { readPeriod } from './period.ts'
import { scopeOf } from './scope.ts'

let open: Awaited<ReturnType<typeof testHall>>
beforeAll(async () => {
  open = await testHall('2026-11-10')
})
afterAll(() => open.close())

test('まとめた申請は、受付と補正に数え、決定、日数、期限切れには数えない', async () => {
  const { hall, clock } = open
  const people = await everybody(hall)
  const owner = await resident(hall, '渡邉 花子')
  const [main, other] = [await fileSurvey(hall, owner), await fileSurvey(hall, owner)]
  const by = (actor: typeof people.clerk, id: string, event: Parameters<typeof act>[2]['event']) =>
    act(hall, actor, { applicationId: id, event })
  await by(people.clerk, other, { kind: 'returned', reasons: [{ path: 'damage', reason: '深さ' }] })
  const seen = async (id: string) => ({ id, version: (await findCase(hall.db, id))!.application.version })
  await joinCases(hall, people.clerk, { main: await seen(main), other: await seen(other), reason: '同じ' })
  await by(people.clerk, main, { kind: 'proposed', outcome: 'approved', result: 'half' })
  await by(people.chief, main, { kind: 'agreed' })
  await by(people.consulted, main, { kind: 'agreed' })
  await by(people.head, main, { kind: 'decided', outcome: 'approved' })
  clock.set('2026-12-28')
  const scope = scopeOf(hall, people.engineer, readPeriod(new URLSearchParams(), today(clock)))
  expect((await countsOf(hall, scope))[0]).toMatchObject({
    ...{ received: 2, returned: 1, approved: 1, rejected: 0, withdrawn: 0, joined: 1 },
    ...{ late: 0, overdue: 0 },
  })
  const whole = (await daysOf(hall, scope)).find(
    ({ step, procedure }) => step === 'whole' && procedure === '',
  )
  expect(whole?.count).toBe(1)
  expect((await monthsOf(hall, scope)).reduce((sum, { decided }) => sum + decided, 0)).toBe(1)
})
