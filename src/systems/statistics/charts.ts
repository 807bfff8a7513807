import type { Hall } from '#language'
import type { BarChart, BarRow } from '#platform/screens'
import { officeName, percent } from '#systems/cases'
import type { Figures } from './figures.ts'
import { monthOfYear } from './period.ts'
import { returnedName } from './returns.ts'
import { TOTAL } from './scope.ts'
import { procedureName } from './tables.ts'

/** A chart of more bars is read no better than its table. */
const MOST = 12
const said = (value: number) => value.toLocaleString('ja-JP', { maximumFractionDigits: 1 })

/** Received by procedure, over all offices; the online ones striped. */
export function receivedChart(hall: Hall, { counts }: Figures): BarChart {
  const groups = Map.groupBy(
    counts.filter((row) => row.procedure !== TOTAL && row.received > 0),
    (row) => row.procedure,
  )
  const rows = [...groups].map(([procedure, each]) => {
    const [value, part] = [sum(each.map((row) => row.received)), sum(each.map((row) => row.online))]
    const share = percent(part, value)
    const text = `${said(value)}件（オンライン ${share === undefined ? '－' : `${said(share)}%`}）`
    return { label: procedureName(hall, procedure), value, part, text }
  })
  return { title: '手続きごとの受付', partName: 'オンライン', rows: longest(rows) }
}

/** Median working days by procedure and office, with a rule at the 90th percentile. */
export function daysChart(hall: Hall, { days }: Figures): BarChart {
  const whole = days.filter((row) => row.step === 'whole' && row.procedure !== TOTAL)
  const several = (procedure: string) => whole.filter((row) => row.procedure === procedure).length > 1
  const rows = whole.map((row) => ({
    label: `${procedureName(hall, row.procedure)}${several(row.procedure) ? `（${officeName(hall.town, row.office)}）` : ''}`,
    value: row.working_median,
    part: row.working_median,
    mark: row.working_ninth,
    text: `${said(row.working_median)}日（90%点 ${said(row.working_ninth)}日）`,
  }))
  return {
    title: '受付から決定までの開庁日',
    partName: '中央値',
    markName: '90%点（10件のうち9件がこの日数まで）',
    rows: longest(rows),
  }
}

export const returnsChart = (hall: Hall, { returns }: Figures): BarChart => ({
  title: '補正をお願いした回数の多い質問',
  rows: longest(
    returns.map((row) => ({
      label: `${returnedName(row)}（${procedureName(hall, row.procedure)}）`,
      value: row.asks,
      part: row.asks,
      text: `${said(row.asks)}回`,
    })),
  ),
})

export const monthsChart = ({ months }: Figures): BarChart => ({
  title: '月ごとの受付',
  partName: 'オンライン',
  rows: months.map(({ month, received, online }) => ({
    label: monthOfYear(month),
    value: received,
    part: online,
    text: `${said(received)}件`,
  })),
})

export const unsentChart = (hall: Hall, { unsent }: Figures): BarChart => ({
  title: '書きかけのまま止まったページ',
  rows: longest(
    unsent.map(({ procedure, page, count }) => ({
      label: `${page ?? 'どのページも送っていない'}（${procedureName(hall, procedure)}）`,
      value: count,
      part: count,
      text: `${said(count)}件`,
    })),
  ),
})

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const longest = (rows: readonly BarRow[]): BarRow[] =>
  [...rows].sort((a, b) => b.value - a.value).slice(0, MOST)
