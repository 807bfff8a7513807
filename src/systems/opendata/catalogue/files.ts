/** The files of a dataset, each written while its rows are read: a long table is never whole in memory (ckan#5847). */
import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { defuse, type SheetValue, writeXlsx } from '#doors/sheet'
import { isIsoDate } from '#platform/clock'
import type { Format } from '../formats.ts'
import type { Published, PublishedDataset, PublishedRow, PublishedValue } from '../published.ts'

type Rows = AsyncIterable<readonly PublishedRow[]>

const shown = (value: PublishedValue | undefined): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'boolean'
      ? value
        ? '1'
        : '0'
      : String(value)

/** Telephone numbers (+81-224-…), signed numbers and lone dashes begin like formulas and are none. */
const HARMLESS = /^[-+－＋][\d\s().,\-－]*$/

const csvText = (value: PublishedValue | undefined): string => {
  const text = shown(value)
  return typeof value === 'string' && !HARMLESS.test(text) ? defuse(text) : text
}

/** UTF-8 with the mark by which Excel knows it, RFC 4180 with CRLF, as 自治体標準オープンデータセット is published. */
async function* csv({ columns }: PublishedDataset, rows: Rows): AsyncGenerator<string> {
  const lines = (cells: readonly (readonly string[])[]) =>
    stringify(
      cells.map((each) => [...each]),
      { record_delimiter: '\r\n' },
    )
  yield `\ufeff${lines([columns.map(({ id }) => id)])}`
  for await (const batch of rows)
    if (batch.length > 0) yield lines(batch.map((row) => columns.map(({ id }) => csvText(row[id]))))
}

async function* listed(rows: Rows, each: (row: PublishedRow) => object): AsyncGenerator<string> {
  let first = true
  for await (const batch of rows) {
    if (batch.length === 0) continue
    yield (first ? '\n' : ',\n') + batch.map((row) => JSON.stringify(each(row))).join(',\n')
    first = false
  }
}

async function* json(rows: Rows): AsyncGenerator<string> {
  yield '['
  yield* listed(rows, (row) => row)
  yield '\n]\n'
}

/** RFC 7946. A row without a place is a feature without a geometry, so that no row is lost. */
async function* geojson({ coordinates }: PublishedDataset, rows: Rows): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  yield* listed(rows, (row) => ({
    type: 'Feature',
    geometry: coordinates ? pointOf(row[coordinates.longitude], row[coordinates.latitude]) : null,
    properties: row,
  }))
  yield '\n]}\n'
}

function pointOf(longitude: PublishedValue | undefined, latitude: PublishedValue | undefined): object | null {
  const [x, y] = [numberOf(longitude), numberOf(latitude)]
  if (x === undefined || y === undefined || Math.abs(x) > 180 || Math.abs(y) > 90) return null
  return { type: 'Point', coordinates: [x, y] }
}

function numberOf(value: PublishedValue | undefined): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : undefined
}

async function* cells({ columns }: PublishedDataset, rows: Rows): AsyncGenerator<SheetValue[][]> {
  for await (const batch of rows)
    yield batch.map((row) =>
      columns.map(({ id, type }): SheetValue => {
        const value = row[id]
        if (typeof value === 'number') return { number: value }
        const text = shown(value)
        if (text === '') return undefined
        return type === 'date' && isIsoDate(text) ? { date: text } : { text }
      }),
    )
}

/** A file of a dataset, in parts. */
export async function* writeFile(
  published: Published,
  dataset: PublishedDataset,
  format: Format,
): AsyncGenerator<Uint8Array> {
  const rows = published.rows(dataset.key)
  if (format === 'xlsx') {
    const titles = dataset.columns.map(({ id }) => id)
    yield* writeXlsx({ name: dataset.title, titles, rows: cells(dataset, rows) }, dataset.updatedAt)
    return
  }
  const parts =
    format === 'csv' ? csv(dataset, rows) : format === 'json' ? json(rows) : geojson(dataset, rows)
  for await (const part of parts) yield Buffer.from(part)
}

/** Another text whenever the file is another: what `If-None-Match` is compared with. */
export const tagOfFile = ({ version, columns, title }: PublishedDataset, format: Format): string =>
  `"${createHash('sha256')
    .update(JSON.stringify([version, columns.map(({ id }) => id), title, format]))
    .digest('base64url')
    .slice(0, 22)}"`
