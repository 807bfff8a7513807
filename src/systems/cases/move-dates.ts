import { addDays, addMonths, daysBetween, type IsoDate, isIsoDate } from '#platform/clock'

/** Dates further away than this are birthdays of grown people and the like: they stay. */
const NEAR_DAYS = 1_100

/**
 * A value of the sample whose dates (`2026-11-24`) and months (`2026-11`) near `from` are as far from `to` instead:
 * invented applications stay as fresh as on the day they were written.
 */
export function moveDates<T>(value: T, from: IsoDate, to: IsoDate): T {
  const near = (date: IsoDate) => Math.abs(daysBetween(from, date)) <= NEAR_DAYS
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  return JSON.parse(JSON.stringify(value), (_, each: unknown) => {
    if (isIsoDate(each)) return near(each) ? addDays(each, daysBetween(from, to)) : each
    const first = typeof each === 'string' && /^\d{4}-\d{2}$/.test(each) ? `${each}-01` : undefined
    return isIsoDate(first) && near(first) ? addMonths(first, months).slice(0, 7) : each
  }) as T
}
