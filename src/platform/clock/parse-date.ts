import {
  daysInMonth,
  FIRST_YEAR,
  findDate,
  type IsoDate,
  LAST_YEAR,
  WEEKDAYS,
  weekdayOf,
} from './iso-date.ts'
import { ERAS, type Era, wareki } from './wareki.ts'

export type ParsedDate =
  | { readonly date: IsoDate; readonly error?: undefined }
  | { readonly date?: undefined; readonly error: string }

const HOW = '「令和8年11月23日」や「2026/11/23」のように入力してください。'
const DIGITS = '〇一二三四五六七八九'
const NUMERAL = '[〇一二三四五六七八九十廿卅]+'

/** 二十三 → 23, 二〇二六 → 2026, 廿三 → 23 */
const kanjiNumber = (text: string): number => {
  const plain = text.replaceAll('廿', '二十').replaceAll('卅', '三十')
  if (!plain.includes('十')) return +[...plain].map((each) => DIGITS.indexOf(each)).join('')
  const [tens = '', ones = ''] = plain.split('十', 2)
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}

const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u3000]+/g, '')
    .replaceAll('零', '〇')
    .replace(new RegExp(`(${NUMERAL})(?=[年月日])`, 'g'), (each) => String(kanjiNumber(each)))
    .replace(/[‐‑–—―−ー]/g, '-')
    .replace(/[。・．]/g, '.')
    .replace(/元(?=年|[-./])/, '1')

interface Written {
  era?: Era
  year: number
  month: number
  day: number
  weekday?: string
}

const FORM =
  /^(令和|平成|昭和|大正|明治|[RHSTM])?(\d{1,4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?(?:\(?([日月火水木金土])(?:曜日?)?\)?)?$/i

const read = (text: string): Written | undefined => {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (compact) return { year: +compact[1]!, month: +compact[2]!, day: +compact[3]! }
  const found = FORM.exec(text)
  if (!found) return undefined
  const [, name, year, month, day, weekday] = found
  const era = name ? ERAS.find((each) => each.name === name || each.letter === name.toUpperCase()) : undefined
  return { ...(era && { era }), year: +year!, month: +month!, day: +day!, ...(weekday && { weekday }) }
}

/** A day of an era as numbers; refuses what the era never had, and says which day was probably meant. */
export const dateInEra = (era: Era, year: number, month: number, day: number): ParsedDate => {
  if (year < 1) return { error: `${era.name}の年は「元年」または1以上の数で入力してください。` }
  const western = +era.from.slice(0, 4) + year - 1
  if (era.name === '明治' && year <= 5)
    return {
      error:
        '明治5年以前は旧暦のため、そのままでは日付に直せません。西暦（例: 1872年5月1日）で入力してください。',
    }
  if (western > LAST_YEAR) return { error: `${era.name}${year}年は先の日付すぎます。年を確認してください。` }
  const date = findDate(western, month, day)
  if (!date) return { error: missing(`${era.name}${year === 1 ? '元' : year}年`, western, month, day) }
  if (date < era.from || (era.to !== undefined && date > era.to)) {
    const limit = date < era.from ? `${wareki(era.from as IsoDate)}から` : `${last(era)}まで`
    return { error: `${era.name}は${limit}です。${wareki(date)}ではありませんか。` }
  }
  return { date }
}

/** The last day as the era itself wrote it: 昭和64年1月7日, 平成31年4月30日. */
const last = (era: Era): string => {
  const [year, month, day] = era.to!.split('-').map(Number)
  return `${era.name}${year! - +era.from.slice(0, 4) + 1}年${month}月${day}日`
}

const missing = (year: string, western: number, month: number, day: number): string => {
  if (month < 1 || month > 12) return `${month}月はありません。月は1から12で入力してください。`
  return `${year}${month}月${day}日はありません。${month}月は${daysInMonth(western, month)}日までです。`
}

const inWestern = ({ year, month, day }: Written): ParsedDate => {
  if (year < 100)
    return {
      error: '西暦か和暦かがわかりません。「令和8年11月23日」や「2026年11月23日」のように入力してください。',
    }
  if (year < FIRST_YEAR) return { error: `${year}年は昔の日付すぎます。年を確認してください。` }
  if (year > LAST_YEAR) return { error: `${year}年は先の日付すぎます。年を確認してください。` }
  const date = findDate(year, month, day)
  return date ? { date } : { error: missing(`${year}年`, year, month, day) }
}

/**
 * Reads a day as people write it: 令和8年11月23日, R8.11.23, H元.1.8, 二〇二六年…, 2026/11/23, 20261123, full-width digits,
 * with or without a weekday. Answers a day, or a sentence that says what to do. Never throws.
 */
export const parseDate = (text: string): ParsedDate => {
  if (text.length > 40) return { error: `日付として読めません。${HOW}` }
  const written = read(normalised(text))
  if (!written) {
    if (/^\d{1,2}(月|[-/.])\d{1,2}日?$/.test(normalised(text)))
      return { error: `年から入力してください。${HOW}` }
    return { error: `日付として読めません。${HOW}` }
  }
  const parsed = written.era
    ? dateInEra(written.era, written.year, written.month, written.day)
    : inWestern(written)
  if (parsed.date && written.weekday && WEEKDAYS[weekdayOf(parsed.date)] !== written.weekday)
    return {
      error: `${wareki(parsed.date)}は${WEEKDAYS[weekdayOf(parsed.date)]}曜日です。日付か曜日を確認してください。`,
    }
  return parsed
}
