import type { Values } from '../standard/correspondence.ts'
import type { Dataset } from '../standard/dataset.ts'
import { type Area, areaOf, type CountColumns, countColumns, TOTAL } from './areas.ts'
import { hideCells, rowsWithPeople } from './hide-cells.ts'
import { joinAreas } from './join-areas.ts'
import { isSmall, type Protection } from './protection.ts'
import { findSums, type SumOfAreas } from './sum-areas.ts'

const DAY = '調査年月日'
const NOTE = '人数が少ない欄と、そこから計算で分かる欄は、空けています。'
const NOTE_ZEROS =
  '人数が少ない欄と、そこから計算で分かる欄は、空けています。空いている欄は0のこともあります。'

/**
 * Rows of 地域・年齢別人口 as anybody may have them (decision 95): no small number is in them, and none can be worked out of
 * them, not even by who knows how many people of each age the town has. What is shown is true; what is not is empty.
 */
export function protectPopulation(
  dataset: Dataset,
  rows: readonly Values[],
  protection: Protection,
): readonly Values[] {
  const columns = countColumns(dataset)
  return grouped(rows, (row) => row[DAY] ?? '').flatMap((ofDay) =>
    protectDay(
      dataset,
      ofDay.map((values) => areaOf(dataset, columns, values)),
      columns,
      protection,
    ),
  )
}

function protectDay(
  dataset: Dataset,
  all: readonly Area[],
  columns: CountColumns,
  protection: Protection,
): readonly Values[] {
  const found = findSums(all, columns)
  const sums = found.sums.filter(({ area }) =>
    columns.all.every((name) => !isSmall(area.counts.get(name), protection)),
  )
  const join = (areas: readonly Area[]) => joinAreas(dataset, areas, columns, protection)
  const parts = membersApart(found.areas, sums)
  const joined = parts.map(join)
  // What one area alone has of a part can be worked out of the sums around it: then only the sum of all may stand.
  const holds = joined.every((areas) => areas.length > 0 && !isGivenAway(areas))
  const tables = holds || parts.length === 1 ? joined : [join(found.areas)]
  const kept = sums.filter(({ parts: of }) => holds || of.size === found.areas.length)
  const shown = new Map(tables.flatMap((areas) => hideIn(areas, columns, protection)))
  if (shown.size === 0) return []
  // In the order of the list; a joined area stands where the first of its areas stood.
  const places = new Map(all.map(({ names: [name] }, at) => [name, at]))
  const sumRows = kept.map(({ area }): [Area, Values] => [area, written(area, columns, new Set(), '')])
  return [...shown, ...sumRows]
    .toSorted(([a], [b]) => places.get(a.names[0]!)! - places.get(b.names[0]!)!)
    .map(([, values]) => values)

  function isGivenAway(areas: readonly Area[]): boolean {
    return [...columns.ages, ...columns.others.map((name) => [name])].some((names) => {
      const counts = areas.map((area) => names.map((name) => area.counts.get(name)))
      return rowsWithPeople(counts) < 2 && counts.flat().some((count) => isSmall(count, protection))
    })
  }
}

/** The areas by the sums they stand in: each such part is a table whose sums are all known. */
const membersApart = (areas: readonly Area[], sums: readonly SumOfAreas[]): readonly (readonly Area[])[] =>
  grouped(areas, (area) => sums.map(({ parts }) => Number(parts.has(area))).join(''))

function grouped<T>(list: readonly T[], keyOf: (each: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()]
}

/** The rows of areas of which everybody knows the sums. */
function hideIn(
  areas: readonly Area[],
  columns: CountColumns,
  protection: Protection,
): readonly (readonly [Area, Values])[] {
  const hidden = areas.map(() => new Set<string>())
  let mayBeZero = false
  for (const ages of columns.ages)
    hide(
      areas.map(({ counts }) => ages.map((name) => counts.get(name))),
      (row, column) => hidden[row]!.add(ages[column]!),
      {},
    )
  // Their sum over the areas is known, and nothing else: a table of one row.
  for (const name of columns.others)
    hide([areas.map(({ counts }) => counts.get(name))], (_, area) => hidden[area]!.add(name), {
      columnsAreFree: true,
      // There are not more households than people.
      ...(name === '世帯数' && {
        most: (_, area) => areas[area]!.counts.get(TOTAL) ?? Number.POSITIVE_INFINITY,
      }),
    })
  return areas.map((area, at) => [
    area,
    written(area, columns, hidden[at]!, hidden[at]!.size === 0 ? '' : mayBeZero ? NOTE_ZEROS : NOTE),
  ])

  function hide(
    counts: readonly (readonly (number | undefined)[])[],
    put: (row: number, column: number) => void,
    knowledge: { columnsAreFree?: boolean; most?: (row: number, column: number) => number },
  ): void {
    const found = hideCells({ counts, ...knowledge }, protection)
    mayBeZero ||= found.mayBeZero
    for (const [row, cells] of found.hidden.entries())
      for (const [column, is] of cells.entries()) if (is) put(row, column)
  }
}

function written(area: Area, columns: CountColumns, hidden: ReadonlySet<string>, note: string): Values {
  const { values, counts, names } = area
  const joined = names.length > 1 ? `${names.map((name) => `「${name}」`).join('')}を合わせた数です。` : ''
  const remark = [values.備考, joined, note].filter(Boolean).join('\n')
  const kept = Object.entries(values).filter(([name]) => !columns.all.includes(name) && name !== '備考')
  return Object.fromEntries([
    ...kept,
    ...columns.all.flatMap((name) =>
      counts.has(name) && !hidden.has(name) ? [[name, String(counts.get(name))]] : [],
    ),
    ...(remark ? [['備考', remark]] : []),
  ])
}
