import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Filter } from '#language'
import { equipment } from './testing-registers.ts'
import {
  filterOf,
  LINE_OPS,
  type Line,
  MOST_GROUPS,
  type RegisterWish,
  readWish,
  wishAddress,
} from './wish.ts'

const line = fc.record({
  field: fc.constantFrom('name', 'kind', 'price', '@made'),
  op: fc.constantFrom(...(Object.keys(LINE_OPS) as Line['op'][])),
  value: fc.constantFrom('机', '5', '令和3年', 'a&f=b'),
  group: fc.integer({ min: 1, max: MOST_GROUPS }),
})
const wishes = fc.record({
  view: fc.constant(equipment.views[0]!),
  q: fc.constantFrom(undefined, '机'),
  match: fc.constantFrom('all' as const, 'any' as const),
  lines: fc.array(line, { maxLength: 10 }),
  sort: fc.constantFrom([], [{ field: 'price' }], [{ field: 'name', down: true as const }]),
  after: fc.constant(undefined),
})
const asked = (wish: RegisterWish) =>
  readWish(equipment, new URL(wishAddress('/desk', wish), 'http://x').searchParams)

test('しぼり込みは、住所に書いて読み直しても同じ', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const bare = ({ op }: Line) => op === 'answered' || op === 'empty'
      const lines = wish.lines.map((each) => (bare(each) ? { ...each, value: '' } : each))
      const sort = wish.sort.length > 0 ? wish.sort : (wish.view.sort ?? [])
      expect(asked({ ...wish, lines })).toEqual({ ...wish, lines, sort })
    }),
  )
})

test('同じ組の条件と、組どうしとは、「すべて」と「どれか」を分け合う', () => {
  const open = { definition: equipment, other: () => undefined }
  const of = (match: 'all' | 'any', lines: readonly [string, number][]) =>
    filterOf(open, {
      ...{ view: equipment.views[0]!, q: undefined, match, sort: [], after: undefined },
      lines: lines.map(([value, group]) => ({ field: 'name', op: 'is', value, group })),
    })
  const is = (value: string): Filter => ({ op: 'is', field: 'name', value })
  expect(of('all', [])).toBeUndefined()
  expect(
    of('any', [
      ['a', 2],
      ['b', 2],
    ]),
  ).toEqual({ op: 'any', of: [is('a'), is('b')] })
  expect(
    of('all', [
      ['a', 1],
      ['c', 3],
      ['b', 1],
    ]),
  ).toEqual({
    op: 'any',
    of: [
      { op: 'all', of: [is('a'), is('b')] },
      { op: 'all', of: [is('c')] },
    ],
  })
})

test('住所に書かれた、ありえない組は、組1になる', () => {
  for (const g of ['0', '6', '-1', '1.5', 'x', ''])
    expect(readWish(equipment, new URLSearchParams({ f: 'name', o: 'is', v: '机', g })).lines).toMatchObject([
      { group: 1 },
    ])
})
