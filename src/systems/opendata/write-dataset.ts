import { stringify } from 'csv-stringify/sync'
import { type SheetValue, writeXlsx } from '#doors/sheet'
import { isIsoDate } from '#platform/clock'
import { pointOf } from './rules/coordinate-pair.ts'
import type { Values } from './standard/correspondence.ts'
import type { Column, Dataset, EditionName } from './standard/dataset.ts'
import { inEdition, type Written } from './writing/columns-of.ts'
import { defuseOpen } from './writing/fuse.ts'
import { typed } from './writing/typed.ts'

export const FORMATS = ['csv', 'json', 'geojson', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

export interface WriteWish {
  readonly edition: EditionName
  readonly format: Format
  /** For the dates inside an XLSX. */
  readonly at: Date
}

export interface WrittenDataset {
  readonly bytes: AsyncIterable<Uint8Array>
  /** What this edition has no column for. */
  readonly lost: readonly string[]
}

/** `043231_public_toilet.csv` */
export const fileNameOf = (code: string, { key }: Dataset, format: Format): string =>
  `${code}_${key}.${format}`

/**
 * Rows of the current edition as a file. CSV is UTF-8 with its mark and CRLF. Texts are as they are held; only what a
 * spreadsheet would run is defused, in CSV alone (decision 85).
 * @returns nothing where the dataset has no such edition
 */
export function writeDataset(
  dataset: Dataset,
  rows: readonly Values[],
  wish: WriteWish,
): WrittenDataset | undefined {
  const written = inEdition(dataset, rows, wish.edition)
  if (!written) return undefined
  const { lost } = written
  if (wish.format === 'csv') return { bytes: csv(written), lost }
  if (wish.format === 'json') return { bytes: json(written), lost }
  if (wish.format === 'geojson') return { bytes: geojson(written), lost }
  return { bytes: xlsx(dataset, written, wish.at), lost }
}

/** Rows that are turned into text at a time. */
const BATCH = 500

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH)
}

async function* csv({ columns, rows }: Written): AsyncGenerator<Uint8Array> {
  const lines = (cells: readonly (readonly string[])[]) =>
    stringify(
      cells.map((row) => [...row]),
      { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
    )
  yield Buffer.from(`\ufeff${lines([columns.map(({ name }) => name)])}`)
  for (const batch of batches(rows))
    yield Buffer.from(lines(batch.map((row) => columns.map(({ name }) => defuseOpen(row[name] ?? '')))))
}

const record = (columns: readonly Column[], row: Values) =>
  Object.fromEntries(columns.map((column) => [column.name, typed(column, row[column.name])]))

async function* json({ columns, rows }: Written): AsyncGenerator<Uint8Array> {
  yield* listed('[', rows, (row) => JSON.stringify(record(columns, row)), ']\n')
}

/** RFC 7946: JGD2011 and WGS 84 are the same to within a metre. A row without a point is a feature without geometry. */
async function* geojson({ columns, rows }: Written): AsyncGenerator<Uint8Array> {
  const feature = (row: Values) => {
    const point = pointOf(row)
    const geometry = point ? { type: 'Point', coordinates: [point.lng, point.lat] } : null
    return JSON.stringify({ type: 'Feature', geometry, properties: record(columns, row) })
  }
  yield* listed('{"type":"FeatureCollection","features":[', rows, feature, ']}\n')
}

async function* listed(
  head: string,
  rows: readonly Values[],
  write: (row: Values) => string,
  foot: string,
): AsyncGenerator<Uint8Array> {
  let between = '\n'
  yield Buffer.from(head)
  for (const batch of batches(rows)) {
    yield Buffer.from(between + batch.map(write).join(',\n'))
    between = ',\n'
  }
  yield Buffer.from(`\n${foot}`)
}

function xlsx(dataset: Dataset, { columns, rows }: Written, at: Date): AsyncIterable<Uint8Array> {
  const cell = (column: Column, text: string | undefined): SheetValue => {
    if (text === undefined || text === '') return undefined
    const value = typed(column, text)
    if (typeof value === 'number') return { number: value }
    return column.type === 'date' && isIsoDate(text) ? { date: text } : { text }
  }
  const cells = function* () {
    for (const batch of batches(rows))
      yield batch.map((row) => columns.map((column) => cell(column, row[column.name])))
  }
  return writeXlsx({ name: dataset.title, titles: columns.map(({ name }) => name), rows: cells() }, at)
}
