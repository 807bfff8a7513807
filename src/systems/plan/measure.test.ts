import { afterEach, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { measureIndicator, measurePlan } from './measure.ts'
import { planMeasures } from './measures.ts'
import { indicatorSeries } from './series.ts'
import { answering, friends, planWith, share, testHall } from './testing.ts'

let closing: (() => Promise<void>) | undefined
afterEach(async () => {
  await closing?.()
  closing = undefined
})

const open = async () => {
  const { hall, clock, close } = await testHall(planWith([friends, share]))
  closing = close
  return { hall, clock }
}
const measures = (...answers: (number | undefined | Error)[]) =>
  planMeasures([{ name: 'cases', measures: { 'cases.online-share': answering(...answers) } }])
const rows = (hall: Awaited<ReturnType<typeof open>>['hall']) =>
  hall.db.selectFrom('plan_reading').selectAll().execute()

test('1日に何度測っても、その日の値は1つで、新しい値になる', async () => {
  const { hall } = await open()
  const answers = measures(40, 42.5)
  await measurePlan(hall, answers)
  await measurePlan(hall, answers)
  expect(await rows(hall)).toMatchObject([
    { indicator: 'share', measured_on: '2026-11-23', fiscal_year: 2026, value: 42.5 },
  ])
})

test('同時に2つ測っても、値は1つ', async () => {
  const { hall } = await open()
  await Promise.all([measurePlan(hall, measures(40)), measurePlan(hall, measures(40))])
  expect(await rows(hall)).toHaveLength(1)
})

test('測れなかった日は理由を残し、0にしない', async () => {
  const { hall } = await open()
  await measurePlan(hall, measures(undefined))
  const series = await indicatorSeries(hall, 'share')
  expect(series).toMatchObject({ status: 'unmeasured', live: { reason: 'まだ数えるものがありません。' } })
  expect(series.years).toMatchObject([{ year: 2026, target: 50 }])
  expect(series.years[0]).not.toHaveProperty('actual')
})

test('測るしくみがないときも、そう言う', async () => {
  const { hall } = await open()
  expect((await indicatorSeries(hall, 'share')).live?.reason).toBe('最初の測定を待っています。')
  await measurePlan(hall, planMeasures([]))
  expect((await indicatorSeries(hall, 'share')).live?.reason).toBe(
    'この値を測るしくみが、まだ入っていません。',
  )
})

test('失敗は知らせ、その日の値を消さない', async () => {
  const { hall } = await open()
  const answers = measures(40, new Error('broken'))
  await measurePlan(hall, answers)
  await expect(measurePlan(hall, answers)).rejects.toThrow(AggregateError)
  expect(await rows(hall)).toMatchObject([{ value: 40, problem: null }])
})

test('翌日に失敗しても、前の日の値と日付を示す', async () => {
  const { hall, clock } = await open()
  await measurePlan(hall, measures(40))
  clock.set('2026-11-24')
  await expect(measurePlan(hall, measures(new Error('broken')))).rejects.toThrow()
  const { live, latest } = await indicatorSeries(hall, 'share')
  expect(latest?.actual).toBe(40)
  expect(live).toMatchObject({
    reading: { measuredOn: '2026-11-23' },
    reason: '測る途中で失敗しました。担当課が確かめます。',
  })
})

test('数でない答えは失敗とする', async () => {
  const { hall } = await open()
  expect(await measureIndicator(hall, measures(Number.NaN), 'share', isoDate('2026-11-23'))).toMatchObject({
    problem: 'failed',
  })
})

test('年度の値は、その年度の最後の値', async () => {
  const { hall, clock } = await open()
  for (const [day, value] of [
    ['2026-04-01', 10],
    ['2027-03-31', 55],
    ['2027-04-01', 20],
  ] as const) {
    clock.set(day)
    await measurePlan(hall, measures(value))
  }
  const { years, goal, status } = await indicatorSeries(hall, 'share')
  expect(years).toMatchObject([
    { year: 2026, name: '令和8年度', target: 50, actual: 55 },
    { year: 2027, actual: 20 },
  ])
  expect(goal).toEqual({ year: 2026, value: 50 })
  expect(status).toBe('short')
})

test('過去の値は出典つきで、計画の言葉のままの目標と並ぶ', async () => {
  const { hall } = await open()
  const { years, status, latest } = await indicatorSeries(hall, 'friends')
  expect(years.map((year) => [year.name, year.targetText, year.actual])).toEqual([
    ['令和元年度', '－', undefined],
    ['令和2年度', '2,000', undefined],
    ['令和4年度', '4,500', 2800],
  ])
  expect(latest).toMatchObject({ approximate: true, source: '第４次柴田町情報化計画の進捗' })
  expect(status).toBe('short')
})

test('同じ名前の測り方が2つあれば、始まらない', () => {
  const system = { name: 'cases', measures: { 'cases.online-share': answering(1) } }
  expect(() => planMeasures([system, { ...system, name: 'other' }])).toThrow('cases.online-share')
})
