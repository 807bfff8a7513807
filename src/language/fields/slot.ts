import { addDays, type IsoDate, isIsoDate, isWorkingDay, parseDate, wareki } from '#platform/clock'
import { field, type Options } from '../author.ts'
import { list, text, whole } from '../shape.ts'
import { type FieldBase, gatherParts, isRow, type Kind, one, refuse, UNREADABLE } from './kind.ts'
import { clean } from './text-rules.ts'

/** A day and the time at which a window of the booking begins. */
export interface Slot {
  readonly date: IsoDate
  /** `09:00` */
  readonly time: string
}

export interface SlotRules {
  /** `09:00-10:00`, in order. */
  readonly times: readonly string[]
  /** How many people one window takes. */
  readonly capacity: number
  /** First and last bookable day, counted from today. */
  readonly fromDays: number
  readonly toDays: number
}

export interface SlotField extends FieldBase, SlotRules {
  readonly kind: 'slot'
}

const startOf = (window: string): string => window.slice(0, 5)
const windowOf = (rules: SlotRules, time: string): string =>
  rules.times.find((each) => startOf(each) === time) ?? time

/** Every window that may be booked as of today, on the days the town hall is open. */
export const windowsOf = (rules: SlotRules, today: IsoDate): Slot[] => {
  const slots: Slot[] = []
  for (let days = rules.fromDays; days <= rules.toDays; days += 1) {
    const date = addDays(today, days)
    if (isWorkingDay(date)) for (const window of rules.times) slots.push({ date, time: startOf(window) })
  }
  return slots
}

const written = (raw: unknown): { date: unknown; time: unknown } | undefined => {
  if (isRow(raw)) return { date: raw.date, time: raw.time }
  const found = typeof raw === 'string' && raw.length < 40 ? /^(\S+)T(\d\d:\d\d)$/.exec(raw) : null
  return found ? { date: found[1], time: found[2] } : undefined
}

export const slotKind: Kind<SlotField, Slot> = {
  kind: 'slot',
  ask: '選んで',
  gather: (_, input, path) => one(input, path) ?? gatherParts(input, path, ['date', 'time']),
  parse: (asked, raw, path, { today, placesLeft }) => {
    if (raw === undefined) return { value: undefined }
    const both = written(raw)
    if (!both) return refuse(path, UNREADABLE)
    const day = clean(both.date ?? '', { max: 40 })
    const time = clean(both.time ?? '', { max: 10 })
    if (day.error !== undefined || time.error !== undefined || !day.text || !time.text)
      return refuse(path, '日と時間帯の両方を選んでください。')
    const parsed = isIsoDate(day.text) ? { date: day.text } : parseDate(day.text)
    if (parsed.date === undefined) return refuse(path, parsed.error)
    const { date } = parsed
    if (!asked.times.some((each) => startOf(each) === time.text))
      return refuse(path, '時間帯を選び直してください。')
    if (date < addDays(today, asked.fromDays) || date > addDays(today, asked.toDays))
      return refuse(
        path,
        `${wareki(addDays(today, asked.fromDays))}から${wareki(addDays(today, asked.toDays))}までの日を選んでください。`,
      )
    if (!isWorkingDay(date))
      return refuse(path, `${wareki(date, { weekday: true })}は役場が休みです。ほかの日を選んでください。`)
    if ((placesLeft?.(path, date, time.text) ?? 1) < 1)
      return refuse(path, 'この時間帯は予約がいっぱいです。ほかの時間帯を選んでください。')
    return { value: { date, time: time.text } }
  },
  format: ({ date, time }, asked) =>
    `${wareki(date, { weekday: true })} ${windowOf(asked, time).replace('-', '〜')}`,
  search: ({ date }) => `${date} ${wareki(date)}`,
  write: (_, { date, time }, path) => ({ [path]: `${date}T${time}` }),
  cells: (asked) => [
    { key: 'date', label: '日', as: 'date' },
    {
      key: 'time',
      label: '時間帯',
      choices: asked.times.map((each) => ({ id: startOf(each), label: each.replace('-', '〜') })),
    },
  ],
  schema: ({ times }) => ({
    type: 'object',
    properties: {
      date: { type: 'string', format: 'date', title: '日' },
      time: { title: '時間帯の始まり', enum: times.map(startOf) },
    },
    required: ['date', 'time'],
    additionalProperties: false,
  }),
  shape: {
    times: list(text(11, /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, '「09:00-10:00」の形'), 1, 48),
    capacity: whole(1, 1000),
    fromDays: whole(0, 365),
    toDays: whole(0, 365),
  },
}

/** 来庁の日と時間帯の予約 */
export const slot = (label: string, options: Options & SlotRules) => field<Slot>('slot', label, options)
