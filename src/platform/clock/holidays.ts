import { FIRST_HOLIDAY_YEAR, HOLIDAYS, LAST_HOLIDAY_YEAR, NAMES } from './holidays.data.ts'
import { addDays, findDate, type IsoDate, isoDate, weekdayOf, yearOf } from './iso-date.ts'

type Days = Map<IsoDate, string>

const published = (year: number): Days => {
  const days: Days = new Map()
  for (const [, month, day, letter] of HOLIDAYS[year]!.matchAll(/(\d\d)(\d\d)([A-Za-z])/g))
    days.set(isoDate(`${year}-${month}-${day}`), NAMES[letter!]!)
  return days
}

const on = (year: number, month: number, day: number): IsoDate => isoDate(findDate(year, month, day) ?? '')

const nthMonday = (year: number, month: number, n: number): IsoDate =>
  on(year, month, 1 + ((8 - weekdayOf(on(year, month, 1))) % 7) + (n - 1) * 7)

/** Days of the equinoxes from 1980 to 2099 by the customary approximation (the calendar office announces them each February). */
const equinox = (year: number, constant: number): number =>
  Math.floor(constant + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4)

/** 国民の祝日に関する法律 2条 as in force since 2022, for years that the Cabinet Office has not published yet. */
const computed = (year: number): Days => {
  const days: Days = new Map([
    [on(year, 1, 1), '元日'],
    [nthMonday(year, 1, 2), '成人の日'],
    [on(year, 2, 11), '建国記念の日'],
    [on(year, 2, 23), '天皇誕生日'],
    [on(year, 3, equinox(year, 20.8431)), '春分の日'],
    [on(year, 4, 29), '昭和の日'],
    [on(year, 5, 3), '憲法記念日'],
    [on(year, 5, 4), 'みどりの日'],
    [on(year, 5, 5), 'こどもの日'],
    [nthMonday(year, 7, 3), '海の日'],
    [on(year, 8, 11), '山の日'],
    [nthMonday(year, 9, 3), '敬老の日'],
    [on(year, 9, equinox(year, 23.2488)), '秋分の日'],
    [nthMonday(year, 10, 2), 'スポーツの日'],
    [on(year, 11, 3), '文化の日'],
    [on(year, 11, 23), '勤労感謝の日'],
  ])
  const named = [...days.keys()]
  for (const holiday of named.filter((each) => weekdayOf(each) === 0)) {
    let next = addDays(holiday, 1)
    while (days.has(next)) next = addDays(next, 1)
    days.set(next, '休日')
  }
  for (const holiday of named) {
    const between = addDays(holiday, 1)
    if (!days.has(between) && named.includes(addDays(holiday, 2))) days.set(between, '休日')
  }
  return days
}

const years = new Map<number, Days>()

/** Names of the national holidays of a year. Published data for 1955–2027, the law's own rules for 2028–2099. */
export const holidaysOf = (year: number): ReadonlyMap<IsoDate, string> => {
  const known = years.get(year)
  if (known) return known
  if (year < FIRST_HOLIDAY_YEAR || year > 2099)
    throw new RangeError(`${year}年の祝日はわかりません（1955年から2099年まで）。`)
  const days = year <= LAST_HOLIDAY_YEAR ? published(year) : computed(year)
  years.set(year, days)
  return days
}

/** For the test that holds the rules against the published years. */
export const computedHolidaysOf = computed

/** 勤労感謝の日, or undefined on an ordinary day. */
export const holidayName = (date: IsoDate): string | undefined => holidaysOf(yearOf(date)).get(date)
