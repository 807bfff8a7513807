import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Condition, choice, date, type FieldDefinition, pathsOf } from '#language'
import town from '#town/shibata'
import { conditionInWords, type Vocabulary } from './condition-in-words.ts'
import { type Questions, questionsOf } from './questions.ts'

const cases: { name: string; condition: Condition }[] = JSON.parse(
  readFileSync(new URL('../../language/conditions.cases.json', import.meta.url), 'utf8'),
)

const area = (code: string) =>
  code === '04323' ? '柴田町' : code === '04' ? '宮城県' : `団体コード${code}の市区町村`
/** Words where nothing is known of the fields: each is called by its path. */
const bare: Vocabulary = { questions: new Map(), area }
const named = (fields: Record<string, Partial<FieldDefinition> & { label: string }>): Vocabulary => ({
  questions: new Map(
    Object.entries(fields).map(([path, field]) => [path, { field, name: `「${field.label}」` }]),
  ) as unknown as Questions,
  area,
})

describe('条件の表のどの条件も、言葉になる', () => {
  test.each(cases)('$name', ({ condition }) => {
    const said = conditionInWords(condition, bare)
    expect(said).toMatch(/人だけ書いてください。$/)
    expect(said).not.toMatch(/undefined|null|NaN|\[object|true|false/)
    for (const path of pathsOf(condition).filter((each) => each !== '@identity'))
      expect(said).toContain(`「${path}」`)
    expect(conditionInWords(condition, bare, { act: '付けて', row: true })).toMatch(
      /ときだけ付けてください。$/,
    )
  })

  test('でない、を付けると言葉が変わり、二度付けると元に戻る', () => {
    for (const { name, condition } of cases) {
      const not: Condition = { op: 'not', of: condition }
      expect(conditionInWords(not, bare), name).not.toBe(conditionInWords(condition, bare))
      expect(conditionInWords({ op: 'not', of: not }, bare), name).toBe(conditionInWords(condition, bare))
    }
  })

  test('違う条件は、違う言葉になる', () => {
    const plain = (condition: Condition): string =>
      condition.op === 'not' && condition.of.op === 'not' ? plain(condition.of.of) : JSON.stringify(condition)
    const said = new Map<string, string>()
    for (const { condition } of cases) {
      const sentence = conditionInWords(condition, bare)
      // One of one, or all of one, is that one; a list of one value is that value.
      if (
        condition.op === 'all' ||
        condition.op === 'any' ||
        condition.op === 'oneOf' ||
        condition.op === 'not'
      )
        continue
      expect(said.get(sentence) ?? plain(condition), sentence).toBe(plain(condition))
      said.set(sentence, plain(condition))
    }
  })
})

describe('紙で読む言葉', () => {
  const spouse = named({
    has: { kind: 'yesNo', label: '配偶者はいますか' },
    living: { kind: 'yesNo', label: '配偶者と同居していますか' },
  })
  const has: Condition = { op: 'is', field: 'has', value: true }

  test('いる人、していない人', () => {
    expect(conditionInWords(has, spouse)).toBe('配偶者がいる人だけ書いてください。')
    expect(conditionInWords({ op: 'not', of: has }, spouse)).toBe('配偶者がいない人だけ書いてください。')
    expect(conditionInWords({ op: 'is', field: 'living', value: false }, spouse)).toBe(
      '配偶者と同居していない人だけ書いてください。',
    )
    expect(
      conditionInWords({ op: 'all', of: [has, { op: 'is', field: 'living', value: false }] }, spouse),
    ).toBe('配偶者がいて、配偶者と同居していない人だけ書いてください。')
    expect(
      conditionInWords({ op: 'any', of: [has, { op: 'is', field: 'living', value: false }] }, spouse),
    ).toBe('配偶者がいるか、配偶者と同居していないかのどちらかである人だけ書いてください。')
  })

  test('動詞を曲げられない質問は、そのまま引く', () => {
    const moving = named({ moving: { kind: 'yesNo', label: '柴田町に引っ越しますか' } })
    expect(conditionInWords({ op: 'is', field: 'moving', value: true }, moving)).toBe(
      '「柴田町に引っ越しますか」で「はい」を選んだ人だけ書いてください。',
    )
  })

  const form = named({
    kind: {
      ...choice('種類', { a: '新しく', b: '変更', c: 'やめる' }),
      kind: 'choice',
      label: '種類',
      choices: [
        { id: 'a', label: '新しく' },
        { id: 'b', label: '変更' },
        { id: 'c', label: 'やめる' },
      ],
    } as never,
    birth: { ...date('生年月日'), kind: 'date', label: '生年月日' } as never,
    price: { kind: 'yen', label: '額' },
    home: { kind: 'address', label: '住所' },
    children: { kind: 'repeat', label: '児童', fields: [] },
    'children.kind': { kind: 'yesNo', label: '別居', yes: '別居', no: '同居' },
  })
  const sentences: [Condition, string][] = [
    [{ op: 'oneOf', field: 'kind', values: ['a', 'b'] }, '「種類」で「新しく」か「変更」を選んだ人だけ'],
    [{ op: 'not', of: { op: 'is', field: 'kind', value: 'c' } }, '「種類」で「やめる」を選んでいない人だけ'],
    [
      { op: 'atMost', field: 'birth', by: 'schoolYearAge', value: 18 },
      '「生年月日」から数えた年齢が、この年度の終わりに18歳以下である人だけ',
    ],
    [
      { op: 'not', of: { op: 'atLeast', field: 'birth', by: 'ageReached', value: 65 } },
      '「生年月日」から数えた年齢が、あした65歳より下である人だけ',
    ],
    [
      { op: 'atLeast', field: 'birth', by: 'daysFromToday', value: -14 },
      '「生年月日」がきょうの14日前か、それより後である人だけ',
    ],
    [{ op: 'atMost', field: 'birth', value: '2026-11-23' }, '「生年月日」が令和8年11月23日以前である人だけ'],
    [{ op: 'atLeast', field: 'price', value: 5000 }, '「額」が5,000円以上である人だけ'],
    [{ op: 'not', of: { op: 'within', field: 'home', area: '04323' } }, '「住所」が柴田町の外である人だけ'],
    [{ op: 'atLeast', field: 'children', by: 'count', value: 1 }, '「児童」を書いた人だけ'],
    [{ op: 'atMost', field: 'children', by: 'count', value: 0 }, '「児童」を1件も書いていない人だけ'],
    [
      { op: 'some', list: 'children', of: { op: 'is', field: 'children.kind', value: true } },
      '「児童」のどれかの行で、「別居」で「別居」を選んだ人だけ',
    ],
    [
      {
        op: 'not',
        of: { op: 'some', list: 'children', of: { op: 'is', field: 'children.kind', value: true } },
      },
      '「児童」のすべての行で、「別居」で「同居」を選んだ人だけ',
    ],
    [
      { op: 'not', of: { op: 'oneOf', field: '@identity', values: ['card', 'counter'] } },
      'マイナンバーカードか役場の窓口で本人であることを確かめていない人だけ',
    ],
  ]
  test.each(sentences)('%j', (condition, said) => {
    expect(conditionInWords(condition, form)).toBe(`${said}書いてください。`)
  })
})

test.each(town.procedures)('$short：どの条件も、その手続きの質問の言葉で言える', (definition) => {
  const vocabulary: Vocabulary = { questions: questionsOf(definition), area }
  for (const { field } of vocabulary.questions.values()) {
    if (!field.when) continue
    const said = conditionInWords(field.when, vocabulary)
    // No path and no id of a choice is left in what people read.
    expect(said).not.toMatch(/「[a-zA-Z.]+」|undefined/)
  }
})
