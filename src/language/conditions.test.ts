import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IsoDate, isoDate } from '#platform/clock'
import type { Condition, Row } from './condition.ts'
import { holds, judge, type Scope } from './holds.ts'

interface Case {
  name: string
  condition: Condition
  answers: Row
  today: IsoDate
  judge: boolean | null
  scope?: Scope
}

const cases: Case[] = JSON.parse(readFileSync(new URL('./conditions.cases.json', import.meta.url), 'utf8'))

describe('条件（ブラウザ・サーバ・印刷が同じ表で確かめる）', () => {
  test('表は120件以上ある', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    expect(new Set(cases.map((each) => each.name)).size).toBe(cases.length)
  })

  test.each(cases)('$name', ({ condition, answers, today, judge: wanted, scope }) => {
    expect(judge(condition, answers, today, scope) ?? null).toBe(wanted)
    expect(holds(condition, answers, today, scope)).toBe(wanted === true)
  })
})

test('何を答えと言われても投げない', () => {
  const today = isoDate('2026-11-23')
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.dictionary(fc.string(), fc.anything()),
      fc.anything(),
      (each, row, value) => {
        judge(each.condition, row, today)
        judge(
          each.condition,
          { ...row, children: [value], a: value, b: value, home: value, older: value },
          today,
        )
      },
    ),
  )
})
