import { addDays, addYears, fiscalYear, type IsoDate, yearOf } from './iso-date.ts'

/**
 * Years of age on a day (年齢計算ニ関スル法律; 民法143条): a year is completed at the end of the day before the birthday,
 * so the age changes on the birthday; for those born on 29 February, on 1 March of other years. Negative before birth.
 */
export const ageOn = (birth: IsoDate, date: IsoDate): number =>
  yearOf(date) - yearOf(birth) - (date.slice(5) < birth.slice(5) ? 1 : 0)

/** 年齢に達する日: the day before the birthday, at whose end the age is completed. */
export const reachesAge = (birth: IsoDate, age: number): IsoDate => {
  const birthday = addYears(birth, age)
  // 29 February in an ordinary year: the term ends with the month itself, on 28 February.
  return birthday.slice(5) === birth.slice(5) ? addDays(birthday, -1) : birthday
}

/**
 * The age one reaches by the end of the school year (4/1 – 3/31) of `date`. A child born on 1 April reaches the age
 * on 31 March and so belongs to the school year of those born before (学校教育法17条).
 * 「18歳に達する日以後の最初の3月31日まで」 is `schoolYearAge(birth, date) <= 18`.
 */
export const schoolYearAge = (birth: IsoDate, date: IsoDate): number =>
  fiscalYear(date) - (yearOf(birth) - (birth.slice(5) < '04-02' ? 1 : 0))
