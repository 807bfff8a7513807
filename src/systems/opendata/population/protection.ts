import type { Town } from '#language'

/** How small a number must be to be hidden, as the town decides. */
export interface Protection {
  /** Numbers below this are hidden. */
  readonly under: number
  /** Whether a zero is a small number too. */
  readonly hidesZeros: boolean
}

const USUAL: Protection = { under: 5, hidesZeros: false }

/** @throws Error where the town's setting is no such number: nothing goes out unprotected by a slip of the pen */
export function protectionOf({ openData }: Pick<Town, 'openData'>): Protection {
  const protection = { ...USUAL, ...openData?.population }
  if (!Number.isSafeInteger(protection.under) || protection.under < 2)
    throw new Error('openData.population.under：2以上の整数を書いてください。')
  return protection
}

/** Whether a number would tell of so few people that they could be known. */
export const isSmall = (count: number | undefined, { under, hidesZeros }: Protection): boolean =>
  count !== undefined && count < under && (count > 0 || hidesZeros)
