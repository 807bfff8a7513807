import { afterAll, beforeAll, expect, test } from 'vitest'
import { record } from '#platform/audit'
import type { StaffActor } from '#platform/people'
import { everybody, fileSurvey, resident, testHall } from '../cases/testing-desk.ts'
import { searchAudit } from './search-audit.ts'

let open: Awaited<ReturnType<typeof testHall>>
beforeAll(async () => {
  open = await testHall()
})
afterAll(() => open.close())

test('課長は自分の課の記録だけを見られ、見たことも記録に残る', async () => {
  const { hall, clock } = open
  const { head, clerk } = await everybody(hall)
  const applicationId = await fileSurvey(hall, await resident(hall, '渡邉 花子'))
  const stranger: StaffActor = { ...clerk, id: '00000000-0000-7000-8000-000000000009', name: 'よその課の人' }
  await record(
    hall.db,
    stranger,
    { action: 'file.read', about: { kind: 'file', id: 'よその書類' } },
    clock.now(),
  )

  const seen = await searchAudit(hall, head, new URLSearchParams())
  expect(seen.entries.map((entry) => entry.about_id)).toContain(applicationId)
  expect(seen.entries.map((entry) => entry.about_id)).not.toContain('よその書類')

  const watcher: StaffActor = { ...head, assignments: [{ office: 'planning', post: '情報担当' }] }
  const whole = await searchAudit(hall, watcher, new URLSearchParams())
  expect(whole.entries.map((entry) => entry.about_id)).toContain('よその書類')
  expect(whole.entries.map((entry) => entry.action)).toContain('audit.search')
})
