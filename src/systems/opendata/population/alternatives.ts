/** A table of counts of which some cells are hidden, while the sums of its rows and columns are known. */
export interface HiddenTable {
  readonly counts: readonly (readonly (number | undefined)[])[]
  readonly hidden: readonly boolean[][]
  /** What everybody knows a hidden cell to be at least: 1 while every zero is shown. */
  readonly floor: number
  /** Whether a zero that is shown may be hidden for the sake of another cell. */
  readonly spendsZeros: boolean
  /** What everybody knows a cell to be at most. */
  readonly most: (row: number, column: number) => number
  /** Nobody knows the sums of the columns. */
  readonly columnsAreFree: boolean
}

export type Cell = readonly [row: number, column: number]

/** What it costs to hide another cell: few cells before small ones, zeros last. */
const costOf = ({ counts, hidden, spendsZeros }: HiddenTable, row: number, column: number): number => {
  if (hidden[row]![column]) return 0
  const count = counts[row]![column]!
  if (count === 0) return spendsZeros ? 1e7 : Number.POSITIVE_INFINITY
  return 1_000 + Math.min(count, 999)
}

/**
 * Another table with the same sums in which the cell is larger by `by` (smaller, when `by` is negative): round a circle, one
 * cell is more and the next is less. Whoever knows the sums cannot tell it from the true one while the cells of the circle
 * are hidden, so that none of them can be worked out (in a table of two dimensions such circles are all there is).
 * @returns the cells that must be hidden besides; undefined where there is no such table
 */
export function findAlternative(table: HiddenTable, [row, column]: Cell, by: number): Cell[] | undefined {
  const { counts, floor, most, columnsAreFree } = table
  const rows = counts.length
  const columns = counts[0]!.length
  const amount = Math.abs(by)
  const elsewhere = rows + columns
  const size = elsewhere + (columnsAreFree ? 1 : 0)
  const [from, to] = by > 0 ? [rows + column, row] : [row, rows + column]
  const cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(size).fill(-1)
  const settled = new Uint8Array(size)
  cost[from] = 0
  for (;;) {
    const node = nearest(cost, settled)
    if (node === undefined) return undefined
    if (node === to) break
    settled[node] = 1
    if (node < rows) {
      for (let at = 0; at < columns; at += 1) step(node, rows + at, price(node, at, 1))
    } else if (node < elsewhere) {
      for (let at = 0; at < rows; at += 1) step(node, at, price(at, node - rows, -1))
      if (columnsAreFree) step(node, elsewhere, 0)
    } else for (let at = 0; at < columns; at += 1) step(node, rows + at, 0)
  }
  return cellsOnTheWay()

  function price(r: number, c: number, direction: 1 | -1): number {
    const count = counts[r]![c]
    if (count === undefined || (r === row && c === column)) return Number.POSITIVE_INFINITY
    const room = direction > 0 ? most(r, c) - count : count - floor
    return room >= amount ? costOf(table, r, c) : Number.POSITIVE_INFINITY
  }

  function step(node: number, next: number, added: number): void {
    const sum = cost[node]! + added
    if (settled[next] || sum >= cost[next]!) return
    cost[next] = sum
    before[next] = node
  }

  function cellsOnTheWay(): Cell[] {
    const cells: Cell[] = []
    for (let node = to; node !== from; node = before[node]!) {
      const last = before[node]!
      if (node === elsewhere || last === elsewhere) continue
      cells.push(node < rows ? [node, last - rows] : [last, node - rows])
    }
    return cells
  }
}

function nearest(cost: Float64Array, settled: Uint8Array): number | undefined {
  let found: number | undefined
  for (let node = 0; node < cost.length; node += 1)
    if (!settled[node] && cost[node]! < (found === undefined ? Number.POSITIVE_INFINITY : cost[found]!))
      found = node
  return found
}
