import { readSheet } from 'read-excel-file/node'
import { ArchiveRefused, readZip, type ZipEntry } from '#platform/archive'
import { TableRefused } from './table-refused.ts'

export interface XlsxTable {
  readonly rows: readonly (readonly string[])[]
  /** `A1:C2`: cells that were joined. Only the first of them has the value. */
  readonly merged: readonly string[]
  /** Names of all sheets. The first is read. */
  readonly sheets: readonly string[]
}

/** 30,000 rows of 40 columns unpack to some 150 MB. */
const LIMITS = { entries: 500, entryBytes: 200_000_000, bytes: 300_000_000 }

/** The first sheet of a workbook. @throws TableRefused, also whatever `checkSize` throws */
export async function readXlsx(
  bytes: Uint8Array,
  checkSize: (rows: number, columns: number) => void,
): Promise<XlsxTable> {
  const entries = await readZip(bytes, LIMITS).catch((error: unknown) => {
    if (!(error instanceof ArchiveRefused)) throw error
    throw new TableRefused('XLSXのファイルが壊れているか、大きすぎて開けません。保存し直してください。')
  })
  for (const { path, bytes: content } of entries)
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) checkExtent(content.toString('latin1'), checkSize)
  const { sheets, merged } = overview(entries)
  let cells: readonly (readonly unknown[])[]
  try {
    const options = { parseNumber: (written: string) => written, trim: false }
    cells = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 1, options)
  } catch {
    throw new TableRefused('XLSXとして読めません。Excelで開いて保存し直すか、CSVで保存してください。')
  }
  return { rows: cells.map((row) => row.map(textOf)), merged, sheets }
}

/** One cell at XFD1048576 makes a reader fill seventeen thousand million others: where cells stand is looked at first. */
function checkExtent(sheet: string, checkSize: (rows: number, columns: number) => void): void {
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

/** What the workbook says of its sheets, and which cells of the first are joined (ECMA-376 18.2.19, 18.3.1.55). */
function overview(entries: readonly ZipEntry[]): Pick<XlsxTable, 'merged' | 'sheets'> {
  const part = (path: string) => entries.find((each) => each.path === path)?.bytes.toString('utf8') ?? ''
  const tags = [...part('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => tag)
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const first = attribute(tags[0] ?? '', 'id')
  const relation = [...part('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, 'Id') === first)
  const target = attribute(relation ?? '', 'Target').replace(/^\/?(xl\/)?/, 'xl/')
  const joined = [...part(target).matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z0-9:]{1,30})"/g)]
  return {
    sheets: tags.filter((tag) => !/\bstate="/.test(tag)).map((tag) => attribute(tag, 'name')),
    merged: joined.map(([, ref]) => ref!),
  }
}

const HOUR = 3_600_000
/** Excel counts days from here; a time without a day is a part of the first, and 24:00 the second. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** A day has no hours, a time no day; Excel's True has no place in our choices and stays what it says. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value)
  if (Number.isNaN(value.getTime())) return ''
  const since = Math.round((value.getTime() - DAY_ZERO) / 1000) * 1000
  if (since >= 0 && since < 48 * HOUR) {
    const two = (part: number) => String(part).padStart(2, '0')
    return `${two(Math.floor(since / HOUR))}:${two(Math.floor((since % HOUR) / 60_000))}`
  }
  const text = value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
