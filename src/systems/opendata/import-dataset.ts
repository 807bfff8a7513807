import type { Hall } from '#language'
import { checkDataset } from './check-dataset.ts'
import type { Finding } from './finding.ts'
import { frameOf } from './frame.ts'
import { type Holdings, keyOf, type Taken } from './holdings.ts'
import { readDataset } from './read-dataset.ts'
import type { Reading } from './reading/reading.ts'
import type { Values } from './standard/correspondence.ts'
import type { Dataset } from './standard/dataset.ts'
import { datasetsOf } from './standard/datasets.ts'

export interface ImportWish {
  /** Found by the headings and the name of the file without it. */
  readonly dataset?: Dataset
  readonly fileName?: string
  /** Takes every suggestion for an error. */
  readonly repair: boolean
  /** Takes in the rows that are right though others are not. The others stay as they were. */
  readonly skipWrong: boolean
  /** Where the rows go; without it the file is only looked at. */
  readonly holdings?: Holdings
}

export interface Imported {
  /** Whether every row is right, or was made right. */
  readonly whole: boolean
  readonly dataset: string
  readonly edition: Reading['edition']
  readonly format: string
  readonly rows: number
  /** Rows that are right, or were made right. */
  readonly accepted: number
  /** Rows that the suggestions would make right. */
  readonly mendable: number
  /** Headings that mean nothing here. */
  readonly unknown: readonly string[]
  readonly errors: readonly Finding[]
  /** Findings beyond those listed. */
  readonly more: number
  /** What changed in the register; nothing where nothing was taken in. */
  readonly taken?: Taken
}

/**
 * Reads a file into the register of its dataset: whole, or not at all, unless it may be taken in partly.
 * @throws TableRefused where the file cannot be read as a table of the dataset
 */
export async function importDataset(hall: Hall, bytes: Uint8Array, wish: ImportWish): Promise<Imported> {
  const datasets = datasetsOf(hall.town.openData)
  const reading = await readDataset(bytes, {
    datasets,
    ...(wish.dataset && { dataset: wish.dataset }),
    ...(wish.fileName && { fileName: wish.fileName }),
  })
  const { dataset } = reading
  const checked = checkDataset(reading, frameOf(hall.town))
  const isRight = ({ state }: { state: string }) => state === 'good' || (wish.repair && state === 'mendable')
  const right = checked.rows.filter(isRight)
  const whole = right.length === checked.rows.length
  const takes = right.length > 0 && (whole || wish.skipWrong)
  const valuesOf = (row: { values: Values; mended: Values }) => (wish.repair ? row.mended : row.values)
  const keep = new Set(checked.rows.filter((row) => !isRight(row)).map((row) => keyOf(dataset, row.mended)))
  const taken =
    takes && wish.holdings
      ? await wish.holdings.replace(hall, dataset, right.map(valuesOf), { by: dataset.by, keep })
      : undefined
  return {
    whole,
    dataset: dataset.key,
    edition: reading.edition,
    format: reading.format,
    rows: checked.rows.length,
    accepted: right.length,
    mendable: checked.rows.filter(({ state }) => state === 'mendable').length,
    unknown: reading.unknown,
    errors: checked.findings,
    more: checked.more,
    ...(taken && { taken }),
  }
}
