import { addMonths, findDate, type IsoDate, parseDate, wareki } from '#platform/clock'
import { field, type Options, type SaysOrder, saysOrder } from '../author.ts'
import { maybe, whole } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean } from './text-rules.ts'

export interface MonthRules {
  /** Earliest and latest month, counted from this one: 1 is the next month. */
  readonly fromMonths?: number
  readonly toMonths?: number
}

export interface MonthField extends FieldBase, MonthRules {
  readonly kind: 'month'
}

const monthAfter = (today: IsoDate, months: number): string => addMonths(today, months).slice(0, 7)

/** 令和8年11月 */
const named = (month: string): string => {
  const first = findDate(+month.slice(0, 4), +month.slice(5), 1)
  return first ? wareki(first).replace(/1日$/, '') : month
}

/** The months to choose among as of today, where both ends are known. */
export const monthsOf = (
  { fromMonths, toMonths }: MonthRules,
  today: IsoDate,
): readonly { readonly id: string; readonly label: string }[] =>
  fromMonths === undefined || toMonths === undefined
    ? []
    : Array.from({ length: Math.max(toMonths - fromMonths + 1, 0) }, (_, index) => {
        const id = monthAfter(today, fromMonths + index)
        return { id, label: named(id) }
      })

const outside = (month: string, { fromMonths, toMonths }: MonthRules, today: IsoDate): string | undefined => {
  const first = fromMonths === undefined ? undefined : monthAfter(today, fromMonths)
  if (first && month < first) return `${named(first)}以後の月を選んでください。`
  const last = toMonths === undefined ? undefined : monthAfter(today, toMonths)
  if (last && month > last) return `${named(last)}までの月を選んでください。`
  return undefined
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
  parse: (asked, raw, path, { today }) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max: 30 })
    if (cleaned.error !== undefined) return refuse(path, cleaned.error)
    const parsed = firstDay(cleaned.text)
    if (parsed.error !== undefined)
      return refuse(path, '月は「令和8年11月」や「2026/11」のように入力してください。')
    const value = parsed.date.slice(0, 7)
    const wrong = outside(value, asked, today)
    return wrong ? refuse(path, wrong) : { value }
  },
  format: named,
  write: (_, value, path) => ({ [path]: value }),
  cells: () => [{ key: '', hint: '2026-11 か 令和8年11月' }],
  schema: () => ({ type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' }),
  shape: { fromMonths: maybe(whole(-1200, 1200)), toMonths: maybe(whole(-1200, 1200)) },
}

export interface SaysMonth extends SaysOrder<string> {
  /** Months from this one; negative in the past. */
  readonly monthsFromToday: SaysOrder<number>
}

/** 年月。`fromMonths` と `toMonths` の両方があれば、選ぶ欄になる。 */
export const month = (label: string, options: Options & MonthRules = {}) =>
  field<string, SaysMonth>('month', label, options, {}, (self) => ({
    ...saysOrder<string>(self),
    monthsFromToday: saysOrder(self, 'monthsFromToday'),
  }))
