import {
  addDays,
  dateInEra,
  dayOf,
  ERAS,
  eraOf,
  type IsoDate,
  isIsoDate,
  monthOf,
  type ParsedDate,
  parseDate,
  wareki,
  yearOf,
} from '#platform/clock'
import { type AuthorCondition, field, type Options, type Ref, type SaysOrder, saysOrder } from '../author.ts'
import { maybe, whole, yes } from '../shape.ts'
import { type FieldBase, gatherParts, isRow, type Kind, one, refuse, UNREADABLE } from './kind.ts'
import { clean, digitsOf } from './text-rules.ts'

export interface DateRules {
  /** Not after today (生年月日). */
  readonly past?: true
  /** Not before today. */
  readonly future?: true
  /** Earliest and latest day, counted from today: -30 is thirty days ago. */
  readonly fromDays?: number
  readonly toDays?: number
  readonly from?: string
  readonly to?: string
}

export interface DateField extends FieldBase {
  readonly kind: 'date'
  readonly rules?: DateRules
}

const PARTS = ['era', 'year', 'month', 'day'] as const

const fromParts = (raw: { readonly [key: string]: unknown }): ParsedDate => {
  const era = clean(raw.era ?? '', { max: 10 })
  const [year, month, day] = (['year', 'month', 'day'] as const).map((key) =>
    digitsOf(raw[key] === '元' ? '1' : (raw[key] ?? ''), 8),
  )
  for (const part of [era, year!, month!, day!]) if (part.error !== undefined) return { error: part.error }
  if (!year!.text || !month!.text || !day!.text) return { error: '年・月・日をすべて入力してください。' }
  if (era.text === '' || era.text === '西暦')
    return parseDate(`${year!.text}年${+month!.text}月${+day!.text}日`)
  const found = ERAS.find((each) => each.name === era.text || each.letter === era.text)
  if (!found) return { error: '元号を選んでください。' }
  return dateInEra(found, +year!.text, +month!.text, +day!.text)
}

const outside = (date: IsoDate, rules: DateRules, today: IsoDate): string | undefined => {
  if (rules.past && date > today)
    return `きょう（${wareki(today)}）より後の日付です。日付を確認してください。`
  if (rules.future && date < today)
    return `きょう（${wareki(today)}）より前の日付です。日付を確認してください。`
  const from = rules.fromDays === undefined ? rules.from : addDays(today, rules.fromDays)
  const to = rules.toDays === undefined ? rules.to : addDays(today, rules.toDays)
  if (from && date < from) return `${wareki(from as IsoDate)}以後の日付を入力してください。`
  if (to && date > to) return `${wareki(to as IsoDate)}までの日付を入力してください。`
  return undefined
}

const day: Kind<DateField, IsoDate>['shape'][string] = (value, at, say) => {
  if (!isIsoDate(value)) say(at, `${at}は「2026-11-23」の形で書いてください。`)
}

export const dateKind: Kind<DateField, IsoDate> = {
  kind: 'date',
  ask: '入力して',
  gather: (_, input, path) => one(input, path) ?? datePartsOf(gatherParts(input, path, PARTS)),
  parse: (asked, raw, path, { today }) => {
    if (raw === undefined) return { value: undefined }
    let parsed: ParsedDate
    if (isRow(raw)) parsed = fromParts(raw)
    else {
      if (typeof raw !== 'string') return refuse(path, UNREADABLE)
      const cleaned = clean(raw, { max: 40 })
      parsed = cleaned.error === undefined ? parseDate(cleaned.text) : { error: cleaned.error }
    }
    if (parsed.error !== undefined) return refuse(path, parsed.error)
    // Nobody alive was born, and nothing we are asked about happened, before 明治元年 or some decades from now.
    const wrong = outside(parsed.date, asked.rules ?? {}, today)
    return wrong ? refuse(path, wrong) : { value: parsed.date }
  },
  format: (date) => wareki(date),
  search: (date) => `${date} ${wareki(date)}`,
  write: (_, date, path) => {
    const found = eraOf(date)
    return {
      [`${path}.era`]: found ? found.era.name : '西暦',
      [`${path}.year`]: String(found ? found.year : yearOf(date)),
      [`${path}.month`]: String(monthOf(date)),
      [`${path}.day`]: String(dayOf(date)),
    }
  },
  cells: () => [{ key: '', as: 'date', hint: '2026/11/24 か 令和8年11月24日' }],
  schema: () => ({ type: 'string', format: 'date' }),
  shape: {
    rules: maybe((value, at, say) =>
      rulesShape.forEach(([key, check]) => {
        if (isRow(value) && Object.hasOwn(value, key)) check(value[key], `${at}.${key}`, say)
      }),
    ),
  },
}

const rulesShape: readonly (readonly [string, Kind<DateField, IsoDate>['shape'][string]])[] = [
  ['past', yes],
  ['future', yes],
  ['fromDays', whole(-100_000, 100_000)],
  ['toDays', whole(-100_000, 100_000)],
  ['from', day],
  ['to', day],
]

/** An era alone, which a select always sends, is no answer. */
const datePartsOf = (parts: ReturnType<typeof gatherParts>) =>
  parts && (parts.year ?? parts.month ?? parts.day) !== undefined ? parts : undefined

export interface SaysDate extends SaysOrder<string> {
  /** 満年齢 today. */
  readonly age: SaysOrder<number>
  /** The age reached by the end of today: on the day before the birthday (年齢計算法; 介護保険法10条). */
  readonly ageReached: SaysOrder<number>
  /** The age reached by the end of this school year: 18歳の年度末まで is `atMost(18)`. */
  readonly schoolYearAge: SaysOrder<number>
  /** Days from today; negative in the past. */
  readonly daysFromToday: SaysOrder<number>
  /** Today is within so many days after it; a last day on which the office is closed moves to the next open one. */
  inTime(days: number): AuthorCondition
}

export const saysDate = (self: Ref): SaysDate => ({
  ...saysOrder<string>(self),
  age: saysOrder(self, 'age'),
  ageReached: saysOrder(self, 'ageReached'),
  schoolYearAge: saysOrder(self, 'schoolYearAge'),
  daysFromToday: saysOrder(self, 'daysFromToday'),
  inTime: (days) => ({ op: 'inTime', field: self, days }),
})

type DateOptions = Options & {
  past?: boolean
  future?: boolean
  fromDays?: number
  toDays?: number
  notBefore?: string
  notAfter?: string
}

/** 日付。和暦でも西暦でも書ける。 */
export const date = (label: string, options: DateOptions = {}) => {
  const { past, future, fromDays, toDays, notBefore, notAfter, ...rest } = options
  const rules = Object.entries({ past, future, fromDays, toDays, from: notBefore, to: notAfter }).filter(
    ([, value]) => value !== undefined && value !== false,
  )
  return field<IsoDate, SaysDate>(
    'date',
    label,
    rest,
    rules.length > 0 ? { rules: Object.fromEntries(rules) } : {},
    saysDate,
  )
}

/** 生年月日: a day not after today. */
export const birthDate = (label = '生年月日', options: Options = {}) =>
  date(label, { past: true, ...options })
