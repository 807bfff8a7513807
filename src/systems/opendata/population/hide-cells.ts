import { type Cell, findAlternative, type HiddenTable } from './alternatives.ts'
import { isSmall, type Protection } from './protection.ts'

export interface CountTable {
  /** By row and column; undefined where nobody wrote a number. The sums of the rows are known to everybody. */
  readonly counts: readonly (readonly (number | undefined)[])[]
  /** What everybody knows a cell to be at most; without it, nothing. */
  readonly most?: (row: number, column: number) => number
  /**
   * The sums of the columns are known to nobody. So it is taken to be where one row alone has people: to know the sums would
   * be to know the row.
   */
  readonly columnsAreFree?: boolean
}

export interface HiddenCells {
  readonly hidden: readonly (readonly boolean[])[]
  /** Whether a hidden cell may be a zero: then nobody can take it to be 1 at least. */
  readonly mayBeZero: boolean
}

/**
 * Which cells of a table to hide: the small ones, and as few others as keep each of them from being worked out of the sums.
 * Each small cell could be `under` or more for all that is published, where the sums have room for it; else it could at least
 * be another number than it is. No number is changed.
 */
export function hideCells(table: CountTable, protection: Protection): HiddenCells {
  const { counts, most = () => Number.POSITIVE_INFINITY } = table
  const columnsAreFree = table.columnsAreFree || rowsWithPeople(counts) < 2
  const hidden = counts.map((row) => row.map((count) => isSmall(count, protection)))
  const small = counts
    .flatMap((row, at) => row.flatMap((_, column): Cell[] => (hidden[at]![column] ? [[at, column]] : [])))
    .toSorted((a, b) => at(a) - at(b))
  const given = { counts, hidden, most, columnsAreFree }
  const careful = { ...given, floor: protection.hidesZeros ? 0 : 1, spendsZeros: false }
  const open = small.filter((cell) => !protect(careful, cell))
  if (open.length === 0) return { hidden, mayBeZero: protection.hidesZeros }
  const last = open.filter((cell) => !protect({ ...given, floor: 0, spendsZeros: true }, cell))
  // What no circle protects is known already: nobody in the whole town is in that class.
  if (last.some((cell) => at(cell) > 0)) for (const row of hidden) row.fill(true)
  return { hidden, mayBeZero: true }

  function at([row, column]: Cell): number {
    return counts[row]![column]!
  }

  function protect(seen: HiddenTable, cell: Cell): boolean {
    for (const by of [protection.under - at(cell), 1, -1]) {
      if (by < 0 && at(cell) + by < seen.floor) continue
      if (by > 0 && at(cell) + by > most(...cell)) continue
      const others = findAlternative(seen, cell, by)
      if (!others) continue
      for (const [row, column] of others) hidden[row]![column] = true
      return true
    }
    return false
  }
}

/** Rows in which anybody is counted. */
export const rowsWithPeople = (counts: CountTable['counts']): number =>
  counts.filter((row) => row.some((count) => count !== undefined && count > 0)).length
