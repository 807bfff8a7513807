import type { Series, SeriesYear, Status } from './series.ts'

const numbers = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 })

/** 4,500人, 74.9%, 約2,800人 */
export const figure = (value: number, unit: string, approximate = false): string =>
  `${approximate ? '約' : ''}${numbers.format(value)}${unit}`

/** 目標: the plan's own words where it has them. */
export const targetOf = (year: SeriesYear, unit: string): string => {
  if (year.targetText === undefined) return year.target === undefined ? '' : figure(year.target, unit)
  if (year.target === undefined || !/^[0-9０-９,，.]+$/.test(year.targetText)) return year.targetText
  return figure(year.target, unit)
}

export const actualOf = (year: SeriesYear, unit: string): string =>
  year.actual === undefined ? '' : figure(year.actual, unit, year.approximate)

export const statusWords: Record<Status, string> = {
  reached: '目標に届いた',
  short: '目標に届いていない',
  'no-target': '数の目標なし',
  'in-words': '言葉で定めた目標',
  unmeasured: 'まだ測っていません',
}

/** Lengths between 0 and 1 of a small bar and its target; undefined where a bar would say nothing. */
export const barOf = (actual: number, target: number | undefined, unit: string) => {
  if (target === undefined && unit !== '%') return undefined
  const whole = unit === '%' ? Math.max(100, actual) : Math.max(actual, target ?? 0)
  if (whole <= 0 || actual < 0) return undefined
  return { actual: actual / whole, ...(target !== undefined && { target: target / whole }) }
}

/** Ⅰ-3-1 for `I-3-1`. */
export const codeName = (code: string): string =>
  code.replace(/^(IV|I{1,3}|V)(?=-|$)/, (roman) => ({ I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ' })[roman]!)

/** One sentence about a series, for lists and screen readers. */
export const sentence = ({ indicator, years }: Series): string =>
  years
    .filter((year) => year.actual !== undefined || year.target !== undefined)
    .map((year) => {
      const parts = [
        year.actual !== undefined && `実績${actualOf(year, indicator.unit)}`,
        year.target !== undefined && `目標${figure(year.target, indicator.unit)}`,
      ]
      return `${year.name}は${parts.filter(Boolean).join('、')}`
    })
    .join('。')
