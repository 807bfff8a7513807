import { describe, expect, test } from 'vitest'
import type { Definition, FieldDefinition, FieldKind } from '#language'
import { fieldAt, kinds, letterSlots, parseDefinition, slotsShown, slotsStored } from '#language'
import { readChoices } from './choice-lines.ts'
import { comparisonsOf } from './comparisons.ts'
import { subjectsFor, toCondition, toRows } from './condition-rows.ts'
import { conditionWords } from './condition-words.ts'
import { differenceOf } from './difference.ts'
import { blank, templates } from './gallery/index.ts'
import { isKind, newField } from './kinds.ts'
import { addField, dropField, freshId, moveField } from './outline.ts'
import { pressField } from './press-field.ts'
import { pressPages } from './press-pages.ts'
import { readCondition } from './read-condition.ts'

const place = { code: '04323', name: '柴田町', prefecture: '宮城県' }
const making = { place, office: 'welfare', from: '2026-11-24' }
const relief = templates[0]!.make(making)
const base: Definition = {
  ...blank(making),
  ...{ name: 'あ', short: 'あ', ground: ['要綱'], who: 'あ', summary: 'あ', deadline: { text: 'あ' } },
}

const said = (values: Readonly<Record<string, string | readonly string[]>>) => {
  const all = (name: string) => [values[name] ?? []].flat() as string[]
  return { all, text: (name: string) => all(name)[0] }
}

/** A question of each kind, as a clerk would leave it. */
const filled = (kind: FieldKind, id: string): FieldDefinition =>
  ({
    ...newField(kind, id),
    label: '質問',
    ...((kind === 'choice' || kind === 'choices') && { choices: readChoices([], ['甲', '乙']) }),
    ...(kind === 'consent' && { text: '同意します。' }),
    ...(kind === 'myNumber' && { ground: '番号法' }),
    ...(kind === 'slot' && { times: ['09:00-10:00'] }),
    ...((kind === 'group' || kind === 'repeat') && { fields: [{ id: 'in', kind: 'yesNo', label: '中' }] }),
  }) as FieldDefinition

describe('質問', () => {
  test('言語にあるどの種類も、画面で作れて、用紙として正しい', () => {
    for (const kind of Object.keys(kinds())) {
      expect(isKind(kind)).toBe(true)
      const body = addField(base, 'page p1', filled(kind as FieldKind, 'q1'))
      expect(parseDefinition(body).problems, kind).toBeUndefined()
    }
  })

  test('条件や通知がまだ指している名前は、新しい質問につけない', () => {
    const two = addField(addField(base, 'page p1', filled('yesNo', 'q1')), 'page p1', {
      ...filled('text', 'q2'),
      when: { op: 'is', field: 'q1', value: true },
    })
    expect(freshId(dropField(two, 'q1'), 'q')).toBe('q3')
    const only = dropField(
      addField(two, 'page p1', { ...filled('text', 'q9'), when: { op: 'answered', field: 'q12' } }),
      'q2',
    )
    expect(freshId(only, 'q')).toBe('q13')
  })

  test('端の質問は、隣のページへ動く', () => {
    const moved = moveField(relief, 'household', -1)
    expect(moved.pages[0]?.fields.map(({ id }) => id)).toEqual(['applicant', 'head', 'household'])
    expect(moveField(moved, 'household', 1).pages).toEqual(relief.pages)
    expect(moveField(relief, 'applicant', -1)).toEqual(relief)
    const inner = moveField(relief, 'household.birth', -1)
    expect(fieldAt(inner, 'household')).toMatchObject({
      fields: [{ id: 'name' }, { id: 'birth' }, { id: 'relation' }],
    })
  })

  test('選択肢は、並べ替えても言い換えても、条件の意味を変えない', () => {
    const before = readChoices([], ['甲', '乙', '丙'])
    expect(readChoices(before, ['丙', '甲', '乙']).map(({ id }) => id)).toEqual(['c3', 'c1', 'c2'])
    expect(readChoices(before, ['甲', '乙（変更）', '丙']).map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
    expect(readChoices(before, ['甲', '丙', '丁', '戊']).map(({ id }) => id)).toEqual([
      'c1',
      'c3',
      'c4',
      'c5',
    ])
    expect(readChoices(before, ['甲', '甲', ''].filter(Boolean))).toHaveLength(1)
  })

  test('数でないものは、直し方を言う', () => {
    const body = addField(base, 'page p1', filled('repeat', 'q1'))
    const pressed = pressField(
      body,
      'q1',
      said({ act: 'save', label: '人', 'option-min': 'たくさん', 'option-max': '' }),
      place,
    )
    expect(pressed.errors?.map(({ message }) => message)).toEqual([
      '「最少」は整数で入力してください。',
      '「最多」を数字で入力してください。',
    ])
  })

  test('でたらめな送信でも、壊れない', () => {
    for (const act of ['up', 'drop nobody', 'page-up', 'add', 'x'.repeat(1000), 'drop @decision.x']) {
      try {
        pressPages(relief, said({ act, page: 'nowhere' })).change(relief)
      } catch (error) {
        expect((error as { status?: number }).status, act).toBe(422)
      }
    }
  })
})

describe('条件', () => {
  test('選んで作った条件は、どれも用紙として正しく、同じ行に戻り、日本語で言える', () => {
    for (const kind of Object.keys(kinds()) as FieldKind[]) {
      const body = addField(base, 'page p1', filled(kind, 'q1'))
      for (const subject of subjectsFor(body).filter(({ path }) => path.startsWith('q1')))
        for (const comparison of comparisonsOf(subject.field)) {
          const row = {
            subject: subject.id,
            comparison: comparison.id,
            values: comparison.first?.(subject.field) ?? [],
          }
          const condition = toCondition(body, { together: 'all', rows: [row] }, place)!
          const whole = { ...body, eligible: [{ text: '条件', holds: condition, otherwise: '対象外です。' }] }
          const where = `${kind} ${subject.id} ${comparison.id}`
          expect(parseDefinition(whole).problems, where).toBeUndefined()
          expect(toRows(body, condition, place)?.rows, where).toEqual([row])
          expect(conditionWords(body, condition, place), where).toMatch(/^「.+」/)
        }
    }
  })

  test('質問を変えた行は、その質問に合う比べ方に直る', () => {
    const form = said({
      'when-0-subject': 'tax',
      'when-0-comparison': 'ageAtLeast',
      'when-0-value': '18',
    })
    expect(readCondition(relief, subjectsFor(relief), form, 'when', place)).toEqual({
      op: 'is',
      field: 'tax',
      value: 'exempt',
    })
  })

  test('前にある質問だけを選べる', () => {
    expect(subjectsFor(relief, 'tax').map(({ id }) => id)).toContain('lived')
    expect(subjectsFor(relief, 'tax').map(({ id }) => id)).not.toContain('reduced')
    expect(subjectsFor(relief, 'household.birth').map(({ id }) => id)).toContain('household.name')
  })

  test('画面で言えない条件は、言葉で見せ、触らない', () => {
    const holds = { op: 'not', of: { op: 'any', of: [{ op: 'is', field: 'lived', value: true }] } } as const
    expect(toRows(relief, holds, place)).toBeUndefined()
    expect(conditionWords(relief, holds, place)).toContain('ではない')
  })
})

describe('通知文', () => {
  test('差し込む項目は、答えの名前で見え、用紙の言葉で残る', () => {
    const slots = letterSlots(relief, 'approved')
    const text = '{applicant.name} 様 {理由} {@decision.amount} {知らない項目}'
    expect(slotsShown(text, slots)).toBe(
      '{申請する人（世帯主）・氏名} 様 {理由} {決定・支給額} {知らない項目}',
    )
    expect(slotsStored(slotsShown(text, slots), slots)).toBe(text)
    expect(new Set(slots.map(({ name }) => name)).size).toBe(slots.length)
  })

  test('全角のかっこで書いても、差し込める', () => {
    expect(slotsStored('｛受付日｝', letterSlots(relief, 'approved'))).toBe('{受付日}')
  })
})

describe('変わるところ', () => {
  const town = { code: '043231', name: '柴田町', prefecture: '宮城県', offices: [] } as never

  test('変わったところだけを、前と後で言う', () => {
    const after = dropField({ ...relief, name: '追加の給付金' }, 'reduced')
    expect(
      differenceOf(town, relief, after).map(({ what, before, after: is }) => [what, !!before, !!is]),
    ).toEqual([
      ['手続きの名前', true, true],
      ['質問', true, false],
    ])
    expect(differenceOf(town, relief, relief)).toEqual([])
  })

  test('はじめての公開では、すべてを言う', () => {
    expect(differenceOf(town, undefined, relief).length).toBeGreaterThan(25)
  })
})
