import { dateOf, timeOf } from './iso-date.ts'
import { wareki } from './wareki.ts'

/** 令和8年11月23日（月） 14時05分, in Japan's time. */
export const warekiTime = (at: Date): string => {
  const [hour, minute] = timeOf(at).split(':')
  return `${wareki(dateOf(at), { weekday: true })} ${Number(hour)}時${minute}分`
}
