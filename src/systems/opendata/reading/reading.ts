import type { Finding } from '../finding.ts'
import type { Values } from '../standard/correspondence.ts'
import type { Column, Dataset, EditionName } from '../standard/dataset.ts'

/** A column of the file that means one of the current edition. */
export interface ReadColumn extends Column {
  /** As the file has it. */
  readonly heading: string
  /** Counted from 0. */
  readonly index: number
}

export interface ReadRow {
  /** As the file counts. */
  readonly row: number
  /** Under the columns of the current edition, as they stand in the file. */
  readonly values: Values
  /** It was put together of lines with an error that stands elsewhere in the file. */
  readonly wrong?: true
}

/** A file as rows of a dataset, before its cells are judged. */
export interface Reading {
  readonly dataset: Dataset
  /** Whose headings it has; `own` for a table that the town made for itself. */
  readonly edition: EditionName | 'own'
  /** `CSV（UTF-8）` */
  readonly format: string
  /** The row of the headings, as the file counts. */
  readonly header: number
  readonly columns: readonly ReadColumn[]
  /** Headings that mean nothing here. Their cells are not taken in. */
  readonly unknown: readonly string[]
  readonly rows: readonly ReadRow[]
  /** About the layout. */
  readonly findings: readonly Finding[]
  /** A required column is not there, so that no row is whole. */
  readonly broken: boolean
}
