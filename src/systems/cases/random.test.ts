import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isIsoDate, today } from '#platform/clock'
import { listAsked, showTimeKey } from '#platform/search'
import { Problem } from '#platform/web'
import { anyText, damaged } from '../../testing-random.ts'
import { inboxOf } from '../notices/inbox.ts'
import { isUuid } from '../uuid.ts'
import { findCase } from './case.ts'
import { myApplications } from './mine.ts'
import { findQueue } from './queue.ts'
import { readWish, wishAddress } from './queue-wish.ts'
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
let id: string
let other: string
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  owner = await resident(open.hall, '渡邉 花子')
  id = await fileSurvey(open.hall, owner)
  other = await fileSurvey(open.hall, owner)
})
afterAll(() => open.close())

const UUID = '00000000-0000-7000-8000-000000000009'
/** As the web hands them over: an address with %00 is refused, and readForm leaves no NUL. */
const clean = (each: string) => each.toWellFormed().replaceAll('\0', '\ufffd')
const text = fc
  .oneof(anyText, damaged(`2026-11-24_${UUID}`), damaged(`1795478400000_${UUID}`), fc.constant(UUID))
  .map(clean)
const query = fc
  .dictionary(fc.constantFrom('q', 'view', 'procedure', 'after', 'done', 'x'), text, { maxKeys: 5 })
  .map((values) => new URLSearchParams(values))

test('どんなアドレスの一覧も、意味のあるところだけを読み、もとのアドレスに戻せる', () => {
  fc.assert(
    fc.property(query, (params) => {
      const wish = readWish(params)
      expect(wish.after === undefined || (isIsoDate(wish.after.due) && isUuid(wish.after.id))).toBe(true)
      expect(readWish(new URL(wishAddress(wish), 'http://x').searchParams)).toEqual(wish)
      const { after } = listAsked(params)
      if (after) {
        expect(Number.isNaN(after.at.getTime())).toBe(false)
        expect(listAsked(new URLSearchParams({ after: showTimeKey(after) })).after).toEqual(after)
      }
    }),
    { numRuns: 500 },
  )
})

test('どんなアドレスの一覧も、データベースまで行って戻ってくる', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (params) => {
      const [queue, mine, inbox] = await Promise.all([
        findQueue(open.hall, people.clerk, readWish(params)),
        myApplications(open.hall, owner, listAsked(params)),
        inboxOf(open.hall, owner, listAsked(params)),
      ])
      for (const { rows } of [queue, mine, inbox]) expect(rows).toBeInstanceOf(Array)
    }),
    { numRuns: 100 },
  )
})

const NAMES = [
  'outcome',
  'result',
  'reason',
  'to',
  'until',
  'text',
  'with',
  'back',
  'call',
  'comment',
  'message',
  'of',
  'expected',
  'other',
]
const fields = fc.dictionary(
  fc.constantFrom(...NAMES, 'reason:damage'),
  fc.oneof(text, fc.constantFrom('approved', 'rejected', 'total', '令和8年12月1日', '1', '-1', '1e9')),
  { maxKeys: 8 },
)
const acts = Object.keys(ACTS)
const ways = () => [...acts, 'part', 'split', `join/${other}`, `join/${id}`]

test('机の上の操作に何が送られても、読むか、わかる言葉で断る', async () => {
  const found = (await open.hall.db.transaction().execute((tx) => findCase(tx, id)))!
  fc.assert(
    fc.property(fc.constantFrom(...acts), fields, (act, values) => {
      const all = (name: string) => (Object.hasOwn(values, name) ? [values[name] as string] : [])
      const form = {
        text: (name: string) => all(name)[0],
        all,
        names: () => Object.keys(values),
        files: async () => [],
      }
      try {
        expect(ACTS[act]!(form, found, people.clerk, today(open.hall.clock)).kind).toBeTypeOf('string')
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
        expect((error as Problem).status).toBe(422)
      }
    }),
    { numRuns: 400 },
  )
})

test('机の上の操作は、何を送られても、進むか断るかのどちらかで、倒れない', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ways()), fields, async (act, values) => {
      const posted: Record<string, string> = {
        ...(values as Record<string, string>),
        ...(Object.hasOwn(values, 'other') && {
          main: id,
          [`expected:${id}`]: '1',
          [`expected:${other}`]: '1',
        }),
      }
      const { status } = await visit(open.hall, people.clerk, `/desk/cases/${id}/${act}`, posted)
      expect([303, 403, 404, 409, 422]).toContain(status)
    }),
    { numRuns: 120 },
  )
})
