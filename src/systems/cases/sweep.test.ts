import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { STATES } from '#language'
import type { StaffActor } from '#platform/people'
import { act } from './act.ts'
import { findCase } from './case.ts'
import { joinCases } from './joining/join-cases.ts'
import { withdraw } from './mine.ts'
import { ACTS } from './read-act.ts'
import { everybody, fileSurvey, resident, testHall } from './testing-desk.ts'
import { visit } from './testing-visit.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let owner: Awaited<ReturnType<typeof resident>>
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  owner = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())

const returned = {
  kind: 'returned',
  reasons: [{ path: 'damage', reason: '深さ' }],
  until: '2026-12-08',
} as const
const approved = { kind: 'proposed', outcome: 'approved', result: 'half' } as const
const rejected = { kind: 'proposed', outcome: 'rejected', reason: '対象外です。' } as const

/** A case in each state that staff can meet. */
async function caseIn(state: string): Promise<string> {
  const { hall } = open
  const { clerk, chief, consulted, head } = people
  const id = await fileSurvey(hall, owner)
  const by = (actor: StaffActor, event: Parameters<typeof act>[2]['event']) =>
    act(hall, actor, { applicationId: id, event })
  if (state === 'checking') await by(clerk, { kind: 'assigned', to: clerk.id })
  if (state === 'returned') await by(clerk, returned)
  if (state === 'withdrawn') await withdraw(hall, { visitor: 'v', actor: owner }, id, '')
  if (state === 'joined') {
    const main = { id: await fileSurvey(hall, owner), version: 1 }
    await joinCases(hall, clerk, { main, other: { id, version: 1 }, reason: '同じ申請' })
  }
  if (state === 'deciding') await by(clerk, approved)
  if (state === 'approved' || state === 'rejected') {
    await by(clerk, state === 'approved' ? approved : rejected)
    await by(chief, { kind: 'agreed' })
    await by(consulted, { kind: 'agreed' })
    await by(head, { kind: 'decided', outcome: state })
  }
  return id
}

const FIELDS = {
  to: '0',
  text: 'メモ',
  with: '申請者の妻',
  back: 'yes',
  reason: '理由',
  outcome: 'approved',
  result: 'half',
  'reason:damage': '深さ',
  until: '令和8年12月8日',
  of: '0',
  'way:0': 'approve',
  'post:0': '課長',
}

/** Which roles may do what in which state; everything else must be refused in words. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  submitted: {
    assign: ['clerk', 'second', 'chief', 'head'],
    return: ['clerk', 'second', 'chief', 'head'],
    propose: ['clerk', 'second', 'chief', 'head'],
    reroute: ['chief', 'head'],
    transfer: ['chief', 'head'],
  },
  checking: {
    assign: ['clerk', 'second', 'chief', 'head'],
    return: ['clerk', 'second', 'chief', 'head'],
    propose: ['clerk', 'second', 'chief', 'head'],
    reroute: ['chief', 'head'],
    transfer: ['chief', 'head'],
  },
  returned: { assign: ['clerk', 'second', 'chief', 'head'], 'pull-back': ['clerk'] },
  deciding: {
    assign: ['clerk', 'second', 'chief', 'head'],
    approve: ['chief'],
    'send-back': ['chief'],
    'pull-back': ['clerk'],
    reroute: ['chief', 'head'],
  },
  approved: {},
  rejected: {},
  withdrawn: {},
  joined: {},
}
const CLERKS = ['clerk', 'second', 'chief', 'head']
const OVER = ['approved', 'rejected', 'withdrawn', 'joined']

const allowedTo = (state: string, name: string): readonly string[] => {
  // Notes are always open to the office and, once asked, to the office of the 合議.
  if (name === 'note' || name === 'call')
    return state === 'approved' || state === 'rejected' ? [...CLERKS, 'consulted'] : CLERKS
  if (name === 'withdraw') return OVER.includes(state) ? [] : CLERKS
  return ALLOWED[state]?.[name] ?? []
}

describe.each(STATES.filter((state) => state !== 'draft'))('「%s」の申請', (state) => {
  test.each(Object.keys(ACTS))(
    '%s は、できる人だけができ、ほかの人は文で断られる',
    async (name) => {
      const done: string[] = []
      for (const [role, actor] of Object.entries(people)) {
        const id = await caseIn(state)
        const { version } = (await findCase(open.hall.db, id))!.application
        const fields = {
          ...FIELDS,
          expected: String(version),
          ...(name === 'assign' && { to: actor.id }),
          ...(name === 'transfer' && { to: 'construction' }),
        }
        const answer = await visit(open.hall, actor, `/desk/cases/${id}/${name}`, fields)
        const after = (await findCase(open.hall.db, id))!.application.version
        if (answer.status === 303) done.push(role)
        else {
          expect([403, 404, 409, 422]).toContain(answer.status)
          expect(answer.text).toMatch(/[。）]/)
        }
        expect(after - version).toBe(answer.status === 303 ? 1 : 0)
      }
      expect(done.sort()).toEqual([...allowedTo(state, name)].sort())
    },
    120_000,
  )

  test('どの職にも、画面か、できないという文がある', async () => {
    const id = await caseIn(state)
    for (const actor of Object.values(people)) {
      const { status, text } = await visit(open.hall, actor, `/desk/cases/${id}`)
      expect([200, 403, 404]).toContain(status)
      if (status === 200)
        expect(text).toMatch(/button primary|待っています|処理できません|終わっています|あなたの課の処理/)
      else expect(text).toMatch(/。$/)
    }
  })
})
