import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import {
  type Definition,
  definitionHash,
  type FieldDefinition,
  innerOf,
  type Row,
  review,
  trialOf,
} from '#language'
import { openDocuments } from '#platform/documents'
import town from '#town/shibata'
import { context, today } from '../../../town/shibata/procedures/testing.ts'
import { codeText, qrOf, readCode } from './code.ts'
import { blankPaper, type Filed, paperPdf, sheetOf } from './paper.ts'

const documents = openDocuments({ templates: [] })
const press = { town, baseUrl: 'https://town.example' }

/** Text as a reader copies it, without the spaces and line ends that layout puts between words. */
const read = async (pdf: Uint8Array) => {
  const { totalPages, text } = await extractText(await getDocumentProxy(pdf.slice()))
  const pages = text.map((page) => page.replace(/[\s\u200b]/g, ''))
  return { total: totalPages, pages, whole: pages.join('') }
}
const plain = (text: string) => text.replace(/\s/g, '')
const allFields = (fields: readonly FieldDefinition[]): FieldDefinition[] =>
  fields.flatMap((field) => [field, ...allFields(innerOf(field))])
const fieldsOf = ({ pages }: Definition) => pages.flatMap(({ fields }) => allFields(fields))
const filed = (answers: Row): Filed => ({
  answers,
  on: today,
  number: '202600012348',
  facts: [{ term: '受付番号', text: '2026-0001-2348' }],
})
const procedure = (id: string) => town.procedures.find((each) => each.id === id)!

describe.each(town.procedures)('$short', (definition) => {
  test('用紙には、すべての質問と、だれが書くかがある', async () => {
    const pdf = await blankPaper(documents, press, definition)
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const { total, pages, whole } = await read(pdf)
    expect(total).toBeLessThanOrEqual(12)
    for (const text of [definition.name, definition.who, definition.deadline.text, ...definition.bring])
      expect(whole, text).toContain(plain(text))
    for (const page of definition.pages) expect(whole, page.title).toContain(plain(page.title))
    // A group that has the name of its page needs no heading of its own; its name stands there all the same.
    for (const { label } of fieldsOf(definition)) expect(whole, label).toContain(plain(label))
    if (fieldsOf(definition).some(({ when }) => when)) expect(whole).toMatch(/(人|とき)だけ(書|付け)/)
    for (const page of pages)
      expect(page).toContain(`様式${definition.id}版${definitionHash(definition).slice(0, 12)}`)
    expect(whole).not.toContain('入力してください')
  })

  test('個人番号は、ほかの紙と分けた最後の紙にだけ書く', async () => {
    const { pages } = await read(await blankPaper(documents, press, definition))
    const asks = fieldsOf(definition).filter(({ kind }) => kind === 'myNumber')
    expect(pages.filter((page) => page.includes('この紙は、ほかの紙と分け'))).toEqual(
      asks.length > 0 ? [pages.at(-1)] : [],
    )
    for (const { label } of asks) expect(pages.at(-1)).toContain(plain(label))
  })

  test.each(['fewest', 'most'] as const)('写しには、たずねたことと答えがすべてある（%s）', async (amount) => {
    const { answers, problems } = trialOf(definition, context, { amount })
    expect(problems).toEqual([])
    const { total, whole } = await read(await paperPdf(documents, press, definition, filed(answers)))
    expect(total).toBeLessThanOrEqual(14)
    expect(whole).toContain('2026-0001-2348')
    for (const row of review(definition, answers, today).flatMap(({ rows }) => rows)) {
      expect(whole, row.label).toContain(plain(row.label))
      if (['text', 'longText', 'tel', 'email'].includes(row.field.kind))
        expect(whole).toContain(plain(row.text))
    }
    expect(whole).not.toMatch(/個人番号の紙|だけ書いてください|だけ付けてください/)
  })
})

test('QRは、手続と版と受付番号を言い、どの電話でも手続のページを開く', () => {
  const definition = procedure('child-allowance')
  const version = definitionHash(definition)
  const code = new URL(
    codeText('https://town.example/', { procedure: definition.id, version, number: '202600012348' }),
  )
  expect(code.pathname).toBe('/procedures/child-allowance')
  expect(code.searchParams.get('paper')).toBe(version)
  expect(code.searchParams.get('case')).toBe('202600012348')
  const { qr } = sheetOf(press, definition)
  expect(qr).toEqual(qrOf(`https://town.example/procedures/child-allowance?paper=${version}`))
  expect(qr).not.toEqual(
    qrOf(`https://town.example/procedures/child-allowance?paper=${version.replace(/.$/, 'x')}`),
  )
  // The three finder patterns: seven dark modules along the top of each.
  const finders = [
    [0, 0],
    [qr.size - 7, 0],
    [0, qr.size - 7],
  ] as const
  for (const [x, y] of finders) expect(qr.runs).toContainEqual({ x, y, length: 7 })
})

test('写しには、たずねなかったことはなく、答えた印と文字がある', async () => {
  const definition = procedure('child-allowance')
  const { answers } = trialOf(definition, context, { amount: 'fewest' })
  const alone = { ...answers, spouse: { has: false } }
  const { whole } = await read(await paperPdf(documents, press, definition, filed(alone)))
  expect(whole).toContain('配偶者はいますか')
  expect(whole).not.toContain('配偶者の氏名')
  expect(whole).toContain('✓いいえ')
})

test('答えに書いた命令は、文字として出る', async () => {
  const definition = procedure('disaster-certificate')
  const { answers } = trialOf(definition, context, { amount: 'most' })
  const damage = '#panic()\n$x^2$ *太字* \\u{41} <label> @ref'
  const { whole } = await read(await paperPdf(documents, press, definition, filed({ ...answers, damage })))
  expect(whole).toContain(plain(damage))
})

test('同じ版の用紙は、一度だけ組む', async () => {
  const definition = procedure('moving-out')
  expect(await blankPaper(documents, press, definition)).toBe(await blankPaper(documents, press, definition))
  expect(
    Buffer.from(await paperPdf(documents, press, definition)).equals(
      await blankPaper(documents, press, definition),
    ),
  ).toBe(true)
})

test('用紙のQRコードを読み取ると、手続きと版と受付番号がわかる。ほかの文字は用紙ではない', () => {
  const paper = { procedure: 'child-allowance', version: 'a'.repeat(64), number: '202600012348' }
  expect(readCode(codeText('https://town.example/', paper))).toEqual(paper)
  expect(
    readCode(`${codeText('https://old.example', { procedure: 'x', version: 'b'.repeat(64) })}\r\n`),
  ).toEqual({
    procedure: 'x',
    version: 'b'.repeat(64),
  })
  for (const text of [
    '',
    'https://town.example/procedures/x',
    `javascript:/procedures/x?paper=${'z'.repeat(64)}`,
  ])
    expect(readCode(text)).toBeUndefined()
})
