import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDataset } from './check-dataset.ts'
import { FORMATS } from './formats.ts'
import { readDataset } from './read-dataset.ts'
import { BODY, currentName, splitBody, toCurrent, toLegacy, type Values } from './standard/correspondence.ts'
import { datasetsOf, STANDARD } from './standard/datasets.ts'
import { datasetOf, frame, wholeRow, written } from './testing.ts'
import { defuseOpen, fuseOpen, runsAsFormula } from './writing/fuse.ts'

const each = STANDARD.map((dataset) => [dataset.title, dataset] as const)

test.each(each)('「%s」の旧版の列は、どれも現行の列に行き先がある', (_, dataset) => {
  const current = dataset.current.columns.map(({ name }) => name)
  for (const { name } of dataset.legacy?.columns ?? []) expect(current).toContain(currentName(name))
  for (const name of [...dataset.by, dataset.name, ...Object.values(dataset.headings)])
    expect(current).toContain(name)
  for (const name of Object.keys(dataset.vocabularies).filter((name) => name !== '高度の種別'))
    expect(current).toContain(name)
  expect(new Set(current).size).toBe(current.length)
})

test.each(each)(
  '「%s」のすべての列は、どの形で書いて読んでも同じ値に戻り、データセットも見分けられる',
  async (_, dataset) => {
    const rows = [wholeRow(dataset, 1), wholeRow(dataset, 2)]
    for (const format of FORMATS) {
      const reading = await readDataset(await written(dataset, rows, 'current', format), {
        datasets: STANDARD,
      })
      expect(reading.dataset.key).toBe(dataset.key)
      expect(reading.edition).toBe('current')
      expect(reading.unknown).toEqual([])
      expect(reading.rows.map(({ values }) => values)).toEqual(rows)
      const { findings } = checkDataset(reading, frame)
      expect(findings.filter(({ rule }) => !['corporate-number', 'sums', 'unique'].includes(rule))).toEqual(
        [],
      )
    }
  },
)

test.each(each.filter(([, { legacy }]) => legacy))(
  '「%s」の旧版は、読んで書けば1バイトも変わらない',
  async (_, dataset) => {
    const rows = [1, 2].map((n) => ({ ...wholeRow(dataset, n), 地方公共団体名: '宮城県柴田町' }))
    for (const format of FORMATS) {
      const file = await written(dataset, rows, 'legacy', format)
      const reading = await readDataset(file, { datasets: STANDARD })
      expect([reading.dataset.key, reading.edition, reading.unknown]).toEqual([dataset.key, 'legacy', []])
      const again = reading.rows.map(({ values }) => values)
      for (const row of again) expect(toCurrent(toLegacy(dataset, row).values)).toEqual(row)
      if (format !== 'xlsx') expect((await written(dataset, again, 'legacy', format)).equals(file)).toBe(true)
    }
  },
)

test('どの列が空いていても、どのデータセットのどの版のどの形でも、書いて読めば同じ行に戻る', async () => {
  const editions = STANDARD.flatMap((dataset) =>
    (dataset.legacy ? (['current', 'legacy'] as const) : (['current'] as const)).map(
      (edition) => [dataset, edition] as const,
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...editions),
      fc.constantFrom(...FORMATS),
      fc.array(fc.infiniteStream(fc.boolean()), { minLength: 1, maxLength: 4 }),
      async ([dataset, edition], format, blanks) => {
        const needed = new Set([...dataset.by, dataset.name, BODY])
        const rows = blanks.map((blank, n) => {
          const whole = { ...wholeRow(dataset, n + 1), [BODY]: '宮城県柴田町' }
          const kept = Object.entries(whole).filter(([name]) => needed.has(name) || !blank.next().value)
          return Object.fromEntries(
            kept.filter(([name]) => dataset.current.columns.some((each) => each.name === name)),
          )
        })
        const file = await written(dataset, rows, edition, format)
        const reading = await readDataset(file, { datasets: STANDARD, dataset })
        const asHeld = (row: Values) =>
          edition === 'current' ? row : toCurrent(toLegacy(dataset, row).values)
        expect(reading.rows.map(({ values }) => values)).toEqual(rows.map(asHeld))
      },
    ),
    { numRuns: 150 },
  )
})

test('旧版に列のない値は、失われる列の名として言われる', () => {
  const { lost } = toLegacy(datasetOf('aed'), wholeRow(datasetOf('aed')))
  expect(lost).toContain('郵便番号')
  expect(lost).not.toContain('所在地_町字')
})

test('列の順が違っても、文字コードや区切りが違っても、同じ行になる', async () => {
  const dataset = datasetOf('aed')
  const row = wholeRow(dataset)
  const names = Object.keys(row).reverse()
  const text = [names, names.map((name) => `"${row[name]!.replaceAll('"', '""')}"`)]
    .map((line) => line.join('\t'))
    .join('\n')
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text, 'utf16le'),
  ]) {
    const reading = await readDataset(bytes, { datasets: STANDARD })
    expect(reading.rows.map(({ values }) => values)).toEqual([row])
  }
})

test('どんな文字でも、CSVとXLSXとJSONに書いて読めば元に戻る', async () => {
  const dataset = datasetOf('garbage_separation')
  const sign = fc.constantFrom(...'=+-@\'"\n,;0１あｱ一😀－＝')
  // What no file carries: control characters, half letters; what means nothing: spaces alone.
  const text = fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: sign, maxLength: 12 }))
    .map((each) => each.replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, '').trim())
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
      const rows = texts.map((each, at) => ({
        ID: `a${at}`,
        ゴミの品目: '品目',
        分別区分: '可燃',
        ...(each && { 備考: each }),
      }))
      for (const format of ['csv', 'xlsx', 'json'] as const) {
        const reading = await readDataset(await written(dataset, rows, 'current', format), {
          datasets: STANDARD,
          dataset,
        })
        expect(reading.rows.map(({ values }) => values)).toEqual(rows)
      }
    }),
    { numRuns: 40 },
  )
})

test('数や電話番号は1字も変えず、表計算ソフトが動かすものだけに印を付け、読めば取れる', () => {
  for (const plain of ['-1', '+81-224-55-2111', '-', '－', '－5', '(-3)', '0224'])
    expect(defuseOpen(plain)).toBe(plain)
  for (const runs of ['=1+1', "=cmd|' /C calc'!A0", '@SUM(A1)', '+cmd|x', '-2+cmd', '＝1', '\t=1', "'=1"])
    expect(defuseOpen(runs)).toBe(`'${runs}`)
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`=+-@'1a,－`) }), (text) => {
      expect(fuseOpen(defuseOpen(text))).toBe(text)
      expect(runsAsFormula(defuseOpen(text))).toBe(false)
    }),
  )
})

test('町は、列や言葉や見出しを、定義書のとおりに置きかえられる', () => {
  const changed = datasetsOf({
    datasets: {
      aed: {
        current: ['○ID', '◎名称', '名称_カナ', '授乳室の有無'],
        vocabularies: { 名称_カナ: { closed: true, words: ['カ'] } },
        headings: { 置き場: '名称' },
      },
    },
  }).find(({ key }) => key === 'aed')!
  expect(changed.current.columns).toEqual([
    { name: 'ID', type: 'id', need: 'recommended' },
    { name: '名称', type: 'line', need: 'required' },
    { name: '名称_カナ', type: 'kana', need: 'optional' },
    { name: '授乳室の有無', type: 'presence', need: 'optional' },
  ])
  expect([changed.current.order, changed.headings.置き場, changed.legacy]).toEqual([
    'sourced',
    '名称',
    datasetOf('aed').legacy,
  ])
  expect(() => datasetsOf({ datasets: { aedd: {} } })).toThrow('aedd')
})

test('都道府県名と市区町村名は、つないでも分けられる', () => {
  for (const [prefecture, name] of [
    ['宮城県', '柴田町'],
    ['北海道', '札幌市'],
    ['京都府', '京都市'],
    ['東京都', '府中市'],
    ['神奈川県', '横浜市'],
    ['鹿児島県', '三島村'],
    ['', '柴田町'],
    ['', '都城市'],
  ] as const)
    expect(splitBody(prefecture + name)).toEqual([prefecture, name])
})
