import { type FiscalYear, type Hall, type Indicator, indicatorsOf } from '#language'
import { fiscalYearName } from '#platform/clock'
import { planOf } from './plan-of.ts'
import { type Attempt, lastAttempts, type Reading, yearlyReadings } from './queries.ts'

export interface SeriesYear {
  readonly year: FiscalYear
  /** 令和4年度 */
  readonly name: string
  readonly target?: number
  /** The plan's own words for the year. */
  readonly targetText?: string
  readonly actual?: number
  readonly approximate?: boolean
  readonly source?: string
}

/** `in-words`: the plan promises something that no number says (適合レベルの維持). */
export type Status = 'reached' | 'short' | 'no-target' | 'in-words' | 'unmeasured'

export interface Series {
  readonly indicator: Indicator
  readonly years: readonly SeriesYear[]
  /** The newest year with an actual. */
  readonly latest?: SeriesYear & { readonly actual: number }
  /** The target that holds in that year: its own, or the last one before. */
  readonly goal?: { readonly year: FiscalYear; readonly value: number }
  readonly status: Status
  /** Set when the indicator is measured: its newest reading, and why there is none or none today. */
  readonly live?: { readonly reading?: Reading; readonly reason?: string }
}

const reasons = {
  missing: 'この値を測るしくみが、まだ入っていません。',
  nothing: 'まだ数えるものがありません。',
  failed: '測る途中で失敗しました。担当課が確かめます。',
}

/** Why an indicator that is to be measured has no value of today. */
const reasonOf = (attempt: Attempt | undefined): string | undefined => {
  if (!attempt) return '最初の測定を待っています。'
  return attempt.problem && reasons[attempt.problem]
}

const yearsOf = (indicator: Indicator, readings: readonly Reading[]): SeriesYear[] => {
  const { targets, targetTexts = {}, history = [] } = indicator
  const years = new Set([
    ...[...Object.keys(targets), ...Object.keys(targetTexts)].map(Number),
    ...history.map((past) => past.year),
    ...readings.map((reading) => reading.fiscalYear),
  ])
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const reading = readings.find((each) => each.fiscalYear === year)
      const past = history.find((each) => each.year === year)
      return {
        year,
        name: fiscalYearName(year),
        ...(targets[year] !== undefined && { target: targets[year] }),
        ...(targetTexts[year] && { targetText: targetTexts[year] }),
        ...(past && { actual: past.value, approximate: past.approximate ?? false, source: past.source }),
        ...(reading && { actual: reading.value, approximate: false, source: 'この役場のしくみで測定' }),
      }
    })
}

const goalIn = (indicator: Indicator, year: FiscalYear): Series['goal'] => {
  const set = Object.keys(indicator.targets)
    .map(Number)
    .filter((each) => each <= year)
  const last = Math.max(...set)
  return set.length > 0 ? { year: last, value: indicator.targets[last]! } : undefined
}

/** History, readings and targets of one indicator as a series of fiscal years. */
export const seriesFrom = (
  indicator: Indicator,
  readings: readonly Reading[],
  attempt: Attempt | undefined,
): Series => {
  const years = yearsOf(indicator, readings)
  const latest = years.findLast((each): each is SeriesYear & { actual: number } => each.actual !== undefined)
  const goal = latest && goalIn(indicator, latest.year)
  const reading = readings.at(-1)
  const reason = reasonOf(attempt)
  return {
    indicator,
    years,
    ...(latest && { latest }),
    ...(goal && { goal }),
    status: statusOf(indicator, latest?.actual, goal?.value),
    ...(indicator.measure && { live: { ...(reading && { reading }), ...(reason && { reason }) } }),
  }
}

const statusOf = (indicator: Indicator, actual: number | undefined, goal: number | undefined): Status => {
  if (actual !== undefined)
    return goal === undefined ? 'no-target' : reaches(indicator, actual, goal) ? 'reached' : 'short'
  return indicator.measure || Object.keys(indicator.targets).length > 0 ? 'unmeasured' : 'in-words'
}

export const reaches = ({ better }: Indicator, actual: number, target: number): boolean =>
  better === 'more' ? actual >= target : actual <= target

/** The series of every indicator of the plan, by id, with two queries. */
export const allSeries = async (hall: Hall): Promise<ReadonlyMap<string, Series>> => {
  const [readings, attempts] = await Promise.all([yearlyReadings(hall.db), lastAttempts(hall.db)])
  return new Map(
    indicatorsOf(planOf(hall)).map((indicator) => [
      indicator.id,
      seriesFrom(
        indicator,
        readings.filter((each) => each.indicator === indicator.id),
        attempts.find((each) => each.indicator === indicator.id),
      ),
    ]),
  )
}

export const indicatorSeries = async (hall: Hall, id: string): Promise<Series> => {
  const found = (await allSeries(hall)).get(id)
  if (!found) throw new Error(`the plan has no indicator ${id}`)
  return found
}
