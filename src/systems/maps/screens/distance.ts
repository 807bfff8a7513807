import { walkingMinutes } from '#language'

/** As exact as a straight line is useful: to ten metres, from a kilometre on to a tenth of one. */
export const metresSaid = (metres: number): string =>
  metres < 995 ? `${Math.max(10, Math.round(metres / 10) * 10)}m` : `${(metres / 1_000).toFixed(1)}km`

/** 直線で約350m・歩いて5分以上 */
export const distanceSaid = (metres: number): string =>
  `直線で約${metresSaid(metres)}・歩いて${walkingMinutes(metres)}分以上`
