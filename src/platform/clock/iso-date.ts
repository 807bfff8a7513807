import type { Clock } from './clock.ts'

declare const brand: unique symbol
/** A day in Japan, `2026-11-23`, between 1868 and 2199. Strings sort as days do. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' }

export const FIRST_YEAR = 1868
export const LAST_YEAR = 2199
const DAY = 86_400_000
const JST = 9 * 3_600_000

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day with these numbers, or undefined where the calendar has none. */
export const findDate = (year: number, month: number, day: number): IsoDate | undefined => {
  if (![year, month, day].every(Number.isInteger)) return undefined
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

export const isIsoDate = (value: unknown): value is IsoDate => {
  if (typeof value !== 'string' || value.length !== 10) return false
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return parts !== null && findDate(+parts[1]!, +parts[2]!, +parts[3]!) !== undefined
}

/** Throws a RangeError unless `text` is a day written as `2026-11-23`. */
export const isoDate = (text: string): IsoDate => {
  if (!isIsoDate(text)) throw new RangeError(`not a date: ${text.slice(0, 40)}`)
  return text
}

export const yearOf = (date: IsoDate): number => +date.slice(0, 4)
export const monthOf = (date: IsoDate): number => +date.slice(5, 7)
export const dayOf = (date: IsoDate): number => +date.slice(8, 10)

const dayNumber = (date: IsoDate): number => Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / DAY
const fromDayNumber = (days: number): IsoDate => isoDate(new Date(days * DAY).toISOString().slice(0, 10))

export const addDays = (date: IsoDate, days: number): IsoDate => fromDayNumber(dayNumber(date) + days)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)

/** 民法143条2項: a month without the day ends on its last day. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  return isoDate(findDate(year, month, Math.min(dayOf(date), daysInMonth(year, month))) ?? String(year))
}

export const addYears = (date: IsoDate, years: number): IsoDate => addMonths(date, years * 12)

/** 0 is Sunday. */
export const weekdayOf = (date: IsoDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7
export const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const

/** The day in Japan at an instant. */
export const dateOf = (at: Date): IsoDate => isoDate(new Date(at.getTime() + JST).toISOString().slice(0, 10))

/** `14:05` in Japan. */
export const timeOf = (at: Date): string => new Date(at.getTime() + JST).toISOString().slice(11, 16)

/** The first instant of a day in Japan. */
export const startOf = (date: IsoDate): Date => new Date(`${date}T00:00:00+09:00`)

export const today = (clock: Clock): IsoDate => dateOf(clock.now())

/** 年度: the western year in which it began on 1 April. */
export const fiscalYear = (date: IsoDate): number => yearOf(date) - (date.slice(5) < '04-01' ? 1 : 0)
