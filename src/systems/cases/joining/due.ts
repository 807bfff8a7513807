import type { Life } from '#language'
import { addWorkingDays, dateOf, type IsoDate, isoDate, workingDaysBetween } from '#platform/clock'
import type { Case } from '../case.ts'

/** The day from which 標準処理期間 counts: the earliest on which any of what is decided together was filed. */
export const countedFrom = (filedAt: Date, { takenIn }: Pick<Life, 'takenIn'>): IsoDate =>
  isoDate([dateOf(filedAt), ...takenIn.map((each) => each.filedOn)].sort()[0]!)

/**
 * The due date once others are taken in or let go. Working days by which a 補正 has put it off are kept: counting from
 * another day and back again gives the same date.
 */
export function dueTogether({ application, definition, life: before }: Case, life: Life): string {
  const { filed_at, due_on } = application
  const dueFrom = (each: Life) => addWorkingDays(countedFrom(filed_at, each), definition.due.workingDays)
  const due = isoDate(due_on)
  const putOff = due > dueFrom(before) ? workingDaysBetween(dueFrom(before), due) : 0
  return addWorkingDays(dueFrom(life), putOff)
}
