import type { House } from '#platform/house'
import type { PublishedDataset, PublishedRow } from './published.ts'

export const FORMATS = ['csv', 'xlsx', 'json', 'geojson'] as const
export type Format = (typeof FORMATS)[number]

/** How a format is named to people and catalogues, and what HTTP calls it. */
export const FORMAT_NAMES: Readonly<Record<Format, { readonly name: string; readonly type: string }>> = {
  csv: { name: 'CSV', type: 'text/csv; charset=utf-8' },
  xlsx: { name: 'XLSX', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  json: { name: 'JSON', type: 'application/json; charset=utf-8' },
  geojson: { name: 'GeoJSON', type: 'application/geo+json; charset=utf-8' },
}

export const formatsOf = ({ coordinates }: PublishedDataset): readonly Format[] =>
  coordinates ? FORMATS : FORMATS.filter((format) => format !== 'geojson')

/** `043231_aed.csv`: 全国地方公共団体コード, the key, as 自治体標準オープンデータセット names files. */
export const fileName = (
  town: { readonly code: string },
  { key }: { readonly key: string },
  format: Format,
): string => `${town.code}_${key}.${format}`

export const pagePath = ({ key }: PublishedDataset): string => `/opendata/${key}`

/** The page of one place on the town's map; nothing for a row that no single column tells from the others. */
export function placePath({ key, identity }: PublishedDataset, row: PublishedRow): string | undefined {
  const [column, ...more] = identity
  const value = column === undefined ? undefined : row[column]
  if (more.length > 0 || value === undefined || value === null || value === '') return undefined
  return `/map/${key}/${encodeURIComponent(String(value))}`
}

export const filePath = (
  town: { readonly code: string },
  dataset: PublishedDataset,
  format: Format,
): string => `${pagePath(dataset)}/${fileName(town, dataset, format)}`

/** With the address that people use, as another site must be told. */
export const wholeAddress = ({ config }: Pick<House, 'config'>, path: string): string => config.baseUrl + path
