import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing-random.ts'
import {
  appeal,
  DocumentError,
  type Letter,
  letterPdf,
  openDocuments,
  type Review,
  reviewPdf,
} from './index.ts'
import { openTypesetter } from './typesetter.ts'

const documents = openDocuments({ templates: [] })

const letter: Letter = {
  number: '柴子第123号',
  date: '令和8年11月23日',
  to: { postcode: '989-1601', address: ['宮城県柴田郡柴田町船岡中央二丁目3番45号'], name: '渡邉　髙子' },
  from: { title: '柴田町長', name: '見本　太郎' },
  title: '児童手当認定通知書',
  body: ['次のとおり認定しましたので通知します。'],
  facts: [{ label: '認定番号', value: '第2026-00123号' }],
  appeal: appeal({ town: '柴田町', authority: '柴田町長' }),
  contact: { office: '子ども家庭課', tel: '0224-55-2115' },
}

const review: Review = {
  town: '柴田町',
  title: '児童手当の認定請求',
  reference: '2026-00123',
  filed: '令和8年11月23日 10時12分',
  channel: '電子申請',
  sections: [{ title: '請求する人', answers: [{ question: '電話', answer: '' }] }],
  attachments: [],
  contact: { office: '子ども家庭課', tel: '0224-55-2115' },
}

/** Text as a reader copies it, without the spaces and line ends that layout puts between words. */
const read = async (pdf: Uint8Array) => {
  const { totalPages, text } = await extractText(await getDocumentProxy(pdf.slice()))
  return { pages: totalPages, text: text.map((page) => page.replace(/[\s\u200b]/g, '')) }
}
const whole = async (pdf: Uint8Array) => (await read(pdf)).text.join('')

describe('通知書', () => {
  test('PDF/UA-1の印、日本語の指定、タグを持つ', async () => {
    const bytes = await letterPdf(documents, letter)
    const source = Buffer.from(bytes).toString('latin1')
    expect(source.slice(0, 5)).toBe('%PDF-')
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(source).toMatch(/\/Lang ?\(ja(-JP)?\)/)
    const page = await (await getDocumentProxy(bytes.slice())).getPage(1)
    const roles = JSON.stringify(await page.getStructTree())
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'P']) expect(roles).toContain(`"role":"${role}"`)
  })

  test('番号、日付、宛先、差出人、教示、問い合わせ先がすべて読める', async () => {
    const text = await whole(await letterPdf(documents, letter))
    for (const words of [
      '柴子第123号',
      '令和8年11月23日',
      '〒989-1601',
      '渡邉髙子様',
      '柴田町長',
      '児童手当認定通知書',
      '記',
    ])
      expect(text).toContain(words)
    for (const words of letter.appeal!) expect(text).toContain(words)
    expect(text).toContain('お問い合わせ先子ども家庭課')
    expect(text).not.toContain('1/1')
  })

  test('同じ内容なら同じバイト列になる', async () => {
    expect(Buffer.from(await letterPdf(documents, letter)).equals(await letterPdf(documents, letter))).toBe(
      true,
    )
  })

  test('長い名前と住所でも窓の中に1ページで収まる', async () => {
    const name = 'アレクサンドリーナ・マリア・フェルナンデス・デ・ラ・クルス・渡邊・葛󠄀城'
    const address = [
      '宮城県柴田郡柴田町大字船岡字中央三丁目1234番地の56',
      'グランドハイツ柴田さくら通り弐番館 東棟 1205号室',
      '特別養護老人ホーム白石川千桜苑 方',
    ]
    const { pages, text } = await read(
      await letterPdf(documents, { ...letter, to: { ...letter.to, address, name } }),
    )
    expect(pages).toBe(1)
    expect(text[0]).toContain(name)
  })

  test('複数ページの表は、どのページにも見出しの行がある', async () => {
    const columns = [{ label: '児童の氏名' }, { label: '月額', align: 'right' as const }]
    const rows = Array.from({ length: 120 }, (_, i) => [`柴田　花${i}`, '10,000円'])
    const { pages, text } = await read(
      await letterPdf(documents, { ...letter, tables: [{ caption: '児童', columns, rows }] }),
    )
    expect(pages).toBeGreaterThan(2)
    for (const page of text.filter((page) => page.includes('10,000円'))) expect(page).toContain('児童の氏名')
    for (const [i] of rows.entries()) expect(text.join('')).toContain(`柴田花${i}10,000円`)
    expect(text[1]).toContain(`2/${pages}`)
  })
})

describe('人が書いた文字は、命令にならない', () => {
  const hostile = [
    '#eval("1+1")',
    '#panic()',
    '#import "letter.typ"',
    '$x^2$',
    '\\u{41}',
    '@ref',
    '<label>',
    '*_太字_*',
    '`code`',
    '//注',
    '/*注*/',
    '= 見出し',
    '- 箇条',
    '+ 1',
    '[中]',
    '{中}',
    '"引用"',
    "'a'",
    '~',
    '---',
    '...',
    '<script>alert(1)</script>',
    '%PDF',
    '\u0000終',
  ]
  test.each(hostile)('%j', async (words) => {
    const text = await whole(
      await letterPdf(documents, { ...letter, body: [words], to: { ...letter.to, name: words } }),
    )
    const shown = words.replaceAll(' ', '').replaceAll('\u0000', '')
    expect(text).toContain(`${shown}様`)
    expect(text.split(shown).length).toBeGreaterThan(2)
  })

  test('1万字の段落は最後の1字まで載る', async () => {
    const words = '柴田町の桜'.repeat(2000)
    const text = await whole(await letterPdf(documents, { ...letter, body: [words] }))
    expect(text.match(/桜/g)).toHaveLength(2000)
  })

  test('改行のない300字の英数字も用紙からはみ出さない', async () => {
    const pdf = await letterPdf(documents, { ...letter, body: ['a'.repeat(300)] })
    const page = await (await getDocumentProxy(pdf.slice())).getPage(1)
    const { items } = await page.getTextContent()
    for (const item of items)
      if ('transform' in item) expect(item.transform[4] + item.width).toBeLessThan(595)
  })

  test('書体にない文字は〓になり、向きを変える文字は消える', async () => {
    const text = await whole(
      await letterPdf(documents, {
        ...letter,
        body: ['笑顔😀家族👨‍👩‍👧 مرحبا 金額\u202e001\u202c円', '\ud800孤立'],
      }),
    )
    expect(text).toContain('笑顔〓家族〓')
    expect(text).toContain('金額001円')
    expect(text).toContain('〓孤立')
  })

  test('分解された仮名と欧字は合成され、漢字は変えられない', async () => {
    const text = await whole(
      await letterPdf(documents, { ...letter, body: ['か\u3099な Rene\u0301 \ufa19谷'] }),
    )
    expect(text).toContain('がなRené\ufa19谷')
  })
})

describe('外字', () => {
  const typesetter = openTypesetter([])
  const outlines = (name: string) => {
    const svg = typesetter.svg('letter', { ...letter, body: [name] })
    return new Set([...svg.matchAll(/<path d="(M [^"]{40,})"/g)].map((found) => found[1]))
  }
  const without = outlines('の')
  const glyphOf = (name: string) => [...outlines(`の${name}`)].filter((path) => !without.has(path))

  test.each(['葛󠄀', '髙', '𠮷', '邉', '﨑', '祇󠄀', '辻󠄀'])(
    '%s は1つの字として載り、そのまま読み取れる',
    async (name) => {
      expect(glyphOf(name)).toHaveLength(1)
      expect(await whole(await letterPdf(documents, { ...letter, to: { ...letter.to, name } }))).toContain(
        `${name}様`,
      )
    },
  )

  test('異体字セレクタは字形を変える', () => {
    expect(glyphOf('葛󠄀')).not.toEqual(glyphOf('葛'))
    expect(glyphOf('辻󠄀')).not.toEqual(glyphOf('辻'))
  })

  test('書体にない異体字は基底の字で示し、□や〓にしない', async () => {
    expect(glyphOf('邉\u{e0101}')).toEqual(glyphOf('邉'))
    const text = await whole(await letterPdf(documents, { ...letter, body: ['邉\u{e0101}'] }))
    expect(text).toContain('邉')
    expect(text).not.toContain('〓')
  })
})

describe('申請書の控え', () => {
  test('空の回答、児童15人、添付書類を載せる', async () => {
    const rows = Array.from({ length: 15 }, (_, i) => [`児童${i + 1}`, '令和2年4月1日'])
    const pdf = await reviewPdf(documents, {
      ...review,
      sections: [
        ...review.sections,
        { title: '児童', table: { columns: [{ label: '氏名' }, { label: '生年月日' }], rows } },
      ],
      attachments: [{ label: '健康保険証の写し', name: '#写真_*.jpg' }],
    })
    const text = await whole(pdf)
    expect(text).toContain('（記入なし）')
    for (const row of rows) expect(text).toContain(row.join(''))
    expect(text).toContain('#写真_*.jpg')
  })

  test('10kBの回答はページをまたいで最後まで載る', async () => {
    const answer = '被害の状況を書きます。'.repeat(900)
    const { pages, text } = await read(
      await reviewPdf(documents, {
        ...review,
        sections: [{ title: '被害', answers: [{ question: '状況', answer }] }],
      }),
    )
    expect(pages).toBeGreaterThan(3)
    expect(text.join('').match(/被害の状況/g)!.length).toBeGreaterThan(800)
  })
})

test('作れないときは、どのひな形かを言う', async () => {
  await expect(documents.render('missing', {})).rejects.toThrow(DocumentError)
  await expect(documents.render('missing', {})).rejects.toThrow('missing.typ')
  await expect(documents.render('letter', { title: '題' })).rejects.toThrow('letter.typ')
})

test('どんな言葉が入っても、PDFになるか、作れないと言う', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (name, body, value) => {
      const strange = { ...letter, to: { ...letter.to, name }, body: [body], facts: [{ label: name, value }] }
      const answer = await letterPdf(documents, strange).catch((error: unknown) => error)
      if (answer instanceof DocumentError) expect(answer.message).toContain('letter.typ')
      else
        expect(
          Buffer.from(answer as Uint8Array)
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-')
    }),
    { numRuns: 40 },
  )
})
