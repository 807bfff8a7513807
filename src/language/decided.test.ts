import { describe, expect, test } from 'vitest'
import {
  amount,
  attachment,
  date,
  fillLetter,
  letter,
  parseDefinition,
  procedure,
  result,
  results,
} from './index.ts'
import { author } from './testing/sample.ts'

const paid = {
  ...author,
  outcomes: {
    approved: '支給',
    rejected: '不支給',
    results: results('決定', { some: '一部を支給', all: '全部を支給' }),
    details: { amount: amount('支給額', { min: 1 }), until: date('期限', { when: result.is('some') }) },
  },
  letters: {
    ...author.letters,
    approved: letter('支給決定通知書', '{@decision.amount}を支給します。', {
      facts: [{ label: '期限', slot: '@decision.until' }],
      remedy: { body: '見本県審査会', first: true },
    }),
  },
} as const

describe('決定の内容', () => {
  const definition = procedure(paid)

  test('JSONになり、読み戻せる', () => {
    expect(definition.outcomes.details?.[1]).toMatchObject({
      id: 'until',
      kind: 'date',
      when: { op: 'is', field: '@result', value: 'some' },
    })
    expect(parseDefinition(JSON.stringify(definition)).definition).toEqual(definition)
  })

  test('通知文に載り、なければ足りないと言う', () => {
    const filled = fillLetter(definition, definition.letters.approved, {}, {}, { amount: 27_000 })
    expect(filled.paragraphs).toEqual(['27,000円を支給します。'])
    expect(filled.facts).toEqual([])
    expect(filled.remedy).toEqual({ body: '見本県審査会', first: true })
    expect(fillLetter(definition, definition.letters.approved, {}, {}).missing).toEqual([
      '「支給額」がまだありません。',
    ])
  })

  test.each([
    [
      'ない結果を指す条件',
      { outcomes: { ...paid.outcomes, details: { amount: amount('支給額', { when: result.is('none') }) } } },
      /値「none」はありません/,
    ],
    [
      '決裁の画面に置けない欄',
      { outcomes: { ...paid.outcomes, details: { amount: attachment('書類') } } },
      /種類「attachment」は使えません/,
    ],
    [
      '認めない通知に決定の内容',
      {
        letters: { ...paid.letters, rejected: letter('却下', '{理由}{@decision.amount}', { remedy: true }) },
      },
      /「却下」の \{@decision.amount\} という欄はありません/,
    ],
    [
      '申請の欄の条件に結果',
      {
        pages: [{ title: '結果', fields: { why: amount('額', { when: result.is('some') }) } }, ...paid.pages],
      },
      /「結果」は、どのページにもありません/,
    ],
  ])('%s は、文で断る', (_, change, sentence) => {
    expect(() => procedure({ ...paid, ...change } as typeof paid)).toThrow(sentence)
  })
})
