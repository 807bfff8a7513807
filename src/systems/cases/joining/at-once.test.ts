import { describe, expect, test, vi } from 'vitest'
import { joinCases } from './join-cases.ts'
import { partCase } from './part-case.ts'
import { joiningPlay, REASON } from './testing-joining.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

const at = joiningPlay()
const { by, caseOf, join, kinds, part, seen, two } = at

describe('二人が同時に', () => {
  test('逆の向きに同時にまとめても、止まらず、片方だけが通る', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [first, second] = await two()
      const [a, b] = [await seen(first), await seen(second)]
      const results = await Promise.allSettled([
        joinCases(at.hall, at.people.clerk, { main: a, other: b, reason: REASON }),
        joinCases(at.hall, at.people.second, { main: b, other: a, reason: REASON }),
      ])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = results.find((each) => each.status === 'rejected')
      expect(lost?.reason).toMatchObject({ status: 409 })
      const states = [(await caseOf(first)).life.state, (await caseOf(second)).life.state]
      expect(states.filter((state) => state === 'joined')).toHaveLength(1)
    }
  })

  test('まとめるのと解くのと書くのが同時でも、止まらない', async () => {
    const [first, second] = await two()
    await join(first, second)
    await Promise.allSettled([
      part(second),
      part(second, at.people.second),
      by(first, at.people.clerk, { kind: 'noted', text: '一' }),
      by(second, at.people.clerk, { kind: 'noted', text: '二' }),
    ])
    const joined = (await caseOf(second)).life.state === 'joined'
    expect((await caseOf(first)).life.takenIn).toHaveLength(joined ? 1 : 0)
    expect((await kinds(second)).filter((kind) => kind === 'parted')).toHaveLength(joined ? 0 : 1)
  })

  test('同じ押し方を2度しても、1度だけまとまる', async () => {
    const [first, second] = await two()
    const [a, b] = [await seen(first), await seen(second)]
    const wish = { main: a, other: b, reason: REASON }
    await Promise.all([joinCases(at.hall, at.people.clerk, wish), joinCases(at.hall, at.people.clerk, wish)])
    expect(await kinds(first)).toEqual(['submitted', 'tookIn'])
    expect(await kinds(second)).toEqual(['submitted', 'joined'])
    const undo = { ...(await seen(second)), reason: '別' }
    await partCase(at.hall, at.people.clerk, undo)
    await partCase(at.hall, at.people.clerk, undo)
    expect(await kinds(second)).toEqual(['submitted', 'joined', 'parted'])
  })

  test('見ていないあいだに誰かが手を付けたら、だれが何をしたかを伝える', async () => {
    const [first, second] = await two()
    const wish = { main: await seen(first), other: await seen(second), reason: REASON }
    await by(second, at.people.second, { kind: 'assigned', to: at.people.second.id })
    await expect(joinCases(at.hall, at.people.clerk, wish)).rejects.toThrow(
      'ほかの人（鈴木 主事）が先に「担当」',
    )
  })
})
