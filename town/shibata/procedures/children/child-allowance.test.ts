import { describe, expect, test } from 'vitest'
import { deadlineFor, fillLetter, problems, type Row } from '#language'
import { applicant, away, context, fieldsOf, keepsPromises, name, refused, today } from '../testing.ts'
import { childAllowance } from './child-allowance.ts'
import { child } from './testing.ts'

const allowance: Row = {
  applicant,
  reason: 'birth',
  since: '2026-11-10',
  occupation: 'employee',
  pension: 'employees',
  spouse: { has: false },
  children: [child],
  account: { use: 'public' },
  agree: true,
}

describe('児童手当の認定請求', () => {
  keepsPromises(childAllowance, allowance)

  test.each([
    [{ applicant: { ...applicant, address: away } }, '柴田町に住んでいる'],
    [{ occupation: 'official' }, '勤務先が手当を払う公務員ではない'],
    [{ children: [{ ...child, birth: '2008-04-01' }] }, '18歳の年度末までの児童がいる'],
    [{ children: [{ ...child, custody: false }] }, '児童の世話をしている'],
  ])('%j は断る', (change, text) => {
    expect(refused(childAllowance, { ...allowance, ...change })).toEqual([text])
  })

  test('18歳の年度末までなら断らない', () => {
    expect(refused(childAllowance, { ...allowance, children: [{ ...child, birth: '2008-04-02' }] })).toEqual(
      [],
    )
  })

  test('別居・年上の子・転入で、聞くことが増える', () => {
    const more = {
      ...allowance,
      reason: 'moved',
      children: [{ ...child, living: 'apart', address: away }],
      older: [{ name, birth: '2005-05-05', support: true }],
    }
    expect(fieldsOf(childAllowance, allowance)).not.toContain('custodyStatement')
    expect(fieldsOf(childAllowance, more)).toEqual(
      expect.arrayContaining(['custodyStatement', 'supportStatement', 'januaryAddress']),
    )
  })

  test('15日の期限は、生まれた日の翌日から数える', () => {
    expect(deadlineFor(childAllowance, allowance)).toBe('2026-11-25')
  })

  test('15人の児童も通知書の表に載る', () => {
    const many = { ...allowance, children: Array.from({ length: 15 }, () => child) }
    expect(problems(childAllowance, many, today, context)).toEqual([])
    expect(fillLetter(childAllowance, childAllowance.letters.approved, many, {}).table?.rows).toHaveLength(15)
    const tooMany = { ...allowance, children: Array.from({ length: 16 }, () => child) }
    expect(problems(childAllowance, tooMany, today, context)[0]?.message).toBe('児童は15件まで入力できます。')
  })
})
