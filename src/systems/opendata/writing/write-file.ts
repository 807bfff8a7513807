/** The files of open data, each written while its rows come: a long table is never whole in memory (ckan#5847). */
import { stringify } from 'csv-stringify/sync'
import { type SheetValue, writeXlsx } from '#doors/sheet'
import { isIsoDate } from '#platform/clock'
import type { Format } from '../formats.ts'
import type { PublishedRow, PublishedValue } from '../published.ts'
import { defuseOpen } from './fuse.ts'

export interface FileTable {
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** By the names of columns, so many at a time. */
  readonly rows: Rows
  /** Where a row lies; nothing where it has no place. */
  point(row: PublishedRow): { readonly lat: number; readonly lng: number } | undefined
  /** For the dates inside an XLSX. */
  readonly at: Date
}

type Rows = AsyncIterable<readonly PublishedRow[]> | Iterable<readonly PublishedRow[]>

/** A file, in parts. Texts are as they are held; only what a spreadsheet would run is defused, in CSV alone (decision 85). */
export async function* writeFile(table: FileTable, format: Format): AsyncGenerator<Uint8Array> {
  if (format === 'xlsx') {
    const titles = table.columns.map(({ name }) => name)
    yield* writeXlsx({ name: table.title, titles, rows: cells(table) }, table.at)
    return
  }
  for await (const part of WRITERS[format](table)) yield Buffer.from(part)
}

const WRITERS = { csv, json, geojson } as const

const shown = (value: PublishedValue | undefined): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'boolean'
      ? value
        ? '1'
        : '0'
      : String(value)

const csvText = (value: PublishedValue | undefined): string =>
  typeof value === 'string' ? defuseOpen(value) : shown(value)

/** UTF-8 with the mark by which Excel knows it, RFC 4180 with CRLF, as 自治体標準オープンデータセット is published. */
async function* csv({ columns, rows }: FileTable): AsyncGenerator<string> {
  const lines = (all: readonly (readonly string[])[]) =>
    stringify(
      all.map((each) => [...each]),
      { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
    )
  yield `\ufeff${lines([columns.map(({ name }) => name)])}`
  for await (const batch of rows)
    if (batch.length > 0) yield lines(batch.map((row) => columns.map(({ name }) => csvText(row[name]))))
}

async function* listed(rows: Rows, each: (row: PublishedRow) => object): AsyncGenerator<string> {
  let first = true
  for await (const batch of rows) {
    if (batch.length === 0) continue
    yield (first ? '\n' : ',\n') + batch.map((row) => JSON.stringify(each(row))).join(',\n')
    first = false
  }
}

async function* json({ rows }: FileTable): AsyncGenerator<string> {
  yield '['
  yield* listed(rows, (row) => row)
  yield '\n]\n'
}

/**
 * RFC 7946: JGD2011 and WGS 84 are the same to within a metre. A row without a place is a feature without a geometry, so that
 * no row is lost.
 */
async function* geojson({ rows, point }: FileTable): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  yield* listed(rows, (row) => {
    const at = point(row)
    const geometry = at ? { type: 'Point', coordinates: [at.lng, at.lat] } : null
    return { type: 'Feature', geometry, properties: row }
  })
  yield '\n]}\n'
}

async function* cells({ columns, rows }: FileTable): AsyncGenerator<SheetValue[][]> {
  for await (const batch of rows)
    yield batch.map((row) =>
      columns.map(({ name, type }): SheetValue => {
        const value = row[name]
        if (typeof value === 'number') return { number: value }
        const text = shown(value)
        if (text === '') return undefined
        return type === 'date' && isIsoDate(text) ? { date: text } : { text }
      }),
    )
}
