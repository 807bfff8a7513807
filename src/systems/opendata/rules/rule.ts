import type { AddressBook } from '#language'
import type { Level } from '../finding.ts'
import type { ColumnType } from '../standard/column-types.ts'
import type { Values } from '../standard/correspondence.ts'
import type { Column, Dataset } from '../standard/dataset.ts'

/** The town in which the data should lie. */
export interface Frame {
  /** `043231` */
  readonly code: string
  /** South, west, north, east; nothing for a town without points. */
  readonly bounds?: readonly [south: number, west: number, north: number, east: number]
  /** Its 町字 with their points. */
  readonly book?: AddressBook
}

export interface CellPlace {
  readonly column: Column
  readonly dataset: Dataset
  readonly frame: Frame
  /** The same cell of the row above, mended. */
  readonly above: string
}

export interface CellJudgement {
  /** `error` without it. */
  readonly level?: Level
  readonly message: string
  /** The whole cell as it should be. */
  readonly suggestion?: string
}

/** A row as it would be with every suggestion so far taken. */
export interface SheetRow {
  readonly row: number
  readonly values: Values
}

export interface RowJudgement {
  readonly row: SheetRow
  /** The column at which it is told. */
  readonly name: string
  readonly level?: Level
  readonly message: string
  /** Cells as they should be. */
  readonly mend?: Values
}

export interface Sheet {
  readonly dataset: Dataset
  readonly frame: Frame
  readonly rows: readonly SheetRow[]
  /** The heading in the file of a column. */
  heading(name: string): string
}

/**
 * One thing that makes data hard to read for machines, or wrong by the standard. A rule sees a cell as the rules before it
 * would have it, so that their suggestions add up; the rules about rows come after all cells.
 */
export interface Rule {
  readonly id: string
  /** What the rule asks, in Japanese, for the page that explains it. */
  readonly about: string
  /** The types of columns it concerns; all without it. */
  readonly types?: readonly ColumnType[]
  cell?(text: string, place: CellPlace): CellJudgement | undefined
  rows?(sheet: Sheet): Iterable<RowJudgement>
}

/** Wide letters and digits narrow, without spaces around: for reading what is no free text. */
export const narrow = (text: string): string => text.normalize('NFKC').trim()

/** Text that a person wrote for people. Everything else is read by machines. */
export const FREE_TYPES: readonly ColumnType[] = ['line', 'text', 'kana', 'address', 'list']
