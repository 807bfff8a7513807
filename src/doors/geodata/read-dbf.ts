import { TableRefused } from '#doors/sheet'

/** The table of a Shapefile (dBASE III): names of its columns, and rows of texts. */
export interface Dbf {
  readonly columns: readonly string[]
  /** Undefined for a record that is marked as deleted: the shapes count it all the same. */
  readonly rows: readonly (readonly string[] | undefined)[]
  /** For people: `CP932`. */
  readonly encoding: string
}

interface Column {
  readonly name: Uint8Array
  readonly type: string
  readonly from: number
  readonly length: number
}

const BROKEN = new TableRefused(
  'DBFファイル（図形の属性の表）が途中で切れているか、壊れています。もう一度受け取ってください。',
)

/**
 * Read here and not by a library: those at hand believe what the header says of the number of records, which costs a hostile
 * file nothing and the house its memory. @throws TableRefused
 */
export function readDbf(bytes: Uint8Array, cpg: string | undefined): Dbf {
  if (bytes.length < 33) throw BROKEN
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [count, head, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)]
  const columns = columnsOf(bytes, head)
  const used = columns.reduce((sum, { length }) => sum + length, 1)
  if (width < used || head + count * width > bytes.length + 1) throw BROKEN
  const encoding = encodingOf(cpg, bytes)
  const decoder = new TextDecoder(encoding.label)
  // A letter that the width of the cell cut in two is no letter.
  const text = (part: Uint8Array) =>
    decoder
      .decode(part)
      .replace(/\0[\s\S]*$/, '')
      .replace(/\ufffd$/, '')
      .trim()
  const rows = Array.from({ length: count }, (_, at) => {
    const from = head + at * width
    if (bytes[from] === 0x2a) return undefined
    return columns.map((column) =>
      readable(column.type, text(bytes.subarray(from + column.from, from + column.from + column.length))),
    )
  })
  return { columns: columns.map(({ name }) => text(name)), rows, encoding: encoding.name }
}

function columnsOf(bytes: Uint8Array, head: number): readonly Column[] {
  const columns: Column[] = []
  let from = 1
  for (let at = 32; at + 32 <= Math.min(head, bytes.length) && bytes[at] !== 0x0d; at += 32) {
    const length = bytes[at + 16]!
    columns.push({
      name: bytes.subarray(at, at + 11),
      type: String.fromCharCode(bytes[at + 11]!),
      ...{ from, length },
    })
    from += length
  }
  return columns
}

/** As a clerk reads it: a day as 2026-11-24, a number without its padding, nothing for what stands for nothing. */
function readable(type: string, text: string): string {
  if (type === 'D') return /^\d{8}$/.test(text) ? text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : ''
  if (type === 'L') return /^[yt]$/i.test(text) ? 'はい' : /^[nf]$/i.test(text) ? 'いいえ' : ''
  if (/^\*+$/.test(text)) return ''
  if (type === 'N' || type === 'F') return plainNumber(text)
  return text
}

/** 1.20000000000 is 1.2; `1.5e+003` is 1500. */
function plainNumber(text: string): string {
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return text
  return /^-?\d+$/.test(text) ? text : String(value)
}

interface Encoding {
  readonly label: string
  readonly name: string
}

const UTF8: Encoding = { label: 'utf-8', name: 'UTF-8' }
const CP932: Encoding = { label: 'shift_jis', name: 'CP932' }

/** What the .cpg says, if the bytes agree; else what the bytes are. */
function encodingOf(cpg: string | undefined, bytes: Uint8Array): Encoding {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(32))
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const japanese = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  // Widths may cut a letter in two at the end of a cell: a few broken ones among many that are whole say nothing.
  if (japanese > 0 && broken * 20 < japanese) return UTF8
  // Without a Japanese letter ﾂｱ of CP932 would be ± of UTF-8: then only the .cpg can tell.
  return broken === 0 && /utf-?8|^65001$/i.test(cpg?.trim() ?? '') ? UTF8 : CP932
}
