import { createHash } from 'node:crypto'
import type { FiscalYear, Hall, PlanItem } from '#language'
import { dateOf, fiscalYear, fiscalYearName, today, wareki } from '#platform/clock'
import { Problem } from '#platform/web'
import { actualOf, barOf, codeName, statusWords, targetOf } from './figures.ts'
import { itemsOf, officeName, planOf } from './plan-of.ts'
import { allSeries, reaches, type Series } from './series.ts'

export interface ReportIndicator {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly target: string
  readonly actual: string
  readonly status: string
  readonly bar?: { readonly actual: number; readonly target?: number }
}

export interface ReportItem {
  readonly code: string
  readonly id: string
  readonly title: string
  readonly background: string
  readonly years: readonly string[]
  readonly actions: readonly { readonly name: string; readonly cells: readonly string[] }[]
  readonly indicators: readonly ReportIndicator[]
  readonly reports: readonly {
    readonly title: string
    readonly departments: string
    readonly text: string
    readonly gap: string
  }[]
  readonly datasets?: { readonly title: string; readonly items: readonly string[] }
  readonly notes: readonly string[]
}

/** 主な取組内容 of one fiscal year, as the page and the PDF show it. */
export interface YearReport {
  readonly town: string
  readonly plan: string
  readonly period: string
  readonly year: FiscalYear
  readonly yearName: string
  /** 令和５年３月現在 for a year the plan reported on; otherwise the day it was drawn up. */
  readonly asOf: string
  /** The departments have written about this year. */
  readonly written: boolean
  readonly policies: readonly {
    readonly code: string
    readonly title: string
    readonly background: string
    readonly items: readonly ReportItem[]
  }[]
  readonly footnotes: readonly { readonly id: string; readonly term: string; readonly text: string }[]
}

/** Fiscal years with something to report: reports, past values or readings, and the present one; newest first. */
export const reportYears = (hall: Hall, series: ReadonlyMap<string, Series>): FiscalYear[] => {
  const years = new Set([
    fiscalYear(today(hall.clock)),
    ...itemsOf(planOf(hall)).flatMap((item) => item.reports.map((each) => each.year)),
  ])
  for (const { live } of series.values()) if (live?.reading) years.add(live.reading.fiscalYear)
  return [...years].sort((a, b) => b - a)
}

/** An indicator stands in the report of a year it has a word for; a living one also in the present year. */
const belongs = (hall: Hall, year: FiscalYear, { years, live }: Series): boolean =>
  years.some((each) => each.year === year) || (live !== undefined && year === fiscalYear(today(hall.clock)))

const indicatorIn = (hall: Hall, year: FiscalYear, series: Series): ReportIndicator => {
  const { indicator } = series
  const now = series.years.find((each) => each.year === year)
  const target = now?.target
  const actual = now?.actual
  const bar =
    actual === undefined || indicator.better === 'less' ? undefined : barOf(actual, target, indicator.unit)
  return {
    id: indicator.id,
    name: indicator.name,
    owner: officeName(hall, indicator.owner),
    target: (now && targetOf(now, indicator.unit)) || '－',
    actual:
      (now && actualOf(now, indicator.unit)) ||
      (series.status === 'in-words' ? '－' : statusWords.unmeasured),
    status:
      actual === undefined
        ? ''
        : target === undefined
          ? ''
          : statusWords[reaches(indicator, actual, target) ? 'reached' : 'short'],
    ...(bar && { bar }),
  }
}

const itemIn = (
  hall: Hall,
  year: FiscalYear,
  all: ReadonlyMap<string, Series>,
  item: PlanItem,
): ReportItem => {
  const years = [...new Set(item.actions.flatMap((action) => Object.keys(action.years).map(Number)))].sort(
    (a, b) => a - b,
  )
  return {
    code: codeName(item.code),
    id: item.code,
    title: item.title,
    background: item.background,
    years: years.map(fiscalYearName),
    actions: item.actions.map((action) => ({
      name: action.name,
      cells: years.map((each) => action.years[each] ?? ''),
    })),
    indicators: item.indicators
      .map((each) => all.get(each.id)!)
      .filter((series) => belongs(hall, year, series))
      .map((series) => indicatorIn(hall, year, series)),
    reports: item.reports
      .filter((each) => each.year === year)
      .map((each) => ({
        title: each.title,
        departments: each.departments.join('、'),
        text: each.text,
        gap: each.gap ?? '',
      })),
    ...(item.datasets && { datasets: item.datasets }),
    notes: item.notes ?? [],
  }
}

export const planReport = async (hall: Hall, year: FiscalYear): Promise<YearReport> => {
  const plan = planOf(hall)
  const all = await allSeries(hall)
  if (!reportYears(hall, all).includes(year)) throw new Problem(404, 'その年度の報告はありません。')
  const written = itemsOf(plan).some((item) => item.reports.some((each) => each.year === year))
  return {
    town: hall.town.name,
    plan: plan.name,
    period: plan.period.text,
    year,
    yearName: fiscalYearName(year),
    asOf: written && plan.reportedAsOf ? plan.reportedAsOf : `${wareki(dateOf(hall.clock.now()))}現在`,
    written,
    policies: plan.policies.map((policy) => ({
      code: codeName(policy.code),
      title: policy.title,
      background: policy.background ?? '',
      items: policy.items.map((item) => itemIn(hall, year, all, item)),
    })),
    footnotes: plan.footnotes,
  }
}

/** A report of a dozen pages takes a third of a second to set, and is asked for by everybody: the last few are kept. */
const kept = new Map<string, Promise<Uint8Array>>()
const most = 8

/** The yearly report as a PDF in the form of the plan's own 主な取組内容. */
export const planReportPdf = async (hall: Hall, year: FiscalYear): Promise<Uint8Array> => {
  const report = await planReport(hall, year)
  const key = createHash('sha256').update(JSON.stringify(report)).digest('hex')
  const found = kept.get(key)
  if (found) return found
  const setting = hall.documents.render('plan-report', report)
  kept.set(key, setting)
  setting.catch(() => kept.delete(key))
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return setting
}
