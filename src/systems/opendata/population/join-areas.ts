import type { Dataset } from '../standard/dataset.ts'
import { type Area, type CountColumns, TOTAL } from './areas.ts'
import { isSmall, type Protection } from './protection.ts'

/**
 * Areas of so few people that even their total would be small, put together with the next one in the list until it is not, as
 * the census does with areas that it may not show (合算). 総人口, 男性 and 女性 may not be empty in the standard.
 * @returns nothing where all of them together are too few
 */
export function joinAreas(
  dataset: Dataset,
  areas: readonly Area[],
  columns: CountColumns,
  protection: Protection,
): readonly Area[] {
  const joined = [...areas]
  const isTiny = ({ counts }: Area) => columns.heads.some((name) => isSmall(counts.get(name), protection))
  for (;;) {
    const at = joined.findIndex(isTiny)
    if (at < 0) return joined
    if (joined.length === 1) return []
    const pairs = [at - 1, at]
      .filter((first) => first >= 0 && first + 1 < joined.length)
      .map((first) => ({ first, area: together(dataset, joined[first]!, joined[first + 1]!, columns) }))
      .toSorted(
        (a, b) =>
          Number(isTiny(a.area)) - Number(isTiny(b.area)) ||
          (a.area.counts.get(TOTAL) ?? 0) - (b.area.counts.get(TOTAL) ?? 0),
      )
    const [{ first, area }] = pairs as [(typeof pairs)[number]]
    joined.splice(first, 2, area)
  }
}

/** Names in the name of a joined area; its remark has them all. */
const MOST_NAMES = 3

function together(dataset: Dataset, one: Area, other: Area, { all }: CountColumns): Area {
  const names = [...one.names, ...other.names]
  const counts = new Map(
    all.flatMap((name): [string, number][] => {
      const [a, b] = [one.counts.get(name), other.counts.get(name)]
      return a === undefined || b === undefined ? [] : [[name, a + b]]
    }),
  )
  const title =
    names.length > MOST_NAMES
      ? `${names.slice(0, MOST_NAMES).join('・')}など${names.length}地域`
      : names.join('・')
  const { 地域コード: _, 備考: __, ...values } = one.values
  const remarks = [one.values.備考, other.values.備考].filter(Boolean).join('\n')
  return { names, counts, values: { ...values, [dataset.name]: title, ...(remarks && { 備考: remarks }) } }
}
