/** Work that comes round. Schedules are written in Japan's time; graphile-worker counts in UTC. */
import { type CronMatcher, type ParsedCronItem, parseCronItems } from 'graphile-worker'
import { systemClock } from '#platform/clock'

export interface Schedule {
  readonly task: string
  /** minute hour day month weekday, in Japan's time: `0 4 * * *` is 4 in the morning. */
  readonly cron: string
  readonly payload?: Record<string, unknown>
}

const DAY_MS = 24 * 60 * 60 * 1_000

/** A schedule missed while every worker was down is made up for within a day, once: the job key folds the rest. */
export function toCronItems(schedules: readonly Schedule[]): ParsedCronItem[] {
  const items = schedules.map(({ task, cron, payload }) => {
    const identifier = `${task} ${cron}`
    return {
      task,
      payload,
      identifier,
      match: cron,
      options: { backfillPeriod: DAY_MS, jobKey: `schedule ${identifier}` },
    }
  })
  return parseCronItems(items).map((item) => ({ ...item, match: inJapan(item.match) }))
}

type Digest = Parameters<CronMatcher>[0]

const inJapan =
  (match: CronMatcher): CronMatcher =>
  (utc) =>
    match(japanDigest(utc, systemClock.now()))

/** The same minute nine hours on. A digest has no year, and 28 February needs one: it lies within a day of `now`. */
export function japanDigest({ min, hour, date, month }: Digest, now: Date): Digest {
  const year = now.getUTCFullYear() - (month > now.getUTCMonth() + 2 ? 1 : 0)
  const japan = new Date(Date.UTC(year, month - 1, date, hour + 9, min))
  return {
    min: japan.getUTCMinutes(),
    hour: japan.getUTCHours(),
    date: japan.getUTCDate(),
    month: japan.getUTCMonth() + 1,
    dow: japan.getUTCDay(),
  }
}
