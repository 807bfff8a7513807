import {
  addMonths,
  fiscalYear,
  fiscalYearName,
  type IsoDate,
  isoDate,
  monthOf,
  startOf,
  wareki,
} from '#platform/clock'

/** Months of one fiscal year: never more than twelve, so that no figure has to read the whole past. */
export interface Period {
  /** 年度 */
  readonly year: number
  /** 4 to 12, then 1 to 3. */
  readonly first: number
  readonly last: number
  readonly from: Date
  /** Not included. */
  readonly to: Date
  /** `2026-04` and so on, in their order. */
  readonly months: readonly string[]
}

/** In the order of a fiscal year. */
export const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] as const
/** How far back an address may ask. */
const YEARS = 30

/** Reads `?year=2026&first=4&last=9`, which anybody can type; what makes no sense is this fiscal year, whole. */
export function readPeriod(params: URLSearchParams, today: IsoDate): Period {
  const number = (name: string) => (/^\d{1,4}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : 0)
  const [asked, present] = [number('year'), fiscalYear(today)]
  const year = asked <= present && asked > present - YEARS ? asked : present
  const places = [number('first') || 4, number('last') || 3].map((month) =>
    (MONTHS as readonly number[]).indexOf(month),
  )
  const [a = 0, b = 11] = places.includes(-1) ? [0, 11] : places.sort((x, y) => x - y)
  const start = isoDate(`${year}-04-01`)
  const months = MONTHS.slice(a, b + 1).map((_, at) => addMonths(start, a + at).slice(0, 7))
  return {
    year,
    first: MONTHS[a] ?? 4,
    last: MONTHS[b] ?? 3,
    from: startOf(addMonths(start, a)),
    to: startOf(addMonths(start, b + 1)),
    months,
  }
}

/** 令和8年度（4月から9月まで） */
export const periodName = ({ year, first, last }: Period): string =>
  first === 4 && last === 3
    ? fiscalYearName(year)
    : `${fiscalYearName(year)}（${first === last ? `${first}月` : `${first}月から${last}月まで`}）`

/** The period as an address carries it. */
export const periodParams = ({ year, first, last }: Period): URLSearchParams =>
  new URLSearchParams({ year: String(year), first: String(first), last: String(last) })

/** 令和8年4月 */
export const monthName = (month: string): string => {
  const day = isoDate(`${month}-01`)
  return wareki(day).replace(/1日$/, '')
}

/** Fiscal years to choose from, newest first. */
export const yearsToChoose = (today: IsoDate, oldest: number): number[] => {
  const present = fiscalYear(today)
  const first = Math.max(Math.min(oldest, present), present - YEARS + 1)
  return Array.from({ length: present - first + 1 }, (_, at) => present - at)
}

/** 4月 */
export const monthOfYear = (month: string): string => `${monthOf(isoDate(`${month}-01`))}月`
