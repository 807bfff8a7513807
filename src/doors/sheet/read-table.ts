import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { ArchiveRefused, readZip } from '#platform/archive'
import { fuse } from './defuse.ts'

/** The file is not taken; the sentence says why and what to do. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused'
}

export interface ReadTable {
  /** As texts; a day is `2026-11-24`. Row 1 of the file is the first. */
  readonly rows: readonly (readonly string[])[]
  /** How it was read, for the clerk: `XLSX`, `CSV（UTF-8）`. */
  readonly format: string
}

const MOST_ROWS = 20_000
const MOST_COLUMNS = 2_000
const MOST_CELLS = 2_000_000
/** 30,000 rows of 40 columns unpack to some 150 MB. */
const LIMITS = { entries: 500, entryBytes: 200_000_000, bytes: 300_000_000 }

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

/** Reads a CSV or XLSX by its content, whatever its name. @throws TableRefused */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (starts(bytes, 0x50, 0x4b)) return { rows: await readXlsx(bytes), format: 'XLSX' }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new TableRefused(
      'パスワードのかかったファイルか、古い形式（xls）のファイルです。パスワードを外し、xlsxかCSVで保存し直してください。',
    )
  return readCsv(bytes)
}

function readCsv(bytes: Uint8Array): ReadTable {
  const { text, encoding } = decode(bytes)
  const delimiter = delimiterOf(text)
  let rows: string[][]
  try {
    rows = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
    })
  } catch {
    throw new TableRefused(
      '引用符（"）の対応が合わないところがあり、表として読めません。保存し直してください。',
    )
  }
  checkSize(rows.length, Math.max(0, ...rows.map((row) => row.length)))
  return { rows: rows.map((row) => row.map(fuse)), format: `CSV（${encoding}）` }
}

/** Excel in Japan writes CP932 unless told otherwise, and UTF-16 as 「Unicode テキスト」. */
function decode(bytes: Uint8Array): { text: string; encoding: string } {
  if (starts(bytes, 0xff, 0xfe))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  for (const [label, encoding] of [
    ['utf-8', 'UTF-8'],
    ['shift_jis', 'CP932'],
  ] as const) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return { text, encoding }
    } catch {
      // The next one.
    }
  }
  throw new TableRefused(
    '文字コードがUTF-8でもCP932（Shift_JIS）でもないため読めません。保存し直してください。',
  )
}

/** What stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => line.split(mark).length
  return [',', '\t', ';'].sort((a, b) => count(b) - count(a))[0]!
}

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const entries = await readZip(bytes, LIMITS).catch((error: unknown) => {
    if (!(error instanceof ArchiveRefused)) throw error
    throw new TableRefused('XLSXのファイルが壊れているか、大きすぎて開けません。保存し直してください。')
  })
  for (const { path, bytes: content } of entries)
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) checkExtent(content.toString('latin1'))
  let cells: readonly (readonly unknown[])[]
  try {
    const options = { parseNumber: (written: string) => written, trim: false }
    cells = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 1, options)
  } catch {
    throw new TableRefused('XLSXとして読めません。Excelで開いて保存し直すか、CSVで保存してください。')
  }
  return cells.map((row) => row.map(textOf))
}

/** One cell at XFD1048576 makes a reader fill seventeen thousand million others: where cells stand is looked at first. */
function checkExtent(sheet: string): void {
  let [rows, columns] = [0, 0]
  for (const [, letters, row] of sheet.matchAll(/<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(row))
    columns = Math.max(
      columns,
      [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    )
  }
  checkSize(rows, columns)
}

function checkSize(rows: number, columns: number): void {
  if (rows > MOST_ROWS || columns > MOST_COLUMNS || rows * columns > MOST_CELLS)
    throw new TableRefused(
      `表が大きすぎます（${rows.toLocaleString('ja-JP')}行、${columns.toLocaleString('ja-JP')}列）。${MOST_ROWS.toLocaleString('ja-JP')}行までに分けてください。使っていない遠くの欄に、空白などが残っていることもあります。`,
    )
}

/** A day has no hours; Excel's True has no place in our choices and stays what it says. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    const text = Number.isNaN(value.getTime()) ? '' : value.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
  }
  return String(value)
}
