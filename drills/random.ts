/** Chance that can be repeated: the same seed strikes at the same moments of the plan. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  /** True `percent` times in a hundred. */
  percent(percent: number): boolean
  oneOf<T>(choices: readonly T[]): T
}

/** mulberry32: 32 bits of state, even enough to choose moments and victims. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    percent: (percent) => next() * 100 < percent,
    oneOf: (choices) => choices[between(0, choices.length - 1)]!,
  }
}
