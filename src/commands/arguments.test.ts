import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, damaged } from '../testing-random.ts'
import { parseArguments } from './arguments.ts'

test('どんな言葉の並びも、言葉と印に分かれ、1つも失われず、ほかの値を変えない', () => {
  const words = fc.array(
    fc.oneof(anyText, damaged('--year=2022'), fc.constantFrom('--', '--json', '--__proto__=x')),
  )
  fc.assert(
    fc.property(words, (argv) => {
      const { words: plain, flags } = parseArguments(argv, ['json'])
      for (const word of plain) expect(argv).toContain(word)
      for (const value of Object.values(flags)) expect(value === true || typeof value === 'string').toBe(true)
      expect(Object.getPrototypeOf(flags) === Object.prototype || Object.getPrototypeOf(flags) === null).toBe(
        true,
      )
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    }),
  )
  expect(parseArguments(['report', 'a.pdf', '--year', '2022', '--json'], ['json'])).toMatchObject({
    words: ['report', 'a.pdf'],
    flags: { year: '2022', json: true },
  })
})
