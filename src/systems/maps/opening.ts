import { holidayName, type IsoDate, WEEKDAYS, weekdayOf } from '#platform/clock'

/** `unknown` where the data does not say, or speaks of weekdays and today is a holiday. */
export type Opening = 'open' | 'closed' | 'unknown'

export interface Hours {
  /** 月火水木金 */
  readonly days?: string | undefined
  /** `08:30` */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** What the three cannot say: 年末年始は休み. */
  readonly note?: string | undefined
}

const TIME = /^([01]?\d|2[0-4]):([0-5]\d)$/

const minutesOf = (time: string | undefined): number | undefined => {
  const found = TIME.exec(time ?? '')
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined
}

/** Whether one can use it at this time of this day, as far as its hours say. `time` is `14:05`. */
export function openingAt({ days, from, to, note }: Hours, day: IsoDate, time: string): Opening {
  const [start, end, now] = [minutesOf(from), minutesOf(to), minutesOf(time)]
  if (now === undefined || (days === undefined && (start === undefined || end === undefined)))
    return 'unknown'
  const everyDay = days === undefined || WEEKDAYS.every((each) => days.includes(each))
  const within = start === undefined || end === undefined ? undefined : isWithin(now, start, end)
  if (days !== undefined && !days.includes(WEEKDAYS[weekdayOf(day)]!)) return 'closed'
  if (within === false) return 'closed'
  if (within === undefined || note !== undefined) return 'unknown'
  return !everyDay && holidayName(day) !== undefined && !days?.includes('祝') ? 'unknown' : 'open'
}

/** 22:00 to 05:00 goes over midnight; 00:00 to 00:00 is always. */
const isWithin = (now: number, start: number, end: number): boolean =>
  start < end ? now >= start && now < end : now >= start || now < end
