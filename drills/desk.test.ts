import { expect, test } from 'vitest'
import { drillDesk } from './desk.ts'

test('職員が同時に同じ申請を処理しても何も失われず、ほかの課の職員には何も見えない', async () => {
  const { ok, summary } = await drillDesk({ clerks: 8, cases: 12, seconds: 6 })
  expect(summary).toMatch(/^desk: clerks 8, acknowledged \d+, lost 0, doubled 0, wrong 0$/)
  expect(ok).toBe(true)
}, 180_000)
