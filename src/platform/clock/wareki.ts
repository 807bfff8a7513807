import { dayOf, type IsoDate, monthOf, WEEKDAYS, weekdayOf, yearOf } from './iso-date.ts'

export interface Era {
  readonly name: string
  readonly letter: string
  /** First day. */
  readonly from: string
  /** Last day on which the era was written; undefined for the present one. */
  readonly to?: string
}

/**
 * Eras, newest first. The day of a change was both the last of the old era and the first of the new in 1912 and
 * 1926 (the edict came into force on the same day), and belongs to one era only in 1989 (昭和64年政令第1号, next day)
 * and 2019 (平成31年政令第143号).
 */
export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08', to: '2019-04-30' },
  { name: '昭和', letter: 'S', from: '1926-12-25', to: '1989-01-07' },
  { name: '大正', letter: 'T', from: '1912-07-30', to: '1926-12-25' },
  { name: '明治', letter: 'M', from: '1868-01-25', to: '1912-07-30' },
]

/** 明治5年太政官布告第337号: until 明治5年12月2日 days were counted by the moon, so month and day do not carry over. */
export const FIRST_SOLAR_DAY = '1873-01-01'

export interface InEra {
  readonly era: Era
  /** 1 is 元年. */
  readonly year: number
}

/** The era of a day; undefined before the solar calendar. */
export const eraOf = (date: IsoDate): InEra | undefined => {
  if (date < FIRST_SOLAR_DAY) return undefined
  const era = ERAS.find((each) => each.from <= date)!
  return { era, year: yearOf(date) - +era.from.slice(0, 4) + 1 }
}

export interface WarekiOptions {
  /** 令和8年11月23日（月） */
  readonly weekday?: boolean
  /** 令和8年（2026年）11月23日 */
  readonly western?: boolean
}

/** 令和8年11月23日; a day before 1873 is written in western years. */
export const wareki = (date: IsoDate, options: WarekiOptions = {}): string => {
  const found = eraOf(date)
  const year = found ? `${found.era.name}${found.year === 1 ? '元' : found.year}年` : `${yearOf(date)}年`
  const western = options.western && found ? `（${yearOf(date)}年）` : ''
  const weekday = options.weekday ? `（${WEEKDAYS[weekdayOf(date)]}）` : ''
  return `${year}${western}${monthOf(date)}月${dayOf(date)}日${weekday}`
}

/** R8.11.23(月) */
export const warekiShort = (date: IsoDate): string => {
  const found = eraOf(date)
  const year = found ? `${found.era.letter}${found.year === 1 ? '元' : found.year}` : yearOf(date)
  return `${year}.${monthOf(date)}.${dayOf(date)}(${WEEKDAYS[weekdayOf(date)]})`
}

/** 令和8年度 for the fiscal year that began in 2026. The year of a change is named after the era at its end (令和元年度). */
export const fiscalYearName = (year: number): string => {
  const found = eraOf(`${year}-12-31` as IsoDate)
  return found ? `${found.era.name}${found.year === 1 ? '元' : found.year}年度` : `${year}年度`
}
