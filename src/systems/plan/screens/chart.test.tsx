import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { WebRequest } from '#platform/web'
import { PageProvider } from '../../../platform/screens/page-context.tsx'
import { seriesFrom } from '../series.ts'
import { friends } from '../testing.ts'
import { Chart } from './chart.tsx'
import { scale, slotsOf } from './scale.ts'

const request = { language: 'ja', house: { town: { words: { en: {}, easy: {} } } } } as unknown as WebRequest
const draw = (change: object) => {
  const series = seriesFrom(
    { ...friends, targets: {}, targetTexts: {}, history: [], ...change },
    [],
    undefined,
  )
  return renderToStaticMarkup(
    <PageProvider value={request}>
      <Chart series={series} />
    </PageProvider>,
  )
}
const past = (...values: [number, number][]) =>
  values.map(([year, value]) => ({ year, value, source: '進捗' }))

test('値も目標もなければ、何も描かない', () => {
  expect(draw({})).toBe('')
  expect(draw({ targetTexts: { 2019: '－' } })).toBe('')
})

test('図には名前と、読み上げられる説明がある', () => {
  const svg = draw({ targets: { 2022: 4500 }, history: past([2022, 2800]) })
  expect(svg).toContain('role="img"')
  expect(svg).toMatch(/<title id="[^"]+">LINE 情報配信登録の数<\/title>/)
  expect(svg).toContain('令和4年度は実績2,800人、目標4,500人</desc>')
})

test('実績は縞模様、目標は線で、色だけに頼らない', () => {
  const svg = draw({ targets: { 2022: 4500 }, history: past([2022, 2800]) })
  expect(svg).toContain('<pattern')
  expect(svg).toMatch(/fill="url\(#[^)]+-stripes\)"/)
  expect(svg).not.toContain('style=')
})

test.each([
  ['1点', past([2022, 5])],
  ['すべて0', past([2021, 0], [2022, 0])],
  ['千の位', past([2020, 1567], [2021, 3260], [2022, 3608])],
  ['負の値', past([2021, -3], [2022, 4])],
  ['小数', past([2022, 74.9])],
  ['とても大きい', past([2022, 9e12])],
])('%sでも、図の中に収まる', (_, history) => {
  const svg = draw({ history, targets: { 2022: 4 } })
  expect(svg).not.toContain('NaN')
  expect(svg).not.toContain('Infinity')
  for (const [, y] of svg.matchAll(/ y1?="([-\d.]+)"/g)) {
    expect(Number(y)).toBeGreaterThanOrEqual(0)
    expect(Number(y)).toBeLessThanOrEqual(210)
  }
})

test('割合は0から100までの高さで描く', () => {
  const slots = slotsOf([{ year: 2022, name: '令和4年度', actual: 50 }])
  const y = scale(slots, '%', { top: 0, bottom: 100 })
  expect([y(0), y(50), y(100)]).toEqual([100, 50, 0])
})

test('間の年度は空けて並べ、多いときは新しい12年度を描く', () => {
  const years = [2000, 2019, 2026].map((year) => ({ year, name: '', actual: 1 }))
  const slots = slotsOf(years)
  expect(slots).toHaveLength(12)
  expect(slots.at(0)?.short).toBe('H27')
  expect(slots.at(-1)).toMatchObject({ short: 'R8', actual: 1 })
  expect(
    slotsOf(years.slice(1))
      .map((slot) => slot.short)
      .slice(0, 2),
  ).toEqual(['R1', 'R2'])
})
