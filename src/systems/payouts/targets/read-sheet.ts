import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { readSheet } from 'read-excel-file/node'
import { Problem } from '#platform/web'

/** Cells as text, row by row, as the sheet has them. */
export type Sheet = readonly (readonly string[])[]

const MOST_ROWS = 50_000
const MOST_COLUMNS = 100

/** A cell as people wrote it; a date of Excel as its day. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).normalize('NFC').trim()
}

/** UTF-8 and UTF-16 by what they begin with or hold; what is neither is the Shift_JIS that Excel writes in Japan. */
function decoded(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, 'utf16le')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(buffer, 'cp932')
  }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** An XLSX (its first sheet) or a CSV in any of the usual encodings. @throws Problem 422 */
export async function readSheetFile(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length === 0) throw new Problem(422, 'ファイルの中身が空です。')
  const rows = isZip(bytes) ? await readExcel(bytes) : readCsv(bytes)
  const filled = rows.map((row) => row.map(textOf)).filter((row) => row.some((cell) => cell !== ''))
  if (filled.length < 2) throw new Problem(422, '見出しと、その下の行が見つかりません。')
  if (filled.length > MOST_ROWS)
    throw new Problem(
      422,
      `一度に取り込めるのは${MOST_ROWS.toLocaleString('ja-JP')}行までです。分けてください。`,
    )
  if (filled.some((row) => row.length > MOST_COLUMNS))
    throw new Problem(422, `列は${MOST_COLUMNS}までにしてください。`)
  return filled
}

const UNREADABLE = 'このファイルは読めません。Excel（xlsx）かCSVを、パスワードを外して選んでください。'

async function readExcel(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(Buffer.from(bytes))
  } catch {
    throw new Problem(422, UNREADABLE)
  }
}

function readCsv(bytes: Uint8Array): string[][] {
  const text = decoded(bytes)
  if (text.includes('\0')) throw new Problem(422, UNREADABLE)
  const delimiter = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ','
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
    })
  } catch {
    throw new Problem(422, UNREADABLE)
  }
}
