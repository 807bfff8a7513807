import { holidayName } from './holidays.ts'
import { addDays, type IsoDate, weekdayOf } from './iso-date.ts'

/** 年末年始: 12/29 to 1/3 (地方自治法4条の2第2項3号 leaves the days to the town's ordinance; these are the usual ones). */
const isYearEnd = (date: IsoDate): boolean => date.slice(5) >= '12-29' || date.slice(5) <= '01-03'

/** 開庁日: neither Saturday, Sunday, a national holiday, nor the turn of the year. */
export const isWorkingDay = (date: IsoDate): boolean => {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !isYearEnd(date) && holidayName(date) === undefined
}

/** 銀行営業日: banks close on Saturdays, Sundays, national holidays and from 12/31 to 1/3 (銀行法施行令5条). */
export const isBankDay = (date: IsoDate): boolean => {
  const weekday = weekdayOf(date)
  const turn = date.slice(5) === '12-31' || date.slice(5) <= '01-03'
  return weekday !== 0 && weekday !== 6 && !turn && holidayName(date) === undefined
}

/** The same day if the town hall is open, or the next day on which it is. */
export const nextWorkingDay = (date: IsoDate): IsoDate => {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** The n-th working day after `date` (before it, when negative); the day itself is not counted. */
export const addWorkingDays = (date: IsoDate, n: number): IsoDate => {
  const step = Math.sign(n)
  let day = date
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export const workingDaysBetween = (from: IsoDate, to: IsoDate): number => {
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}

/**
 * The last day of a term of `days` days: the first day is not counted (民法140条), and a term that would end while the
 * town hall is closed ends on the next open day (地方自治法4条の2第4項).
 */
export const deadline = (date: IsoDate, days: number): IsoDate => nextWorkingDay(addDays(date, days))
