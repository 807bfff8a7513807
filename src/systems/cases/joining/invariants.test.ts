import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Row } from '#language'
import { Problem } from '#platform/web'
import { act } from '../act.ts'
import { findCase } from '../case.ts'
import { splitCase } from '../splitting/split-case.ts'
import { fileFamily } from '../splitting/testing-split.ts'
import { everybody, resident, testHall } from '../testing-desk.ts'
import { joinCases } from './join-cases.ts'
import { partCase } from './part-case.ts'

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
})
afterAll(() => open.close())

const deeds = ['join', 'join', 'part', 'split', 'note', 'propose', 'pullBack', 'withdraw'] as const
const deed = fc.record({
  kind: fc.constantFrom(...deeds),
  one: fc.nat(5),
  other: fc.nat(5),
  at: fc.nat(2),
  by: fc.constantFrom('clerk', 'second'),
})

type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never

const caseOf = async (id: string) => (await findCase(open.hall.db, id))!
const seen = async (id: string) => ({ id, version: (await caseOf(id)).application.version })
const children = ({ children: rows }: Row) =>
  (rows as { name: { given: string } }[]).map(({ name }) => name.given)

/** What was filed, and what was split off from it: ids of all of them. */
async function play(list: readonly Deed[]): Promise<string[]> {
  const owner = await resident(open.hall, '渡邉 花子')
  const ids = [(await fileFamily(open.hall, owner)).id]
  const { hall } = open
  const first = await caseOf(ids[0]!)
  ids.push((await fileFamily(hall, owner, String((first.answers.applicant as Row).birth))).id)
  for (const { kind, one, other, at, by } of list) {
    const [id, second] = [ids[one % ids.length]!, ids[other % ids.length]!]
    const actor = people[by as 'clerk' | 'second']
    const event = (what: Parameters<typeof act>[2]['event']) =>
      act(hall, actor, { applicationId: id, event: what })
    try {
      if (kind === 'join')
        await joinCases(hall, actor, { main: await seen(id), other: await seen(second), reason: '同じ' })
      if (kind === 'part') await partCase(hall, actor, { ...(await seen(id)), reason: '別' })
      if (kind === 'split') {
        const choice = { entries: new Map([['children', new Set([at])]]), files: new Map() }
        ids.push(await splitCase(hall, actor, { ...(await seen(id)), choice, reason: '別に決める' }))
      }
      if (kind === 'note') await event({ kind: 'noted', text: 'メモ' })
      if (kind === 'propose') await event({ kind: 'proposed', outcome: 'approved', result: 'half' })
      if (kind === 'pullBack') await event({ kind: 'pulledBack' })
      if (kind === 'withdraw') await event({ kind: 'withdrawn', reason: '申し出' })
    } catch (error) {
      // Refused in words, and nothing happened.
      expect(error).toBeInstanceOf(Problem)
      expect((error as Problem).message).toMatch(/。$/)
    }
  }
  return ids
}

test('どう重ねても、まとめた先は1つで互いに合い、行は1つも失われず、重ならない', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (list) => {
      const ids = await play(list)
      const cases = await Promise.all(ids.map(caseOf))
      for (const { application, life } of cases) {
        expect(application.state).toBe(life.state)
        expect(life.joined !== undefined).toBe(life.state === 'joined')
        const main = cases.find((each) => each.application.id === life.joined?.into)
        if (life.joined) expect(main?.life.takenIn.map(({ of }) => of)).toContain(application.id)
        expect(main?.life.joined).toBeUndefined()
        for (const { of } of life.takenIn)
          expect(cases.find((each) => each.application.id === of)?.life.joined?.into).toBe(application.id)
      }
      const joined = await open.hall.db
        .selectFrom('joined_case')
        .select(['application_id', 'main_id'])
        .where('application_id', 'in', ids)
        .execute()
      expect(joined.map((row) => [row.application_id, row.main_id]).sort()).toEqual(
        cases
          .flatMap(({ application, life }) => (life.joined ? [[application.id, life.joined.into]] : []))
          .sort(),
      )
      // Two applications of three children each were filed.
      expect(cases.flatMap(({ answers }) => children(answers)).sort()).toEqual(
        ['一郎', '一郎', '二郎', '二郎', '三郎', '三郎'].sort(),
      )
    }),
    { numRuns: 12 },
  )
}, 180_000)
