/** Where things stand in a chart. */
import { fiscalYearName } from '#platform/clock'
import type { SeriesYear } from '../series.ts'

export type Slot = Partial<SeriesYear> & {
  readonly year: number
  /** R4 */
  readonly short: string
}

const most = 12

const shortName = (year: number) =>
  fiscalYearName(year).replace('令和', 'R').replace('平成', 'H').replace('元', '1').replace('年度', '')

/** One slot a fiscal year, years without a figure between others included; the last twelve. */
export const slotsOf = (years: readonly SeriesYear[]): Slot[] => {
  const drawn = years.filter((each) => each.actual !== undefined || each.target !== undefined)
  if (drawn.length === 0) return []
  const last = drawn.at(-1)!.year
  const first = Math.max(drawn[0]!.year, last - most + 1)
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    return { ...drawn.find((each) => each.year === year), year, short: shortName(year) }
  })
}

/** From a value to a height. Zero is always in sight; percentages run to 100. */
export const scale = (slots: readonly Slot[], unit: string, frame: { top: number; bottom: number }) => {
  const values = slots.flatMap((slot) => [slot.actual ?? 0, slot.target ?? 0])
  const low = Math.min(0, ...values)
  const high = Math.max(unit === '%' && low === 0 ? 100 : 0, ...values)
  const span = high - low || 1
  return (value: number): number => frame.bottom - ((value - low) / span) * (frame.bottom - frame.top)
}

/** Baselines of a slot's labels, moved apart; a target equal to the actual is not written twice. */
export const labels = (slot: Slot, y: (value: number) => number): { actual?: number; target?: number } => {
  const above = 5
  const line = 14
  const actual =
    slot.actual === undefined ? undefined : slot.actual < 0 ? y(slot.actual) + line : y(slot.actual) - above
  if (slot.target === undefined || slot.target === slot.actual) return actual === undefined ? {} : { actual }
  const rule = y(slot.target)
  if (actual === undefined) return { target: rule - above }
  // The rule must not strike through the actual's label, nor one label the other.
  const overlaps = rule > actual - line && rule < actual + above
  const clear = overlaps ? rule - above : actual
  const target = Math.abs(rule - above - clear) < line ? clear - line : rule - above
  return { actual: clear, target }
}
