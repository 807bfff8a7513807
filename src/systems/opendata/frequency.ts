import { addDays, addMonths, dateOf, type IsoDate } from '#platform/clock'
import type { Frequency, PublishedDataset } from './published.ts'

export const FREQUENCY_NAMES: Readonly<Record<Frequency, string>> = {
  daily: '毎日',
  weekly: '毎週',
  monthly: '毎月',
  quarterly: '3か月ごと',
  'half-yearly': '半年ごと',
  yearly: '毎年',
  irregular: '変わったとき',
}

const MONTHS: Partial<Record<Frequency, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 }
const DAYS: Partial<Record<Frequency, number>> = { daily: 1, weekly: 7 }

/** The last day on which the dataset still counts as confirmed; undefined where none was promised. */
export function confirmedUntil({ frequency, confirmedAt }: PublishedDataset): IsoDate | undefined {
  const [months, days] = [MONTHS[frequency], DAYS[frequency]]
  if (months !== undefined) return addMonths(dateOf(confirmedAt), months)
  return days === undefined ? undefined : addDays(dateOf(confirmedAt), days)
}

/** Whether nobody has confirmed a dataset within its frequency. */
export function isOverdue(dataset: PublishedDataset, day: IsoDate): boolean {
  const until = confirmedUntil(dataset)
  return until !== undefined && until < day
}
