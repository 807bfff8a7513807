import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideCells, rowsWithPeople } from './hide-cells.ts'
import { isSmall } from './protection.ts'
import { isOpen, isOpenByTrying } from './testing-population.ts'

const tables = (rows: number, columns: number, most: number) =>
  fc.integer({ min: 2, max: rows }).chain((height) =>
    fc.integer({ min: 2, max: columns }).chain((width) =>
      fc.array(fc.array(fc.nat(most), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    ),
  )
const sumOf = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0)

test.each([false, true])(
  '小さい数は、行の計と列の計を知っていても、1つには決まらない（すべての表を試して確かめる。0も隠す：%s）',
  (hidesZeros) => {
    const protection = { under: 3, hidesZeros }
    fc.assert(
      fc.property(tables(3, 4, 7), (truth) => {
        // As joined areas are: no row whose total is small.
        fc.pre(truth.every((counts) => !isSmall(sumOf(counts), protection)))
        fc.pre(rowsWithPeople(truth) > 1)
        const { hidden, mayBeZero } = hideCells({ counts: truth }, protection)
        const floor = mayBeZero ? 0 : 1
        for (const [r, counts] of truth.entries())
          for (const [c, count] of counts.entries()) {
            if (isSmall(count, protection)) expect(hidden[r]![c]).toBe(true)
            if (!hidden[r]![c] || sumOf(truth.map((each) => each[c]!)) === 0) continue
            expect(isOpen({ truth, hidden, floor }, r, c)).toBe(
              isOpenByTrying({ truth, hidden, floor }, r, c),
            )
            if (isSmall(count, protection)) expect(isOpen({ truth, hidden, floor }, r, c)).toBe(true)
          }
      }),
      { numRuns: 300 },
    )
  },
)

test('小さい数がなければ、何も隠さない', () => {
  const { hidden, mayBeZero } = hideCells(
    {
      counts: [
        [5, 0],
        [9, 7],
      ],
    },
    { under: 5, hidesZeros: false },
  )
  expect(hidden.flat()).not.toContain(true)
  expect(mayBeZero).toBe(false)
})

test('隠した数は、公開した数から計算しても、小さいとは言い切れない', () => {
  const counts = [
    [2, 30, 40, 20],
    [25, 31, 42, 22],
    [28, 33, 41, 24],
  ]
  const { hidden } = hideCells({ counts }, { under: 5, hidesZeros: false })
  // A circle of four cells, no more.
  expect(hidden.flat().filter(Boolean)).toHaveLength(4)
  const others = counts[0]!.filter((_, c) => hidden[0]![c])
  expect(sumOf(others) - 1).toBeGreaterThanOrEqual(5)
})
