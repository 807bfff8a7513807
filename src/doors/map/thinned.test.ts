import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MapShape } from './map-point.ts'
import { thinned } from './thinned.ts'

const line = fc.array(
  fc.tuple(fc.double({ min: 140, max: 141, noNaN: true }), fc.double({ min: 38, max: 39, noNaN: true })),
  { minLength: 2, maxLength: 60 },
)
const shape: fc.Arbitrary<MapShape> = fc.record({
  name: fc.constant('道'),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  closed: fc.boolean(),
})
const corners = (shapes: readonly MapShape[]) =>
  shapes.flatMap(({ lines }) => lines).reduce((sum, each) => sum + each.length, 0)

test('一度に描ける角の数までなら、線は1つの角もなくさない', () => {
  fc.assert(
    fc.property(fc.array(shape, { maxLength: 5 }), (shapes) => {
      expect(thinned(shapes, 2_000)).toEqual(shapes)
    }),
  )
})

test('多すぎれば角を減らし、線の両端と、線そのものは残る', () => {
  fc.assert(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), (shapes) => {
      const drawn = thinned(shapes, 50)
      const ends = (all: readonly MapShape[]) =>
        all.map(({ lines }) => lines.map((each) => [each[0], each[each.length - 1]]))
      expect(ends(drawn)).toEqual(ends(shapes))
      expect(corners(drawn)).toBeLessThanOrEqual(corners(shapes))
    }),
  )
})

test('10万の角がある範囲も、2万までになる', () => {
  const ring = Array.from({ length: 100_000 }, (_, at) => {
    const angle = (at / 100_000) * 2 * Math.PI
    return [140.7 + Math.cos(angle) / 10, 38 + Math.sin(angle) / 10] as const
  })
  const [drawn] = thinned([{ name: '池', lines: [ring], closed: true }])
  expect(drawn!.lines[0]!.length).toBeGreaterThan(1_000)
  expect(drawn!.lines[0]!.length).toBeLessThanOrEqual(20_000)
})
