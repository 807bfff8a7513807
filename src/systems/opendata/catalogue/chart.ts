import type { BarChart } from '#platform/screens'
import type { Published, PublishedColumn, PublishedDataset, PublishedValue } from '../published.ts'
import { nameColumn } from './name-column.ts'

/** A chart of more bars is read no better than its table. */
const MOST = 12

/** Columns whose numbers can be compared: no place on the map. */
export const chartColumns = ({ columns, coordinates }: PublishedDataset): PublishedColumn[] =>
  columns.filter(
    ({ id, type }) => type === 'number' && id !== coordinates?.latitude && id !== coordinates?.longitude,
  )

/** The rows with the largest numbers; undefined where there is nothing to compare. */
export async function chartOf(
  published: Published,
  dataset: PublishedDataset,
  wanted: string | undefined,
): Promise<{ readonly column: PublishedColumn; readonly chart: BarChart } | undefined> {
  const columns = chartColumns(dataset)
  const column = columns.find(({ id }) => id === wanted) ?? columns[0]
  const name = nameColumn(dataset)
  if (!column || !name) return undefined
  const wish = { fields: [name.id, column.id], sort: [{ column: column.id, descending: true }], limit: MOST }
  const found: { readonly label: string; readonly value: number }[] = []
  for await (const batch of published.rows(dataset.key, wish))
    for (const row of batch) {
      const value = row[column.id]
      if (typeof value === 'number' && value >= 0) found.push({ label: labelOf(row[name.id]), value })
    }
  if (new Set(found.map(({ value }) => value)).size < 2) return undefined
  const rows = found.map(({ label, value }, at) => ({
    // Two rows of one name stay two bars.
    label: found.findIndex((each) => each.label === label) === at ? label : `${label}（${at + 1}）`,
    ...{ value, part: value, text: value.toLocaleString('ja-JP', { maximumFractionDigits: 2 }) },
  }))
  return { column, chart: { title: column.label, rows } }
}

const labelOf = (value: PublishedValue | undefined): string =>
  value === null || value === undefined ? '（名前なし）' : String(value)
