import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDataset } from '../../read-dataset.ts'
import { STANDARD } from '../../standard/datasets.ts'
import { checked, datasetOf } from '../../testing.ts'
import { agesInWords, readAge } from './read-age.ts'
import { readSex } from './read-sex.ts'
import { ageColumns } from './tally.ts'

const csv = (...lines: readonly (readonly (string | number)[])[]) =>
  Buffer.from(lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\r\n'))
const HEADS = ['調査年月日', '地域名', '性別', '年齢', '人口']
const population = datasetOf('population')
const columns = ageColumns(population.current.columns.map(({ name }) => name))
const read = (bytes: Uint8Array) => readDataset(bytes, { datasets: STANDARD })
/** Every column of the standard, with so many people. */
const everyAge = (area: string, many = (_at: number) => 1, day = '2026-11-01') =>
  columns.map((column, at) => [day, area, column.sex === '男性' ? '男' : '女', agesInWords(column), many(at)])
const errorsOf = async (bytes: Uint8Array) =>
  (await checked(bytes)).findings.filter(({ level }) => level === 'error')

test('年齢は、全角でも範囲でも「以上」でも読み、年齢でないものは読まない', () => {
  for (const [text, age] of [
    ['０～４歳', { from: 0, to: 4 }],
    ['5-9', { from: 5, to: 9 }],
    ['10歳から14歳まで', { from: 10, to: 14 }],
    ['100歳以上', { from: 100, to: Number.POSITIVE_INFINITY }],
    ['85+', { from: 85, to: Number.POSITIVE_INFINITY }],
    ['85歳～', { from: 85, to: Number.POSITIVE_INFINITY }],
    ['３歳', { from: 3, to: 3 }],
    ['15歳未満', { from: 0, to: 14 }],
    ['総数', 'all'],
    ['年齢計', 'all'],
    ['年齢不詳', 'unknown'],
  ] as const)
    expect(readAge(text), text).toEqual(age)
  for (const text of ['', '子ども', '9-5歳', '1e3', '999歳', '5以上9', '-3', '0歳未満'])
    expect(readAge(text), text).toBeUndefined()
  expect(['男', '女性', '総数', '男女計', '１', '不明'].map(readSex)).toEqual([
    ...['男性', '女性', 'both', 'both', undefined, undefined],
  ])
  fc.assert(fc.property(fc.string(), (text) => void [readAge(text), readSex(text)]))
})

test('1行に1つの数の表は、地域と日ごとの行になり、和暦と西暦の同じ日は1行になる', async () => {
  const file = csv(...[HEADS, ...everyAge('船岡', (at) => at), ...everyAge('槻木').toReversed()], [
    '令和8年11月1日',
    '槻木',
    '総数',
    '総数',
    columns.length,
  ])
  const reading = await read(file)
  expect(reading.dataset.key).toBe('population')
  expect(reading.rows).toHaveLength(2)
  const [one, other] = reading.rows.map(({ values }) => values)
  for (const [at, { name }] of columns.entries()) expect([name, one![name]]).toEqual([name, String(at)])
  const sum = (columns.length * (columns.length - 1)) / 2
  expect(one).toMatchObject({ 地域名: '船岡', 調査年月日: '2026-11-01', 総人口: String(sum) })
  expect(other).toMatchObject({ 地域名: '槻木', 総人口: '36', 男性: '18', 女性: '18' })
  expect(await errorsOf(file)).toEqual([])
})

test('1歳ごとの表は、5歳ごとの列に足し合わされ、100歳以上は85歳以上に入る。全角の数もそのまま数える', async () => {
  const single = ['男', '女'].flatMap((sex) => [
    ...Array.from({ length: 100 }, (_, age) => ['2026-11-01', '船岡', sex, `${age}歳`, '２']),
    ['2026-11-01', '船岡', sex, '100歳以上', '１'],
  ])
  const { rows } = await read(csv(HEADS, ...single))
  expect(rows[0]?.values).toMatchObject({
    ...{ '0-4歳の男性': '10', '85歳以上の女性': '31', 男性: '201', 女性: '201', 総人口: '402' },
  })
  // Five-year groups and totals beside them are held against them, and nothing is counted twice.
  const groups = everyAge('船岡', (at) => (at < columns.length - 2 ? 10 : 31))
  const both = csv(HEADS, ...single, ...groups, ['2026-11-01', '船岡', '男', '65歳以上', 71])
  expect((await read(both)).rows[0]?.values).toEqual(rows[0]?.values)
  expect(await errorsOf(both)).toEqual([])
})

test('e-Statの見出し、男・女の2列の表、世帯数の行も読める', async () => {
  const ages = [...new Set(columns.map((column) => agesInWords(column)))]
  const estat = csv(
    [
      'tab_code',
      '表章項目',
      '男女別',
      'cat02_code',
      '年齢（5歳階級）',
      'area_code',
      '地域（2026）',
      '時間軸（年月日）',
      'unit',
      'value',
    ],
    ...everyAge('船岡').map(([day, area, sex, age, n]) => [
      '020',
      '人口',
      sex!,
      '1',
      age!,
      '0001',
      area!,
      day!,
      '人',
      n!,
    ]),
    ['030', '世帯数', '総数', '0', '総数', '0001', '船岡', '2026-11-01', '世帯', '12'],
  )
  const wide = csv(
    ['基準日', '行政区', '年齢', '男', '女', '計'],
    ...ages.map((age) => ['2026-11-01', '船岡', age, 1, 1, 2]),
  )
  expect((await read(estat)).rows.map(({ values }) => values)).toEqual([
    { ...(await read(wide)).rows[0]!.values, 地域コード: '0001', 世帯数: '12' },
  ])
  expect(await errorsOf(estat)).toEqual([])
  expect(await errorsOf(wide)).toEqual([])
  const [error] = await errorsOf(csv([...HEADS, '単位'], ['2026-11-01', '船岡', '男', '0歳', '3', '千人']))
  expect(error).toMatchObject({ at: 'F2', message: expect.stringContaining('千人') })
})

test('誤りは、そのセルで言われ、その地域と日だけが取り込まれない', async () => {
  const good = everyAge('槻木')
  const lines = everyAge('船岡').map((line) => [...line])
  lines[0]![3] = '幼児'
  lines[1]![2] = '３'
  lines[2]![4] = '数人'
  lines[3]![4] = '-1'
  const { rows, findings } = await checked(csv(HEADS, ...lines, ...good, good[0]!))
  const told = findings.filter(({ level }) => level === 'error').map(({ at }) => at)
  expect(told).toEqual(expect.arrayContaining(['D2', 'C3', 'E4', 'E5', `E${2 + lines.length + good.length}`]))
  expect(rows.map(({ state }) => state)).toEqual(['bad', 'bad'])
  const kept = await checked(csv(HEADS, ...lines, ...good))
  expect(kept.rows.map(({ state }) => state)).toEqual(['bad', 'good'])
})

test('ない年齢の行は、総数が証すときだけ0とみなし、合わない総数と内訳は言う', async () => {
  const all = everyAge('船岡')
  const part = all.slice(0, -2)
  const total = (sex: string, people: number) => ['2026-11-01', '船岡', sex, '総数', people]
  const proved = await read(csv(HEADS, ...part, total('男', 17), total('女', 17)))
  expect(proved.rows[0]?.values).toMatchObject({ '85歳以上の男性': '0', 総人口: '34' })
  const open = await checked(csv(HEADS, ...part))
  expect(open.rows[0]?.state).toBe('bad')
  for (const [line, words] of [
    [total('男', 99), '総数（99）と、年齢ごとの合計（18）が合いません'],
    [['2026-11-01', '船岡', '女', '65歳以上', 3], '細かい年齢の合計が合いません'],
    [['2026-11-01', '船岡', '総数', '0〜4歳', 9], '男女の合計が合いません'],
    [['2026-11-01', '船岡', '男', '3〜7歳', 1], '標準の年齢の列に分けられません'],
  ] as const)
    expect((await errorsOf(csv(HEADS, ...all, line))).map(({ message }) => message).join()).toContain(words)
  const unsure = await checked(csv(HEADS, ...all, total('男', 20), ['2026-11-01', '船岡', '男', '不詳', 2]))
  expect(unsure.rows[0]).toMatchObject({ state: 'good', values: { 男性: '20', 女性: '18', 総人口: '38' } })
  expect(unsure.findings.map(({ message }) => message).join()).toContain('年齢不詳の人は')
})

test('どんな人口も、横の表を縦に書いて読めば同じ数に戻る', async () => {
  const counts = fc.array(fc.nat({ max: 5_000 }), { minLength: columns.length, maxLength: columns.length })
  await fc.assert(
    fc.asyncProperty(counts, fc.boolean(), async (numbers, zeros) => {
      const lines = everyAge('船岡', (at) => numbers[at]!).filter((line) => zeros || line[4] !== 0)
      const totals = ['男', '女'].map((sex) => {
        const own = numbers.filter((_, at) => columns[at]!.sex.startsWith(sex))
        return ['2026-11-01', '船岡', sex, '総数', own.reduce((sum, each) => sum + each, 0)]
      })
      const { rows } = await read(csv(HEADS, ...lines, ...totals))
      for (const [at, { name }] of columns.entries())
        expect([name, rows[0]!.values[name]]).toEqual([name, String(numbers[at])])
    }),
    { numRuns: 40 },
  )
})

test('調査年月日の列がなければ、取り込まずにそう言う', async () => {
  const { rows, findings } = await checked(
    csv(HEADS.slice(1), ...everyAge('船岡').map((line) => line.slice(1))),
  )
  expect(rows.every(({ state }) => state === 'bad')).toBe(true)
  expect(findings.some(({ rule, column }) => rule === 'required-column' && column === '調査年月日')).toBe(
    true,
  )
})
