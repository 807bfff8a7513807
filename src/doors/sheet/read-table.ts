import { parse } from 'csv-parse/sync'
import { decode } from './decode.ts'
import { fuse } from './defuse.ts'
import { readXlsx } from './read-xlsx.ts'
import { TableRefused } from './table-refused.ts'

export interface ReadTable {
  /** As texts; a day is `2026-11-24`, a time `08:30`. Row 1 of the file is the first. */
  readonly rows: readonly (readonly string[])[]
  /** How it was read, for the clerk: `XLSX`, `CSV（UTF-8）`. */
  readonly format: string
  /** XLSX: cells that were joined (`A1:C2`), and the names of the sheets, of which the first is read. */
  readonly merged?: readonly string[]
  readonly sheets?: readonly string[]
  /** CSV: whether the last line was ended. Where it was not, the rest may be missing. */
  readonly ended?: boolean
}

export interface ReadTableOptions {
  /** Rows at most; 20,000 without it. */
  readonly rows?: number
  readonly columns?: number
  /** Texts as they stand, also those that {@link fuse} would change. */
  readonly asWritten?: boolean
}

const MOST_ROWS = 20_000
const MOST_COLUMNS = 2_000
/** A table has so many cells a row on average, at most. */
const CELLS_A_ROW = 100

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

/** Reads a CSV or XLSX by its content, whatever its name. @throws TableRefused */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions = {}): Promise<ReadTable> {
  const checkSize = sizeCheck(options)
  if (starts(bytes, 0x50, 0x4b)) return { ...(await readXlsx(bytes, checkSize)), format: 'XLSX' }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new TableRefused(
      'パスワードのかかったファイルか、古い形式（xls）のファイルです。パスワードを外し、xlsxかCSVで保存し直してください。',
    )
  return readCsv(bytes, options, checkSize)
}

function readCsv(
  bytes: Uint8Array,
  { rows: most = MOST_ROWS, asWritten = false }: ReadTableOptions,
  checkSize: SizeCheck,
): ReadTable {
  const { text, encoding } = decode(bytes)
  const delimiter = delimiterOf(text)
  let rows: string[][]
  try {
    rows = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: most + 1,
    })
  } catch {
    throw new TableRefused(
      '引用符（"）の対応が合わないところがあり、表として読めません。保存し直してください。',
    )
  }
  checkSize(
    rows.length,
    rows.reduce((widest, row) => Math.max(widest, row.length), 0),
  )
  return {
    rows: asWritten ? rows : rows.map((row) => row.map(fuse)),
    format: `CSV（${encoding}）`,
    ended: text === '' || /[\r\n]$/.test(text),
  }
}

/** How much of a file the delimiter is guessed from, and how many of its lines: a title may stand above the table. */
const HEAD_LETTERS = 40_000
const HEAD_LINES = 20

/** What parts most cells of the first line, outside of quotes; under a title, of lines that are alike. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, HEAD_LETTERS)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/, HEAD_LINES)
  const count = (mark: string, line: string) => line.split(mark).length
  const alike = (mark: string) => {
    const counts = lines.map((line) => count(mark, line)).filter((each) => each > 1)
    return Math.max(1, ...counts.filter((each, at) => counts.indexOf(each) !== at))
  }
  const most = (score: (mark: string) => number) => [',', '\t', ';'].sort((a, b) => score(b) - score(a))[0]!
  const first = most((mark) => count(mark, lines[0]!))
  return count(first, lines[0]!) > 1 ? first : most(alike)
}

type SizeCheck = (rows: number, columns: number) => void

const sizeCheck =
  ({ rows: most = MOST_ROWS, columns: mostColumns = MOST_COLUMNS }: ReadTableOptions): SizeCheck =>
  (rows, columns) => {
    if (rows > most || columns > mostColumns || rows * columns > most * CELLS_A_ROW)
      throw new TableRefused(
        `表が大きすぎます（${rows.toLocaleString('ja-JP')}行、${columns.toLocaleString('ja-JP')}列）。${most.toLocaleString('ja-JP')}行までに分けてください。使っていない遠くの欄に、空白などが残っていることもあります。`,
      )
  }
