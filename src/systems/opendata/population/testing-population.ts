/** For tests: populations, and somebody who would like to know what is hidden. */
import fc from 'fast-check'
import type { Values } from '../standard/correspondence.ts'
import { datasetOf } from '../testing.ts'
import { countColumns } from './areas.ts'

export const population = datasetOf('population')
export const columns = countColumns(population)

/** An area as the town counts it: its ages by sex. */
export interface TrueArea {
  readonly ages: readonly (readonly number[])[]
  readonly households: number
}

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0)

/** A row of the dataset. */
export function rowOf({ ages, households }: TrueArea, at: number, name = `字${at}`): Values {
  const [men = 0, women = 0] = ages.map(sum)
  const counts: Record<string, number> = {
    総人口: men + women,
    男性: men,
    女性: women,
    世帯数: Math.min(households, men + women),
  }
  for (const [sex, names] of columns.ages.entries())
    for (const [age, column] of names.entries()) counts[column] = ages[sex]?.[age] ?? 0
  return {
    地域コード: String(at).padStart(3, '0'),
    調査年月日: '2026-10-31',
    地域名: name,
    ...Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)])),
  }
}

/** Mostly small numbers, as in hamlets; `classes` ages hold people and the others nobody. */
export const anyAreas = (most: number, classes = 18): fc.Arbitrary<TrueArea[]> => {
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.nat(6) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(60) },
  )
  const sex = fc.array(count, { minLength: classes, maxLength: classes })
  return fc.array(fc.record({ ages: fc.tuple(sex, sex), households: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 1,
    maxLength: most,
  })
}

/** A table of which the sums of rows and columns are known, with the cells that are not shown. */
export interface Riddle {
  readonly truth: readonly (readonly number[])[]
  readonly hidden: readonly (readonly boolean[])[]
  readonly floor: number
}

/** Whether some other table with the same sums has another number there, by trying all of them. Small tables only. */
export function isOpenByTrying({ truth, hidden, floor }: Riddle, row: number, column: number): boolean {
  const cells = truth.flatMap((counts, r) =>
    counts.flatMap((_, c) => (hidden[r]![c] ? [[r, c] as const] : [])),
  )
  const rows = truth.map((counts, r) => sum(counts.filter((_, c) => hidden[r]![c])))
  const sums = truth[0]!.map((_, c) => sum(truth.flatMap((counts, r) => (hidden[r]![c] ? [counts[c]!] : []))))
  const lastOfRow = cells.map(([r], at) => !cells.slice(at + 1).some(([other]) => other === r))
  const lastOfColumn = cells.map(([, c], at) => !cells.slice(at + 1).some(([, other]) => other === c))
  return tries(0)

  function tries(at: number): boolean {
    if (at === cells.length) return true
    const [r, c] = cells[at]!
    const most = Math.min(rows[r]!, sums[c]!)
    for (let count = floor; count <= most; count += 1) {
      if (r === row && c === column && count === truth[r]![c]) continue
      if ((lastOfRow[at] && count !== rows[r]) || (lastOfColumn[at] && count !== sums[c])) continue
      rows[r]! -= count
      sums[c]! -= count
      const found = tries(at + 1)
      rows[r]! += count
      sums[c]! += count
      if (found) return true
    }
    return false
  }
}

/**
 * The same for tables of any size: tables with the same sums differ by circles alone, along which a cell is more and the next
 * is less. A cell is open when a circle goes through it.
 */
export function isOpen({ truth, hidden, floor }: Riddle, row: number, column: number): boolean {
  const circle = (from: string, to: string) => {
    const seen = new Set([from])
    const next = [from]
    for (let node = next.pop(); node !== undefined; node = next.pop()) {
      if (node === to) return true
      const [kind, text] = [node[0], node.slice(1)]
      const at = Number(text)
      const ways =
        kind === 'r'
          ? truth[at]!.flatMap((_, c) => (hidden[at]![c] && !(at === row && c === column) ? [`c${c}`] : []))
          : truth.flatMap((counts, r) =>
              hidden[r]![at] && counts[at]! > floor && !(r === row && at === column) ? [`r${r}`] : [],
            )
      for (const way of ways)
        if (!seen.has(way)) {
          seen.add(way)
          next.push(way)
        }
    }
    return false
  }
  return circle(`c${column}`, `r${row}`) || (truth[row]![column]! > floor && circle(`r${row}`, `c${column}`))
}
