import type { System } from '../system.ts'
import { apiRoutes } from './api/api-routes.ts'
import { counterRoutes } from './counter-routes.tsx'
import { caseMeasures, deskRoutes, deskSchedules, deskTasks } from './desk.ts'
import { formRoutes } from './form-routes.tsx'
import { myRoutes } from './my-routes.tsx'
import { sample } from './sample.ts'

export { act } from './act.ts'
export { append } from './append.ts'
export { applicationMatching, marksOf } from './application-search.ts'
export { type Beside, standBeside } from './beside.ts'
export { type Case, findCase } from './case.ts'
export { correct, startCorrection } from './correct.ts'
export { getDefinition, rememberDefinition } from './definitions.ts'
export { mostAsked } from './desk.ts'
export { startDraft } from './drafts.ts'
export { ERASED_WHOLE, type Erased, eraseCase } from './erase-case.ts'
export { ask, asked, calendarOf, closedDays, DECIDED, dayIn, ONLINE, RETURNED } from './figures.ts'
export type { Filer } from './filer.ts'
export { addressBookOf } from './form-context.ts'
export { letterPreview } from './letters/letter-preview.ts'
export { percent } from './measures.ts'
export { withdraw } from './mine.ts'
export { moveDates } from './move-dates.ts'
export { showNumber, typedNumber } from './number.ts'
export { ownerOf, putAway, takeBack } from './put-away.ts'
export { live as liveSample, staffWith as sampleStaff } from './sample.ts'
export { officeName } from './step-names.ts'
export { submit } from './submit.ts'
export { addTile, type TodayTile } from './today-tiles.ts'
export { seatMark, waitMarks } from './waits.ts'

/** Applications from the first question to the letter: the form door, my page, the desk. */
export const cases: System = {
  name: 'cases',
  routes: [...formRoutes, ...myRoutes, ...counterRoutes, ...deskRoutes, ...apiRoutes],
  tasks: deskTasks,
  schedules: deskSchedules,
  measures: caseMeasures,
  sample,
}
