import { expect, test } from 'vitest'
import {
  type Answers,
  approve,
  choice,
  choices,
  date,
  letter,
  number,
  page,
  procedure,
  repeat,
  yesNo,
} from './index.ts'
import { author, sample } from './testing/sample.ts'

/** Never run: each line must be refused by the compiler. */
const refusedByTheCompiler = () => {
  const pension = choice('年金', { employees: '厚生年金', national: '国民年金' })
  // @ts-expect-error a choice that is not there
  pension.is('private')
  // @ts-expect-error one of several is not there
  pension.oneOf('employees', 'private')
  // @ts-expect-error a condition of the wrong type
  yesNo('x').is('yes')
  // @ts-expect-error a number is no date
  date('x').atMost(3)
  // @ts-expect-error an age is a number
  date('x').age.atLeast('65')
  // @ts-expect-error a number has no school year
  number('x').schoolYearAge
  // @ts-expect-error a choice that cannot be among those chosen
  choices('x', { a: 'あ' }).has('b')
  // @ts-expect-error a field that an entry does not have
  repeat('x', { a: yesNo('a') }, { min: 0, max: 1 }).some((each) => each.b.is(true))
  // @ts-expect-error an unknown post
  approve('部長')
  // @ts-expect-error a letter is missing
  procedure({ ...author, letters: { approved: letter('x', 'x'), rejected: letter('x', 'x') } })
  // @ts-expect-error the route begins with a check
  procedure({ ...author, route: [approve('課長')] })
  // @ts-expect-error an unknown way to sign
  procedure({ ...author, sign: 'fax' })
  // @ts-expect-error a page without a title
  page({ a: yesNo('a') })
  // @ts-expect-error an answer of the wrong type
  const wrong: Answers<typeof sample> = { copies: 'many' }
  // @ts-expect-error an answer that nobody asked for
  const unknown: Answers<typeof sample> = { color: 'red' }
  const right: Answers<typeof sample> = {
    spouse: { has: true, name: { family: '柴田', given: '花子' } },
    children: [{ living: 'apart' }],
  }
  return [wrong, unknown, right]
}

test('型に合わない書き方は、実行する前に断られる', () => {
  expect(refusedByTheCompiler).toBeTypeOf('function')
})

test('定義は凍った、ただのJSONである', () => {
  expect(JSON.parse(JSON.stringify(sample))).toEqual(sample)
  expect(Object.isFrozen(sample.pages[0]!.fields[0])).toBe(true)
  expect(() => Object.assign(sample.pages[0]!, { title: 'x' })).toThrow(TypeError)
})

test('条件は欄の名前を指す', () => {
  expect(sample.pages[3]!.fields[0]!.when).toEqual({
    op: 'some',
    list: 'children',
    of: { op: 'is', field: 'children.living', value: 'apart' },
  })
})
