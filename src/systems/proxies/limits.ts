import type { Town } from '#language'

export const LIFE_DAYS = 14
/** Invitations of one person that wait at the same time: nobody writes to the whole town. */
export const MOST_WAITING = 5
/** Invitations of one person within a day, whatever became of them. */
export const MOST_A_DAY = 5

/** How long a consent may last, in months, as the form offers it. */
export const termsOf = ({ proxies }: Pick<Town, 'proxies'>) => {
  const most = (proxies?.mostYears ?? 3) * 12
  const usual = (proxies?.usualYears ?? 1) * 12
  const months = [...new Set([3, 6, 12, 24, 36, usual, most])].filter((each) => each <= most)
  return { months: months.sort((a, b) => a - b), usual: Math.min(usual, most) }
}

export const termName = (months: number): string => (months % 12 === 0 ? `${months / 12}年` : `${months}か月`)
