export { ageOn, reachesAge, schoolYearAge } from './age.ts'
export { type Clock, type SettableClock, settableClock, systemClock } from './clock.ts'
export { holidayName, holidaysOf } from './holidays.ts'
export {
  addDays,
  addMonths,
  addYears,
  dateOf,
  dayOf,
  daysBetween,
  findDate,
  fiscalYear,
  type IsoDate,
  isIsoDate,
  isoDate,
  monthOf,
  startOf,
  timeOf,
  today,
  WEEKDAYS,
  weekdayOf,
  yearOf,
} from './iso-date.ts'
export { dateInEra, type ParsedDate, parseDate } from './parse-date.ts'
export { ERAS, type Era, eraOf, fiscalYearName, type WarekiOptions, wareki, warekiShort } from './wareki.ts'
export { warekiTime } from './wareki-time.ts'
export {
  addWorkingDays,
  deadline,
  isBankDay,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './working-days.ts'
