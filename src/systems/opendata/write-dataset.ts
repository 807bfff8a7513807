import type { Format } from './formats.ts'
import type { PublishedRow } from './published.ts'
import { pointOf } from './rules/coordinate-pair.ts'
import type { Values } from './standard/correspondence.ts'
import type { Dataset, EditionName } from './standard/dataset.ts'
import { inEdition, type Written } from './writing/columns-of.ts'
import { typed } from './writing/typed.ts'
import { writeFile } from './writing/write-file.ts'

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

/** Rows of the current edition as a file. @returns nothing where the dataset has no such edition */
export function writeDataset(
  dataset: Dataset,
  rows: readonly Values[],
  { edition, format, at }: WriteWish,
): WrittenDataset | undefined {
  const written = inEdition(dataset, rows, edition)
  if (!written) return undefined
  const { columns, lost } = written
  const table = { title: dataset.title, columns, rows: batches(written), point: pointIn, at }
  return { bytes: writeFile(table, format), lost }
}

/** Rows that are turned into text at a time. */
const BATCH = 500

function* batches({ columns, rows }: Written): Generator<readonly PublishedRow[]> {
  for (let from = 0; from < rows.length; from += BATCH)
    yield rows
      .slice(from, from + BATCH)
      .map((row) =>
        Object.fromEntries(columns.map((column) => [column.name, typed(column, row[column.name])])),
      )
}

const pointIn = (row: PublishedRow) =>
  pointOf(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])))
