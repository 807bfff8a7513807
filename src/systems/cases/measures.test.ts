import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { act } from './act.ts'
import { caseMeasures } from './measures.ts'
import { everybody, fileSurvey, resident, testHall } from './testing-desk.ts'

let open: Awaited<ReturnType<typeof testHall>>
beforeAll(async () => {
  open = await testHall('2026-11-02')
})
afterAll(() => open.close())

const measure = (id: string, at = '2026-11-30') => caseMeasures[id]!.measure(open.hall, isoDate(at))

test('申請が1件もなければ、0ではなく「まだない」と答える', async () => {
  for (const id of Object.keys(caseMeasures)) expect(await measure(id)).toBeUndefined()
})

test('電子申請の割合、決定までの開庁日の中央値、補正の割合を、今年度の申請から数える', async () => {
  const { hall, clock } = open
  const { clerk, chief, consulted, head } = await everybody(hall)
  const owner = await resident(hall, '渡邉 花子')
  const ids = [await fileSurvey(hall, owner), await fileSurvey(hall, owner), await fileSurvey(hall, owner)]
  await hall.db.updateTable('application').set({ door: 'counter' }).where('id', '=', ids[2]!).execute()
  const event = {
    kind: 'returned',
    reasons: [{ path: 'damage', reason: '深さ' }],
    until: '2026-12-08',
  } as const
  await act(hall, clerk, { applicationId: ids[2]!, event })
  // 11/2 (Mon) to 11/4 (Wed) is one working day over 文化の日; to 11/6 it is three.
  for (const [index, day] of ['2026-11-04', '2026-11-06'].entries()) {
    clock.set(day)
    const applicationId = ids[index]!
    await act(hall, clerk, {
      applicationId,
      event: { kind: 'proposed', outcome: 'approved', result: 'half' },
    })
    await act(hall, chief, { applicationId, event: { kind: 'agreed' } })
    await act(hall, consulted, { applicationId, event: { kind: 'agreed' } })
    await act(hall, head, { applicationId, event: { kind: 'decided', outcome: 'approved' } })
  }
  expect(await measure('cases.online-share')).toBe(66.7)
  expect(await measure('cases.days-to-decision')).toBe(2)
  expect(await measure('cases.days-to-decision', '2026-11-05')).toBe(1)
  expect(await measure('cases.return-rate')).toBe(33.3)
  expect(await measure('cases.return-rate', '2027-04-01')).toBeUndefined()
})
