import { findDate, parseDate, wareki } from '#platform/clock'
import { field, type Options, type SaysOrder, saysOrder } from '../author.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean } from './text-rules.ts'

export interface MonthField extends FieldBase {
  readonly kind: 'month'
}

/** Reads a month by the same rules as a day: its first is written out, and the day taken off again. */
const firstDay = (text: string) => {
  const plain = text.replace(/\s/g, '')
  const iso = /^(\d{4})-?(\d{2})$/.exec(plain)
  if (iso) return parseDate(`${iso[1]}-${iso[2]}-01`)
  return parseDate(/月$/.test(plain) ? `${plain}1日` : `${plain}${/[./]/.exec(plain)?.[0] ?? '-'}1`)
}

/** A month as `2026-11`. */
export const monthKind: Kind<MonthField, string> = {
  kind: 'month',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: (_, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max: 30 })
    if (cleaned.error !== undefined) return refuse(path, cleaned.error)
    const parsed = firstDay(cleaned.text)
    if (parsed.error !== undefined)
      return refuse(path, '月は「令和8年11月」や「2026/11」のように入力してください。')
    return { value: parsed.date.slice(0, 7) }
  },
  format: (value) => {
    const first = findDate(+value.slice(0, 4), +value.slice(5), 1)
    return first ? wareki(first).replace(/1日$/, '') : value
  },
  write: (_, value, path) => ({ [path]: value }),
  shape: {},
}

export interface SaysMonth extends SaysOrder<string> {
  /** Months from this one; negative in the past. */
  readonly monthsFromToday: SaysOrder<number>
}

/** 年月 */
export const month = (label: string, options: Options = {}) =>
  field<string, SaysMonth>('month', label, options, {}, (self) => ({
    ...saysOrder<string>(self),
    monthsFromToday: saysOrder(self, 'monthsFromToday'),
  }))
