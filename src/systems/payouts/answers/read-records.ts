/** The bank's answer in the 全銀 layout of our own 総合振込 file, with a result in each 明細. */
import type { BankAnswerSettings } from '#language'
import { Problem } from '#platform/web'
import type { AnswerRow } from './answer.ts'
import { recordsIn } from './records.ts'

/** What the header of the town's own file says: the answer is to that file, or it is not taken. */
export interface Sent {
  readonly code: string
  readonly day: string
  readonly bank: string
}

export const headerOf = (record: string): Sent => ({
  code: record.slice(4, 14),
  day: record.slice(54, 58),
  bank: record.slice(58, 62),
})

const refuse = (text: string): never => {
  throw new Problem(422, text)
}

const figure = (text: string, what: string, at: number): number =>
  /^\d+$/.test(text) ? Number(text) : refuse(`${at}行目の${what}「${text.trim()}」が、数字ではありません。`)

/** A code of ours that came back; undefined where the bank left it blank or 0. */
const ours = (text: string): number | undefined =>
  /^\d+$/.test(text.trim()) && Number(text) > 0 ? Number(text) : undefined

const TYPES: Readonly<Record<string, string>> = { '1': '普通', '2': '当座', '4': '貯蓄', '9': 'その他' }

function readRow(record: string, at: number, { result }: Required<BankAnswerSettings>): AnswerRow {
  const [line, batch] = [ours(record.slice(91, 101)), ours(record.slice(101, 111))]
  return {
    at,
    ...(line !== undefined && { line }),
    ...(batch !== undefined && { batch }),
    bank: record.slice(1, 5),
    branch: record.slice(20, 23),
    type: TYPES[record[42] ?? ''] ?? record[42] ?? '',
    number: record.slice(43, 50),
    holder: record.slice(50, 80).trim(),
    amount: figure(record.slice(80, 90), '金額', at),
    result: record.slice(result.place - 1, result.place - 1 + result.length).trim(),
  }
}

/** One header, 明細, one trailer, one end, in this order. @throws Problem 422 */
function checkOrder(records: readonly string[]): void {
  const kinds = records.map((record) => record[0] ?? '').join('')
  const strange = records.findIndex((record) => !'1289'.includes(record[0] ?? ' '))
  if (strange >= 0) refuse(`${strange + 1}行目の区分「${records[strange]?.[0]}」は、全銀形式にありません。`)
  if (!kinds.startsWith('1')) refuse('始まりの記録（区分1）がありません。ファイルの途中からかもしれません。')
  if (!/8/.test(kinds) || !kinds.endsWith('9'))
    refuse(
      '終わりの記録（区分8と9）がありません。途中で切れたファイルかもしれません。もう一度受け取ってください。',
    )
  if (kinds.lastIndexOf('1') > 0)
    refuse('いくつもの振込の結果が、1つのファイルに入っています。振込ごとに分けて受け取ってください。')
  if (!/^12*89$/.test(kinds)) refuse('記録の順番が、全銀形式（1、2、8、9の順）と違います。')
}

function checkHeader(header: string, sent: Sent, { kinds }: Required<BankAnswerSettings>): void {
  if (header[3] === '1')
    refuse(
      'このファイルは、EBCDICだと書いてあります（コード区分1）。JISのファイルを銀行から受け取ってください。',
    )
  const kind = header.slice(1, 3)
  if (!kinds.includes(kind))
    refuse(`種別コードが${kind}のファイルです。この町の設定では、${kinds.join('・')}です。`)
  const said = headerOf(header)
  if (said.code !== sent.code)
    refuse(`委託者コードが違います（ファイルは${said.code}、この束は${sent.code}）。別の振込の結果です。`)
  if (said.day !== sent.day)
    refuse(`振込の日が違います（ファイルは${said.day}、この束は${sent.day}）。別の束の結果です。`)
  if (said.bank !== sent.bank)
    refuse(`振込を頼んだ銀行が違います（ファイルは${said.bank}、この束は${sent.bank}）。別の振込の結果です。`)
}

const sumOf = (rows: readonly AnswerRow[]): readonly [number, number] => [
  rows.length,
  rows.reduce((sum, { amount }) => sum + amount, 0),
]

const inWords = ([count, yen]: readonly [number, number]) =>
  `${count.toLocaleString('ja-JP')}件・${yen.toLocaleString('ja-JP')}円`

/** Count and sum as the trailer has them at a place. */
const saidAt = (trailer: string, from: number, at: number): readonly [number, number] => [
  figure(trailer.slice(from, from + 6), '件数', at),
  figure(trailer.slice(from + 6, from + 18), '合計', at),
]

function checkTrailer(
  trailer: string,
  rows: readonly AnswerRow[],
  settings: Required<BankAnswerSettings>,
): void {
  const at = rows.length + 2
  const compare = (what: string, from: number, of: readonly AnswerRow[]) => {
    const [said, found] = [saidAt(trailer, from, at), sumOf(of)]
    if (said[0] !== found[0] || said[1] !== found[1])
      refuse(
        `${what}が、明細と合いません（ファイルの終わりでは${inWords(said)}、明細では${inWords(found)}）。途中で切れたか、編集されたファイルかもしれません。`,
      )
  }
  compare('件数と合計', 1, rows)
  if (
    settings.trailer === 'sums' ||
    !/^\d{36}$/.test(trailer.slice(19, 55)) ||
    /^0+$/.test(trailer.slice(19, 55))
  )
    return
  compare(
    '振込済みの件数と合計',
    19,
    rows.filter(({ result }) => settings.paid.includes(result)),
  )
  compare(
    '振込不能の件数と合計',
    37,
    rows.filter(({ result }) => !settings.paid.includes(result)),
  )
}

/** Everything the bank says of a file of ours. @throws Problem 422 before anything is taken from it */
export function readRecords(
  bytes: Uint8Array,
  sent: Sent,
  settings: Required<BankAnswerSettings>,
): readonly AnswerRow[] {
  const records = recordsIn(bytes)
  checkOrder(records)
  checkHeader(records[0] ?? '', sent, settings)
  const rows = records.slice(1, -2).map((record, at) => readRow(record, at + 2, settings))
  checkTrailer(records.at(-2) ?? '', rows, settings)
  return rows
}
