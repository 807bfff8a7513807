/** 更新の計画: when each thing has to be replaced, why, and what that costs, by 年度. */
import type { Row } from '#language'
import { addYears, fiscalYear, type IsoDate, isIsoDate } from '#platform/clock'
import { type Yen, yen } from '#platform/money'

/** Why a thing is replaced: its years are over, its lease ends, its system is no longer kept safe. */
export const REASONS = { years: '使う年数', lease: 'リースの満了', os: 'OSのサポート終了' } as const
export type Reason = keyof typeof REASONS

export interface Due {
  readonly year: number
  readonly on: IsoDate
  readonly reason: Reason
}

/** The earliest of what ends; undefined where nothing is known. */
export function dueOf(values: Row, osEnds: IsoDate | undefined): Due | undefined {
  const { acquired, years, leaseEnd } = values
  const ends: [Reason, IsoDate | undefined][] = [
    ['years', isIsoDate(acquired) && typeof years === 'number' ? addYears(acquired, years) : undefined],
    ['lease', isIsoDate(leaseEnd) ? leaseEnd : undefined],
    ['os', osEnds],
  ]
  const [first] = ends
    .flatMap(([reason, on]) => (on ? [{ year: fiscalYear(on), on, reason }] : []))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  return first
}

export interface PlannedThing {
  readonly register: string
  readonly record: string
  readonly name: string
  readonly kind: string
  readonly due: Due
  /** What it cost; undefined where nobody wrote it down. */
  readonly price: Yen | undefined
}

export interface PlanYear {
  /** The 年度; the first one also holds what should have been replaced before. */
  readonly year: number
  readonly things: readonly PlannedThing[]
  readonly cost: Yen
  readonly unpriced: number
  readonly late: number
}

/** One line for each 年度 from this one on, also where nothing is due. */
export function planByYear(things: readonly PlannedThing[], day: IsoDate): PlanYear[] {
  const now = fiscalYear(day)
  const last = Math.max(now, ...things.map(({ due }) => due.year))
  return Array.from({ length: last - now + 1 }, (_, at) => {
    const year = now + at
    const due = things.filter((thing) => Math.max(now, thing.due.year) === year)
    return {
      year,
      things: due,
      cost: yen(due.reduce((sum, { price }) => sum + (price ?? 0), 0)),
      unpriced: due.filter(({ price }) => price === undefined).length,
      late: due.filter((thing) => thing.due.year < now).length,
    }
  })
}
