import { parseDate, weekdayOf } from '#platform/clock'
import type { Language } from '#platform/web'

const WAREKI =
  /^((?:明治|大正|昭和|平成|令和)(?:元|\d+)年\d+月\d+日)(（[日月火水木金土]）)?(?: (\d+)時(\d+)分)?$/
const WAREKI_MONTH = /^((?:明治|大正|昭和|平成|令和)(?:元|\d+)年\d+月)$/
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/**
 * A date in 和暦 as readers of English, or of やさしい日本語 (the guideline asks for 西暦), know it.
 * @returns undefined when the text is no date
 */
export function westernDate(text: string, language: Language): string | undefined {
  const [, alone] = WAREKI_MONTH.exec(text) ?? []
  if (alone) return monthAlone(alone, language)
  const [, day, weekday, hour, minute] = WAREKI.exec(text) ?? []
  const parsed = day ? parseDate(day) : undefined
  if (!parsed?.date || language === 'ja') return undefined
  const [year, month, date] = parsed.date.split('-').map(Number) as [number, number, number]
  if (language === 'easy')
    return `${year}年${month}月${date}日${weekday ?? ''}${hour ? ` ${hour}時${minute}分` : ''}`
  const written = `${date} ${MONTHS[month - 1]} ${year}`
  return `${weekday ? `${DAYS[weekdayOf(parsed.date)]} ` : ''}${written}${hour ? `, ${hour}:${minute}` : ''}`
}

/** 令和8年11月 */
function monthAlone(text: string, language: Language): string | undefined {
  const { date } = parseDate(`${text}1日`)
  if (!date || language === 'ja') return undefined
  const [year, month] = date.split('-').map(Number) as [number, number]
  return language === 'easy' ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`
}
