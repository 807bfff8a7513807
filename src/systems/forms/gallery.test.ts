import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Definition, definitionHash, LETTER_KINDS, parseDefinition } from '#language'
import { letterPreview } from '#systems/cases'
import { blank, templates } from './gallery/index.ts'
import { placeOf } from './place.ts'
import { problemsOf } from './problems.ts'
import { readSharedForm, settleIn, shareFile } from './share-file.ts'
import { takeIn } from './take-in.ts'
import { formOf, formsHall, OFFICE, templateOf } from './testing-forms.ts'

let open: Awaited<ReturnType<typeof formsHall>>
beforeAll(async () => {
  open = await formsHall()
})
afterAll(() => open.close())

describe.each(templates.map((each) => [each.title, each.id] as const))('ひな形「%s」', (_, id) => {
  test('そのまま公開でき、どの質問にもたどり着ける', () => {
    expect(problemsOf(open.hall, templateOf(open.hall, id))).toEqual([])
  })

  test('三つの通知が、試しの答えでPDFになる', async () => {
    for (const kind of LETTER_KINDS) {
      const bytes = await letterPreview(open.hall, templateOf(open.hall, id), kind)
      expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  test('書き出して読み込むと、同じ用紙になる', () => {
    const body = templateOf(open.hall, id)
    const read = readSharedForm(new TextEncoder().encode(shareFile(open.hall, body)))
    expect(read.definition && definitionHash(read.definition)).toBe(definitionHash(body))
  })
})

test('白紙は、書くところを教え、書けば公開できる', () => {
  const { hall } = open
  const body = blank({ place: placeOf(hall.town), office: OFFICE, from: '2026-11-24' })
  const said = problemsOf(hall, body).map(({ text }) => text)
  expect(said).toContain('「手続きの名前」を入力してください。')
  const whole = {
    ...body,
    name: 'あ',
    short: 'あ',
    ground: ['要綱'],
    who: 'だれでも',
    summary: 'あ',
    deadline: { text: 'あ' },
  }
  expect(problemsOf(hall, whole)).toEqual([])
})

describe('ほかの町のファイル', () => {
  const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const shared = () => JSON.parse(shareFile(open.hall, templateOf(open.hall, 'price-relief')))

  test('この町の課と町内に置きかえて、下書きになる', async () => {
    const { hall, people } = open
    const body = templateOf(hall, 'price-relief')
    const foreign: Definition = {
      ...body,
      eligible: [
        {
          text: '町内',
          holds: { op: 'within', field: 'applicant.address', area: '01234' },
          otherwise: '町外です。',
        },
      ],
      route: [
        { step: 'check', office: 'their-office' },
        { step: 'consult', office: 'their-other-office', post: '課長' },
        { step: 'approve', post: '課長' },
      ],
      office: 'their-office',
    }
    const file = {
      ...shared(),
      definition: foreign,
      version: definitionHash(foreign),
      from: { town: 'よその町', code: '01234' },
    }
    const took = await takeIn(hall, people.clerk, OFFICE, bytesOf(file))
    const { body: settled } = await formOf(hall, took.id as string)
    expect(settled.route).toEqual([
      { step: 'check', office: OFFICE },
      { step: 'approve', post: '課長' },
    ])
    expect(settled.eligible[0]?.holds).toMatchObject({ area: '04323' })
    expect(problemsOf(hall, settled)).toEqual([])
  })

  test.each([
    ['空', new Uint8Array()],
    ['文字ではないもの', new Uint8Array([0xff, 0xfe, 0x00])],
    ['ほかのJSON', bytesOf({ hello: 'world' })],
    ['空の値', bytesOf(null)],
    ['並び', bytesOf([])],
  ])('%sは、文を言って断る', (_, bytes) => {
    const read = readSharedForm(bytes)
    expect(read.definition).toBeUndefined()
    expect(read.problems?.[0]).toMatch(/。$/)
  })

  test('書きかえられたファイルと、知らない項目のあるファイルは断る', () => {
    const file = shared()
    expect(
      readSharedForm(bytesOf({ ...file, definition: { ...file.definition, name: 'べつの名前' } })).problems,
    ).toHaveLength(1)
    const more = { ...file.definition, script: 'alert(1)' }
    expect(readSharedForm(bytesOf({ ...file, definition: more })).problems?.[0]).toContain('知らない項目')
    expect(readSharedForm(bytesOf({ ...file, definition: { __proto__: null } })).problems).toBeDefined()
  })

  test('書き出したファイルに、人のことは入らない', () => {
    const text = shareFile(open.hall, templateOf(open.hall, 'price-relief'))
    expect(Object.keys(JSON.parse(text)).sort()).toEqual([
      'definition',
      'format',
      'from',
      'kind',
      'licence',
      'name',
      'version',
      'written',
    ])
    expect(text).not.toContain('佐藤')
  })
})

test('いまある手続きは、どれも写して作れる', () => {
  const { hall } = open
  for (const each of hall.town.procedures) {
    const body = settleIn(hall.town, OFFICE, each, '04323')
    expect(parseDefinition(body).problems, each.name).toBeUndefined()
  }
})
