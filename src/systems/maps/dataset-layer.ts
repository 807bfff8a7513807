import type { Hall } from '#language'
import {
  nameColumn,
  type PublishedDataset,
  type PublishedRow,
  pagePath,
  placePath,
  publishedOf,
} from '#systems/opendata'
import { columnsOf } from './columns.ts'
import type { Layer, LayerRow } from './layers.ts'

/** Codes, and parts of what stands there whole; the dataset's files have them. */
const FOR_PROGRAMS = /コード|^ID$|^町字ID$|^地方公共団体名$|^所在地_(?!連結表記)|^法人番号$|_ライセンス$/

/** A published dataset with places as a layer. */
export function datasetLayer(hall: Hall, dataset: PublishedDataset, kind: number): Layer {
  const { key, title, columns, identity, office, updatedAt, confirmedAt, licence } = dataset
  const rows: Layer['rows'] = async function* (wish) {
    for await (const batch of publishedOf(hall).rows(key, wish))
      yield batch.flatMap((cells) => rowOf(dataset, cells) ?? [])
  }
  const ids = columns.map(({ id }) => id)
  return {
    ...{ key, title, kind, rows },
    columns: columnsOf(ids, (nameColumn(dataset) ?? columns[0]!).id),
    facts: columns.filter(({ id }) => !FOR_PROGRAMS.test(id)),
    source: { href: pagePath(dataset), office, updatedAt, confirmedAt, licence },
    find: async (ref) => {
      const [column] = identity
      if (column === undefined) return undefined
      for await (const [row] of rows({ filters: { [column]: [ref] }, limit: 1 })) if (row) return row
      return undefined
    },
  }
}

/** @returns undefined for a row without a point */
function rowOf(dataset: PublishedDataset, cells: PublishedRow): LayerRow | undefined {
  const { latitude, longitude } = dataset.coordinates!
  const [lat, lng] = [cells[latitude], cells[longitude]].map((value) =>
    value === null || value === undefined || value === '' ? Number.NaN : Number(value),
  ) as [number, number]
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return undefined
  return { lat, lng, cells, href: placePath(dataset, cells) }
}
