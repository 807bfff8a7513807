import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isIsoDate } from '#platform/clock'
import { deadJobs, dropJob, retryJob } from '#platform/jobs'
import { anyText, damaged } from '../../testing-random.ts'
import { everybody, testHall } from '../cases/testing-desk.ts'
import { tasksNamed } from './screens/jobs.tsx'
import { readAuditWish, searchAudit } from './search-audit.ts'
import { staffList } from './staff-list.ts'

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
})
afterAll(() => open.close())

/** As the web hands them over: an address with %00 is refused. */
const text = fc
  .oneof(anyText, damaged('令和8年11月1日'))
  .map((each) => each.toWellFormed().replaceAll('\0', ' '))
const query = fc.dictionary(fc.constantFrom('q', 'about', 'kind', 'until', 'after'), text, { maxKeys: 5 })

test('どんなアドレスの記録も職員も仕事も、データベースまで行って戻ってくる', async () => {
  const { hall } = open
  await fc.assert(
    fc.asyncProperty(query, text, async (values, word) => {
      const params = new URLSearchParams(values)
      const { untilDate } = readAuditWish(params)
      expect(untilDate === undefined || isIsoDate(untilDate)).toBe(true)
      expect((await searchAudit(hall, people.engineer, params)).entries).toBeInstanceOf(Array)
      expect((await searchAudit(hall, people.head, params)).entries).toBeInstanceOf(Array)
      expect((await staffList(hall, { q: word, after: values.after })).staff).toBeInstanceOf(Array)
      expect(await deadJobs(hall.db, { q: word, after: word, tasksNamed })).toEqual([])
      expect(await retryJob(hall.db, word)).toBe(false)
      expect(await dropJob(hall.db, word)).toBe(false)
    }),
    { numRuns: 80 },
  )
})
