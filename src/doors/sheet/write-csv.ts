import { stringify } from 'csv-stringify/sync'
import { type Lack, toCp932 } from './cp932.ts'
import { defuse } from './defuse.ts'
import type { SheetValue } from './value.ts'

export const ENCODINGS = ['utf-8', 'cp932'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface SheetTable {
  readonly titles: readonly string[]
  /** In batches, so that a long table is never whole in memory. */
  readonly rows:
    | AsyncIterable<readonly (readonly SheetValue[])[]>
    | Iterable<readonly (readonly SheetValue[])[]>
}

/** Where a character was lost: row 1 is the header. */
export type OnLack = (lack: Lack, row: number, column: number) => void

/** RFC 4180 with CRLF. UTF-8 begins with the mark by which Excel knows it. */
export async function* writeCsv(
  table: SheetTable,
  encoding: Encoding,
  onLack: OnLack = () => undefined,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') yield Buffer.from('\ufeff')
  let row = 1
  const written = (cells: readonly (readonly string[])[]): Buffer => {
    const first = row
    row += cells.length
    const line = (each: readonly string[]) => stringify([[...each]], { record_delimiter: '\r\n' })
    if (encoding === 'utf-8') return Buffer.from(cells.map(line).join(''))
    for (const [at, each] of cells.entries())
      for (const [column, text] of each.entries()) toCp932(text, (lack) => onLack(lack, first + at, column))
    return toCp932(cells.map(line).join(''), () => undefined)
  }
  yield written([table.titles.map(defuse)])
  for await (const batch of table.rows) yield written(batch.map((cells) => cells.map(textOf)))
}

/** Only texts can run: what we know to be a number or a day cannot. */
function textOf(value: SheetValue): string {
  if (value === undefined) return ''
  if ('number' in value) return String(value.number)
  return 'date' in value ? value.date : defuse(value.text)
}
