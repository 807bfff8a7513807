import { describe, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import {
  addressBook,
  amount,
  any,
  asked,
  check,
  choice,
  date,
  letter,
  not,
  number,
  page,
  procedure,
  refusals,
  rule,
  total,
  trialOf,
  until,
  yesNo,
} from '../index.ts'
import { author, sample } from '../testing/sample.ts'

const context = {
  today: isoDate('2026-11-24'),
  addresses: addressBook({ code: '04323', prefecture: '宮城県', county: '柴田郡', name: '柴田町' }, []),
}

describe('試しの答え', () => {
  test('少なく答える試しは、任意の欄を空け、多く答える試しは、埋める', () => {
    const [few, many] = (['fewest', 'most'] as const).map((amount) => trialOf(sample, context, { amount }))
    expect([few?.problems, many?.problems]).toEqual([[], []])
    expect(JSON.stringify(many?.answers).length).toBeGreaterThan(JSON.stringify(few?.answers).length)
  })

  test('望んだ要件だけを破る', () => {
    for (const [breaks, broken] of sample.eligible.entries()) {
      const { answers, problems } = trialOf(sample, context, { amount: 'fewest', breaks })
      expect(problems).toEqual([])
      expect(refusals(sample, answers, context.today)).toEqual([broken])
    }
  })

  const age = number('年数', { min: 0, max: 100 })
  const old = yesNo('古い建物ですか', { when: age.atLeast(30) })
  const impossible = {
    ...author,
    fee: [],
    letters: { ...author.letters, approved: letter('認定通知書', '認定しました。') },
    route: [check('tax')] as const,
    deadline: until('いつでも'),
    pages: [page('建物', { age, old, detail: yesNo('直しましたか', { when: old.is(true) }) })],
  }

  test('数の境目も、問いの奥の問いも見つける', () => {
    const definition = procedure({
      ...impossible,
      eligible: [rule('50年を超えていない', age.atMost(50), '対象外です。')],
    } as never)
    const { answers, problems } = trialOf(definition, context, { amount: 'most', asks: 'detail' })
    expect(problems).toEqual([])
    expect(asked(definition, answers, context.today)[0]?.fields.map(({ id }) => id)).toEqual([
      'age',
      'old',
      'detail',
    ])
  })

  test('いくつもの答えの先の問いも、ほかの要件が破れる道を通って見つける', () => {
    const who = choice('だれ', { self: '本人', heir: '相続人' })
    const to = choice('振込先', { own: '本人', other: 'ほか' }, { when: who.is('self') })
    const paid = date('支払った日', { past: true, when: to.is('other') })
    const cash = amount('現金', { when: to.is('other') })
    const debt = amount('借金', { when: to.is('other') })
    const definition = procedure({
      ...impossible,
      pages: [page('支払い', { who, to, paid, cash, debt })],
      eligible: [
        rule('30日以内', any(not(to.is('other')), who.is('heir'), paid.inTime(30)), '過ぎています。'),
        rule(
          '500円まで',
          any(not(to.is('other')), who.is('heir'), total([cash], [debt]).atMost(500)),
          '多すぎます。',
        ),
      ],
    } as never)
    expect(trialOf(definition, context, { amount: 'most', asks: 'cash' }).problems).toEqual([])
    for (const breaks of [0, 1])
      expect(trialOf(definition, context, { amount: 'fewest', breaks }).problems).toEqual([])
  })

  test('どう答えてもたどり着けない問いと、成り立たない要件は、そう言う', () => {
    const definition = procedure({
      ...impossible,
      eligible: [rule('20年を超えていない', age.atMost(20), '対象外です。')],
    } as never)
    expect(trialOf(definition, context, { amount: 'most', asks: 'old' }).problems).toHaveLength(1)
    const never = procedure({
      ...impossible,
      eligible: [rule('200年を超える', age.atLeast(200), '対象外です。')],
    } as never)
    expect(trialOf(never, context, { amount: 'fewest' }).problems).toEqual([
      '「200年を超える」が成り立ちません。',
    ])
  })
})
