import { type IsoDate, warekiShort, workingDaysBetween } from '#platform/clock'

/** How a due date stands today: the day with its weekday, and what is left in 開庁日. */
export interface DueWords {
  readonly day: string
  readonly left?: string
  readonly late: boolean
}

const OVER = ['approved', 'rejected', 'withdrawn', 'joined']

export function dueWords(due: string, state: string, today: IsoDate): DueWords {
  const day = warekiShort(due as IsoDate)
  if (OVER.includes(state)) return { day, late: false }
  // The clock of the town does not run while the applicant mends.
  if (state === 'returned') return { day, left: '補正待ち', late: false }
  if (due < today)
    return { day, left: `${Math.max(1, workingDaysBetween(due as IsoDate, today))}開庁日超過`, late: true }
  const left = workingDaysBetween(today, due as IsoDate)
  return { day, left: left === 0 ? 'きょうまで' : `あと${left}開庁日`, late: false }
}
