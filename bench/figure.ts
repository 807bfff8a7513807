/** One line of the table of figures. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The same work done without us, in the same run. */
  readonly reference?: { readonly value: number; readonly what: string }
  /** Of the value to the reference; goals of throughput are ratios, because machines differ. */
  readonly ratio?: number
  /** `least` and `atMost` of the ratio, `most` of the value. */
  readonly goal?: { readonly least?: number; readonly most?: number; readonly atMost?: number }
  readonly met?: boolean
}

/** A bench measures, or says in a Japanese sentence why it cannot here. */
export interface Bench {
  readonly name: string
  run(town: BenchTown): Promise<readonly Figure[] | string>
}

export type { BenchTown } from './bench-town.ts'

import type { BenchTown } from './bench-town.ts'

/** A throughput beside its reference, with the least ratio that we want, if we want one. */
export function beside(
  name: string,
  unit: string,
  [ours, theirs]: readonly [readonly number[], readonly number[]],
  what: string,
  least?: number,
): Figure {
  const [value, reference] = [median(ours), median(theirs)]
  const ratio = value / reference
  return {
    name,
    value,
    unit,
    reference: { value: reference, what },
    ratio,
    ...(least !== undefined && { goal: { least }, met: ratio >= least }),
  }
}

/** A time beside what it was with less to look through, with the greatest ratio that we want. */
export const grown = (
  name: string,
  unit: string,
  value: number,
  before: number,
  what: string,
  atMost: number,
): Figure => ({
  ...{ name, value, unit, ratio: value / before },
  reference: { value: before, what },
  goal: { atMost },
  met: value / before <= atMost,
})

/** A time that must stay under `most`, or that is only told. */
export const timed = (name: string, unit: string, value: number, most?: number): Figure => ({
  ...{ name, value, unit },
  ...(most !== undefined && { goal: { most }, met: value < most }),
})

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds that `work` takes. */
export async function clocked(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Runs the two by turns, so that whatever else the machine does meets both. */
export async function interleaved(
  repeats: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<[number[], number[]]> {
  const found: [number[], number[]] = [[], []]
  for (let at = 0; at < repeats; at++) {
    found[0].push(await ours())
    found[1].push(await theirs())
  }
  return found
}
