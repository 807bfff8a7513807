import { type Area, type CountColumns, TOTAL } from './areas.ts'

/** A row that is the sum of others: 町全体, 船岡地区の計. */
export interface SumOfAreas {
  readonly area: Area
  readonly parts: ReadonlySet<Area>
}

/**
 * Tells rows that add others up from the others, by their numbers and not by their names: every count is the sum of the counts
 * of the areas just above or just below it. What is found is what anybody may use to work out a hidden number.
 */
export function findSums(
  areas: readonly Area[],
  columns: CountColumns,
): { readonly areas: readonly Area[]; readonly sums: readonly SumOfAreas[] } {
  const sums = new Map<Area, ReadonlySet<Area>>()
  const names = columns.all.filter((name) => areas.some(({ counts }) => counts.has(name)))
  const rising = areas.toSorted((a, b) => (a.counts.get(TOTAL) ?? 0) - (b.counts.get(TOTAL) ?? 0))
  // The smaller sums first, so that the sum of the whole finds the areas and not the sums between them.
  for (const area of rising) {
    const at = areas.indexOf(area)
    const parts = partsOf(area, areas.slice(0, at).reverse()) ?? partsOf(area, areas.slice(at + 1))
    if (parts) sums.set(area, parts)
  }
  return {
    areas: areas.filter((area) => !sums.has(area)),
    sums: [...sums].map(([area, parts]) => ({ area, parts })),
  }

  function partsOf(sum: Area, others: readonly Area[]): ReadonlySet<Area> | undefined {
    const total = sum.counts.get(TOTAL)
    if (!total) return undefined
    const left = new Map(names.map((name) => [name, sum.counts.get(name) ?? 0]))
    const parts = new Set<Area>()
    for (const other of others) {
      if (sums.has(other)) continue
      parts.add(other)
      for (const name of names) left.set(name, left.get(name)! - (other.counts.get(name) ?? 0))
      if ((left.get(TOTAL) ?? 0) < 0) return undefined
      if (inhabited(parts) > 1 && [...left.values()].every((count) => count === 0)) return parts
    }
    return undefined
  }
}

const inhabited = (areas: ReadonlySet<Area>): number =>
  [...areas].filter(({ counts }) => (counts.get(TOTAL) ?? 0) > 0).length
