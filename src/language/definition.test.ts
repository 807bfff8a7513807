import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyJson, anyText, damaged } from '../testing-random.ts'
import { definitionHash, letter, page, parseDefinition, procedure, rule, yesNo } from './index.ts'
import { author, home, sample } from './testing/sample.ts'

type Json = Record<string, unknown>
/** The sample with one thing changed in its JSON. */
const changed = (change: (definition: Json) => void): Json => {
  const copy = JSON.parse(JSON.stringify(sample)) as Json
  change(copy)
  return copy
}
const at = (value: unknown, ...path: (string | number)[]): Json =>
  path.reduce((each, key) => (each as Json)[key], value) as Json
const problemsOf = (value: unknown) => parseDefinition(value).problems ?? []

describe('定義を読む', () => {
  test('正しい定義は、文字でも値でも読めて凍っている', () => {
    expect(parseDefinition(JSON.stringify(sample)).definition).toEqual(sample)
    expect(Object.isFrozen(parseDefinition(sample).definition)).toBe(true)
  })

  test('版は並びの順に左右されず、中身が一字でも違えば変わる', () => {
    const reversed = Object.fromEntries(Object.entries(sample).reverse())
    expect(definitionHash(reversed as never)).toBe(definitionHash(sample))
    expect(definitionHash(sample)).toMatch(/^[0-9a-f]{64}$/)
    const other = changed((each) => Object.assign(each, { name: '見本の手続き' }))
    expect(definitionHash(other as never)).not.toBe(definitionHash(sample))
  })

  const MISTAKES: [string, (definition: Json) => void, RegExp][] = [
    ['名前がない', (each) => delete each.name, /「name」がありません/],
    ['知らない項目', (each) => Object.assign(each, { script: 'alert(1)' }), /知らない項目「script」/],
    [
      '知らない種類の欄',
      (each) => Object.assign(at(each, 'pages', 0, 'fields', 0), { kind: 'password' }),
      /欄の種類「password」はありません/,
    ],
    [
      '知らない条件',
      (each) => Object.assign(at(each, 'pages', 3, 'fields', 0), { when: { op: 'eval', field: 'home' } }),
      /条件の形がわかりません/,
    ],
    ['知らない職', (each) => Object.assign(at(each, 'route', 1), { post: '部長' }), /どれかにしてください/],
    [
      '欄の名前が変',
      (each) => Object.assign(at(each, 'pages', 0, 'fields', 0), { id: '1 or 1=1' }),
      /英字で始まる英数字/,
    ],
    ['頁が空', (each) => Object.assign(at(each, 'pages', 0), { fields: [] }), /1個以上必要/],
    ['制御文字', (each) => Object.assign(each, { name: '見本\u202e' }), /使えない文字/],
    [
      '日付でない',
      (each) => Object.assign(each, { effective: { from: '2024-02-30' } }),
      /「2026-11-23」の形/,
    ],
    [
      '条件が指す欄がない',
      (each) =>
        Object.assign(at(each, 'pages', 3, 'fields', 0), { when: { op: 'answered', field: 'nothing' } }),
      /「nothing」という欄はありません/,
    ],
    [
      '後の欄を指す',
      (each) =>
        Object.assign(at(each, 'pages', 0, 'fields', 0), { when: { op: 'answered', field: 'copies' } }),
      /後にある「枚数」/,
    ],
    [
      '自分を指す',
      (each) => Object.assign(at(each, 'pages', 0, 'fields', 0), { when: { op: 'answered', field: 'home' } }),
      /後にある「住所」/,
    ],
    [
      'どの一件かわからない',
      (each) =>
        Object.assign(at(each, 'eligible', 0), {
          holds: { op: 'is', field: 'children.living', value: 'apart' },
        }),
      /some か every/,
    ],
    [
      'ない選択肢',
      (each) => Object.assign(at(each, 'pages', 3, 'fields', 0, 'when', 'of'), { value: 'far' }),
      /値「far」は「同居・別居」の選択肢にありません/,
    ],
    [
      '種類に合わない条件',
      (each) => Object.assign(at(each, 'eligible', 0, 'holds'), { field: 'copies' }),
      /「枚数」（number）には使えません/,
    ],
    [
      '値の種類が違う',
      (each) => Object.assign(at(each, 'route', 2, 'when'), { value: 'たくさん' }),
      /値になりません/,
    ],
    [
      '通知の欄がない',
      (each) => Object.assign(at(each, 'letters', 'approved'), { body: ['{childrn}'] }),
      /通知文「認定通知書」の \{childrn\} という欄はありません/,
    ],
    [
      '却下に理由がない',
      (each) => Object.assign(at(each, 'letters', 'rejected'), { body: ['だめです。'] }),
      /行政手続法8条/,
    ],
    ['却下に教示がない', (each) => delete at(each, 'letters', 'rejected').remedy, /教示がありません/],
    [
      '欄の名前が二つ',
      (each) => Object.assign(at(each, 'pages', 0, 'fields', 1), { id: 'home' }),
      /欄の名前「home」が二つ/,
    ],
    [
      '期間が逆',
      (each) => Object.assign(each, { effective: { from: '2024-10-01', to: '2024-01-01' } }),
      /終わりが始まりより前/,
    ],
    [
      '審査が二度',
      (each) => (each.route as unknown[]).push({ step: 'check', office: 'tax' }),
      /最初の一つだけ/,
    ],
    [
      '開かない頁',
      (each) => {
        const is = (value: string) => ({ op: 'is', field: 'children.living', value })
        const both = { op: 'all', of: [is('together'), is('apart')] }
        const fields = at(each, 'pages', 2, 'fields', 0).fields as Json[]
        at(each, 'pages', 2, 'fields', 0).when = {
          op: 'all',
          of: [1, 2].map((n) => ({ op: 'is', field: 'copies', value: n })),
        }
        fields[3]!.when = both
      },
      /ページ「児童」は、どう答えても開きません/,
    ],
  ]
  test.each(MISTAKES)('%s', (_, change, sentence) => {
    expect(problemsOf(changed(change)).join('\n')).toMatch(sentence)
  })

  test('悪い入力でも投げず、必ず文で断る', () => {
    const cyclic: Json = {}
    cyclic.self = cyclic
    let deep: unknown = { op: 'answered', field: 'home' }
    for (let depth = 0; depth < 5000; depth += 1) deep = { op: 'not', of: deep }
    const throwing = {
      get id(): string {
        throw new Error('x')
      },
    }
    const bad = [
      undefined,
      null,
      '',
      '{',
      '[]',
      'x'.repeat(2_000_000),
      1n,
      cyclic,
      throwing,
      Symbol('x'),
      () => 1,
    ]
    for (const value of [
      ...bad,
      '{"__proto__":{"polluted":1}}',
      changed((each) => Object.assign(at(each, 'eligible', 0), { holds: deep })),
    ])
      expect(problemsOf(value).length).toBeGreaterThan(0)
    expect(({} as Json).polluted).toBeUndefined()
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void parseDefinition(value)))
  })

  test('定義の一か所を何に置き換えても投げない', () => {
    const paths: (string | number)[][] = []
    const walk = (value: unknown, path: (string | number)[]) => {
      if (typeof value !== 'object' || value === null) return
      for (const key of Object.keys(value)) {
        paths.push([...path, key])
        walk((value as Json)[key], [...path, key])
      }
    }
    walk(sample, [])
    for (const path of paths)
      for (const value of [null, 1, '', 'x', [], {}, true])
        parseDefinition(
          changed((each) => {
            at(each, ...path.slice(0, -1))[path.at(-1)!] = value
          }),
        )
  })
})

describe('作者の間違い', () => {
  test('置かれていない欄を条件が指す', () => {
    const lost = yesNo('迷子の欄')
    expect(() => procedure({ ...author, eligible: [rule('x', lost.is(true), 'x')] })).toThrow(
      /「迷子の欄」は、どのページにもありません/,
    )
  })

  test('同じ欄が二か所にある', () => {
    expect(() =>
      procedure({ ...author, pages: [page('一', { home }), page('二', { again: home })] }),
    ).toThrow(/二か所に置かれています/)
  })

  test('通知の欄の書き間違い', () => {
    const letters = { ...author.letters, approved: letter('認定通知書', '{childrn}') }
    expect(() => procedure({ ...author, letters })).toThrow(
      '見本の手続：通知文「認定通知書」の {childrn} という欄はありません。',
    )
  })
})

test('書きかけや壊れた JSON の定義も、凍った定義になるか、必ず文で断る', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyJson, damaged(JSON.stringify(sample))), (text) => {
      const { definition, problems } = parseDefinition(text)
      if (definition) expect(Object.isFrozen(definition)).toBe(true)
      else for (const problem of problems ?? ['']) expect(problem.length).toBeGreaterThan(0)
      expect(definition === undefined).toBe(problems !== undefined)
    }),
    { numRuns: 300 },
  )
})
