import { addDays, dateOf, type IsoDate, startOf } from '#platform/clock'

const HOUR_MS = 3_600_000
const [MORNING, EVENING] = [7, 21]

/** Seven in the morning, while it is night (21 to 7 o'clock in Japan); nothing by day. */
export function afterNight(now: Date): Date | undefined {
  const hour = (now.getUTCHours() + 9) % 24
  if (hour >= MORNING && hour < EVENING) return undefined
  const morningOf = (day: IsoDate) => new Date(startOf(day).getTime() + MORNING * HOUR_MS)
  const day = dateOf(now)
  return morningOf(hour < MORNING ? day : addDays(day, 1))
}
