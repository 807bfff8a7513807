import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Values } from '../standard/correspondence.ts'
import { rowsWithPeople } from './hide-cells.ts'
import { protectPopulation } from './protect-population.ts'
import { isSmall, type Protection, protectionOf } from './protection.ts'
import { anyAreas, columns, isOpen, population, rowOf, type TrueArea } from './testing-population.ts'

const usual: Protection = { under: 5, hidesZeros: false }
const protect = (rows: readonly Values[], protection = usual) =>
  protectPopulation(population, rows, protection)
const count = (row: Values | undefined, name: string) =>
  row?.[name] === undefined ? undefined : Number(row[name])
const area = (counts: number, households = 40): TrueArea => ({
  ages: [Array(18).fill(counts), Array(18).fill(counts)],
  households,
})
/** The areas of which a published row was made. */
const partsOf = (row: Values, rows: readonly Values[]) => {
  const names = [...(row.備考 ?? '').matchAll(/「([^」]+)」/g)].map(([, name]) => name)
  return names.length > 0
    ? rows.filter(({ 地域名 }) => names.includes(地域名!))
    : rows.filter(({ 地域名 }) => 地域名 === row.地域名)
}
const sumOf = (rows: readonly Values[], name: string) => rows.reduce((all, row) => all + Number(row[name]), 0)

test.each([usual, { under: 10, hidesZeros: true }])(
  'どんな町でも、小さい数は出ず、計算でも分からず、出した数はもとの数のまま（%j）',
  (protection) => {
    fc.assert(
      fc.property(anyAreas(12), (areas) => {
        const rows = areas.map((each, at) => rowOf(each, at))
        const published = protect(rows, protection)
        const truths = published.map((row) => partsOf(row, rows))
        // Every area is in one row, or the whole town is too small.
        if (published.length > 0) expect(truths.flat()).toHaveLength(rows.length)
        for (const [at, row] of published.entries()) {
          for (const name of columns.heads) expect(count(row, name)).toBe(sumOf(truths[at]!, name))
          for (const name of columns.all) {
            const shown = count(row, name)
            expect(isSmall(shown, protection)).toBe(false)
            if (shown !== undefined) expect(shown).toBe(sumOf(truths[at]!, name))
          }
        }
        const floor = published.some(({ 備考 }) => 備考?.includes('0のこと')) ? 0 : 1
        for (const names of columns.ages) {
          const truth = truths.map((parts) => names.map((name) => sumOf(parts, name)))
          if (rowsWithPeople(truth) < 2) continue
          const hidden = published.map((row) => names.map((name) => row[name] === undefined))
          for (const [r, counts] of truth.entries())
            for (const [c, value] of counts.entries())
              if (isSmall(value, protection) && truth.some((each) => each[c]! > 0))
                expect(isOpen({ truth, hidden, floor }, r, c)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  },
)

test('200の地域でも、数秒のうちに守れる', () => {
  const [areas] = fc.sample(
    fc.array(
      anyAreas(1).map(([first]) => first!),
      { minLength: 200, maxLength: 200 },
    ),
    { numRuns: 1, seed: 4 },
  )
  const started = performance.now()
  const published = protect(areas!.map((each, at) => rowOf(each, at)))
  expect(published.length).toBeGreaterThan(100)
  expect(performance.now() - started).toBeLessThan(10_000)
}, 20_000)

test('総数も出せないほど小さい地域は、となりの地域と合わせて1行にし、どの地域を合わせたかを書く', () => {
  const tiny: TrueArea = {
    ages: [
      [1, 1],
      [0, 2],
    ],
    households: 2,
  }
  const published = protect([rowOf(area(20), 0, '上'), rowOf(tiny, 1, '中'), rowOf(area(9), 2, '下')])
  expect(published.map(({ 地域名 }) => 地域名)).toEqual(['上', '中・下'])
  expect(published[1]).toMatchObject({ 総人口: '328', '0-4歳の男性': '10', '5-9歳の女性': '11' })
  expect(published[1]!.備考).toBe('「中」「下」を合わせた数です。')
  expect(published[1]).not.toHaveProperty('地域コード')
})

test('町の合計の行は、数のまま残り、見えない数を割り出す手がかりにならない', () => {
  const few = rowOf({ ages: [[2, ...Array(17).fill(9)], Array(18).fill(8)], households: 3 }, 0, '上')
  const rows = [few, rowOf(area(20), 1, '中'), rowOf(area(30), 2, '下')]
  const total = Object.fromEntries(columns.all.map((name) => [name, String(sumOf(rows, name))]))
  const whole = { ...few, 地域コード: '', 地域名: '柴田町', ...total }
  const published = protect([whole, ...rows])
  expect(published[0]).toEqual(whole)
  const empty = published.filter((row) => row['0-4歳の男性'] === undefined)
  expect(empty).toHaveLength(2)
  expect(published.filter((row) => row.世帯数 === undefined)).toHaveLength(2)
  for (const row of empty) expect(row.備考).toBe('人数が少ない欄と、そこから計算で分かる欄は、空けています。')
})

test('途中の計から1つの地域の数が分かるときは、その計の行を載せない', () => {
  const few = rowOf({ ages: [[2, ...Array(17).fill(9)], Array(18).fill(8)], households: 30 }, 2, '外')
  const rows = [rowOf(area(20), 0, '上'), rowOf(area(30), 1, '下'), few]
  const sum = (name: string, of: readonly Values[]) => ({
    ...few,
    地域コード: '',
    地域名: name,
    ...Object.fromEntries(columns.all.map((each) => [each, String(sumOf(of, each))])),
  })
  const published = protect([rows[0]!, rows[1]!, sum('地区計', rows.slice(0, 2)), few, sum('町の計', rows)])
  expect(published.map(({ 地域名 }) => 地域名)).toEqual(['上', '下', '外', '町の計'])
  expect(published.filter((row) => row['0-4歳の男性'] === undefined)).toHaveLength(2)
})

test('日ごとに守り、地域が1つだけの町でも、その地域の数は計算できない', () => {
  const lone = rowOf({ ages: [[2, ...Array(17).fill(9)], Array(18).fill(8)], households: 30 }, 0)
  const [october, november] = protect([lone, { ...lone, 調査年月日: '2026-11-30' }])
  expect(october).toMatchObject({ 男性: '155' })
  for (const row of [october!, november!])
    expect(columns.ages[0]!.filter((name) => row[name] === undefined)).toHaveLength(2)
})

test('町の人みんなでも少なすぎるときは、1行も出さない。守り方の設定は、書き間違えると開かない', () => {
  expect(protect([rowOf({ ages: [[1], [2]], households: 1 }, 0)])).toEqual([])
  expect(protectionOf({ openData: { population: { under: 10 } } })).toEqual({ under: 10, hidesZeros: false })
  for (const under of [1, 0, -5, 2.5, Number.NaN])
    expect(() => protectionOf({ openData: { population: { under } } })).toThrow('under')
})
