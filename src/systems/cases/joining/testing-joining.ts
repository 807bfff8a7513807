/** For tests: two applications of one person, joined and parted by the people of a desk. */
import { afterAll, beforeAll } from 'vitest'
import type { Row } from '#language'
import type { StaffActor } from '#platform/people'
import { act } from '../act.ts'
import { findCase } from '../case.ts'
import { ANSWERS, everybody, fileSurvey, resident, testHall } from '../testing-desk.ts'
import { joinCases } from './join-cases.ts'
import { partCase } from './part-case.ts'

export const REASON = '同じ内容が2度送られたため。'
export const proposed = { kind: 'proposed', outcome: 'approved', result: 'half' } as const

/** A hall of its own from before the first test to after the last, and what its clerks do there. */
export function joiningPlay() {
  let open: Awaited<ReturnType<typeof testHall>>
  let people: Awaited<ReturnType<typeof everybody>>
  let owner: Awaited<ReturnType<typeof resident>>
  beforeAll(async () => {
    open = await testHall()
    people = await everybody(open.hall)
  })
  afterAll(() => open.close())
  const caseOf = async (id: string) => (await findCase(open.hall.db, id))!
  const seen = async (id: string) => ({ id, version: (await caseOf(id)).application.version })
  const by = (id: string, actor: StaffActor, event: Parameters<typeof act>[2]['event']) =>
    act(open.hall, actor, { applicationId: id, event })
  return {
    get hall() {
      return open.hall
    },
    get clock() {
      return open.clock
    },
    get people() {
      return people
    },
    /** Of the two that were filed last. */
    get owner() {
      return owner
    },
    caseOf,
    seen,
    by,
    numberOf: async (id: string) => (await caseOf(id)).application.number,
    kinds: async (id: string) => (await caseOf(id)).log.map(({ event }) => event.kind),
    join: async (main: string, other: string, actor: StaffActor = people.clerk, reason = REASON) =>
      joinCases(open.hall, actor, { main: await seen(main), other: await seen(other), reason }),
    part: async (id: string, actor: StaffActor = people.clerk) =>
      partCase(open.hall, actor, { ...(await seen(id)), reason: '別の家屋だったため。' }),
    async decide(id: string) {
      await by(id, people.clerk, proposed)
      await by(id, people.chief, { kind: 'agreed' })
      await by(id, people.consulted, { kind: 'agreed' })
      await by(id, people.head, { kind: 'decided', outcome: 'approved' })
    },
    /** Two applications of one person, the second three days later. */
    async two(second: Row = ANSWERS): Promise<[string, string]> {
      owner = await resident(open.hall, '渡邉 花子')
      open.clock.set('2026-11-24')
      const first = await fileSurvey(open.hall, owner)
      open.clock.set('2026-11-27')
      return [first, await fileSurvey(open.hall, owner, second)]
    },
  }
}
