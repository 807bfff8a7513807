/** The bytes of a file in 全銀 layout as records of 120 characters. */
import { Problem } from '#platform/web'

const RECORD = 120
const EOF = 0x1a

/** EBCDIC writes its digits as F0 to F9: a header begins with 1 and the two digits of its 種別. */
const isEbcdic = (bytes: Uint8Array) =>
  [0, 1, 2].every((at) => (bytes[at] ?? 0) >= 0xf0 && (bytes[at] ?? 0) <= 0xf9)

const isText = (byte: number) =>
  (byte >= 0x20 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xdf) || byte === 0x0d || byte === 0x0a

/** JIS X 0201, which Shift_JIS and CP932 write alike; or UTF-8, where somebody saved the file anew. @throws Problem 422 */
function textOf(bytes: Uint8Array): string {
  if (bytes.every(isText))
    return Array.from(bytes, (byte) => String.fromCharCode(byte >= 0xa1 ? byte - 0xa1 + 0xff61 : byte)).join(
      '',
    )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem(
      422,
      'このファイルには、全銀形式で使わない文字が入っています。銀行から受け取ったままのファイルを選んでください。',
    )
  }
}

const withoutEnd = (bytes: Uint8Array): Uint8Array => {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === EOF || bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--
  return bytes.subarray(0, end)
}

/** Whether a file is in 全銀 layout, and no list: it begins with a header, and no comma parts what follows. */
export function looksLikeRecords(bytes: Uint8Array): boolean {
  if (isEbcdic(bytes)) return true
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const head = Buffer.from(bytes.subarray(start, start + RECORD)).toString('latin1')
  return /^[1289]/.test(head) && !/[,\t]/.test(head)
}

/** @throws Problem 422 with what is wrong, and where */
export function recordsIn(bytes: Uint8Array): string[] {
  if (isEbcdic(bytes))
    throw new Problem(
      422,
      'このファイルの文字は、EBCDICです。JIS（またはシフトJIS）のファイルを、銀行から受け取ってください。',
    )
  const text = textOf(withoutEnd(bytes))
  const records = /[\r\n]/.test(text) ? text.split(/\r\n|\r|\n/) : (text.match(/.{1,120}/gsu) ?? [])
  const wrong = records.findIndex((record) => record.length !== RECORD)
  if (wrong >= 0)
    throw new Problem(
      422,
      `${wrong + 1}行目が${records[wrong]?.length ?? 0}文字です。全銀形式は、1行が120文字です。途中で切れたか、編集されたファイルかもしれません。`,
    )
  return records
}
