import { type ReadTable, readTable, TableRefused } from '#doors/sheet'
import { fuseOpen } from '../writing/fuse.ts'

/** A file as a table, before anybody knows what it means. */
export type Source = ReadTable

const LIMITS = { rows: 100_000, columns: 500, asWritten: true } as const
const MOST_BYTES = 60_000_000

/** Reads CSV, XLSX, JSON (a list of objects) and GeoJSON (points), by what is in them. @throws TableRefused */
export async function readSource(bytes: Uint8Array): Promise<Source> {
  if (bytes.length > MOST_BYTES)
    throw new TableRefused(
      `ファイルが大きすぎます（${Math.ceil(bytes.length / 1_000_000)}MB）。${MOST_BYTES / 1_000_000}MBまでに分けてください。`,
    )
  if (bytes.length === 0) throw new TableRefused('ファイルの中が空です。')
  if (looksLikeJson(bytes)) return readJson(bytes)
  const table = await readTable(bytes, LIMITS)
  return table.format.startsWith('CSV')
    ? { ...table, rows: table.rows.map((row) => row.map(fuseOpen)) }
    : table
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 200))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  return /^(\{\s*"|\[\s*[{\]])/.test(head)
}

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readJson(bytes: Uint8Array): Source {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new TableRefused('JSONとして読めません。途中で切れているか、文字コードがUTF-8ではないようです。')
  }
  const features = isRow(value) && Array.isArray(value.features) ? value.features : undefined
  const records = features
    ? features.filter(isRow).map(featureRow)
    : Array.isArray(value)
      ? value.filter(isRow)
      : undefined
  if (!records)
    throw new TableRefused(
      'JSONは、1件ごとの値の並び（[{…}, {…}]）か、GeoJSONのFeatureCollectionだけを読めます。',
    )
  if (records.length > LIMITS.rows)
    throw new TableRefused(`${LIMITS.rows.toLocaleString('ja-JP')}件までに分けてください。`)
  const titles = [...new Set(records.flatMap((record) => Object.keys(record)))]
  if (titles.length > LIMITS.columns) throw new TableRefused(`項目が${LIMITS.columns}を超えています。`)
  const rows = [titles, ...records.map((record) => titles.map((title) => textOf(record[title])))]
  return { rows, format: features ? 'GeoJSON' : 'JSON' }
}

/** Properties, and the point under 緯度 and 経度 where they do not say it themselves. */
function featureRow({ properties, geometry }: Row): Row {
  const own = isRow(properties) ? properties : {}
  const point =
    isRow(geometry) && geometry.type === 'Point' && Array.isArray(geometry.coordinates)
      ? geometry.coordinates
      : []
  return { ...(point.length >= 2 && { 緯度: point[1], 経度: point[0] }), ...own }
}

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
