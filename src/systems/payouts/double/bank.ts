/** For tests: what a bank answers to a 総合振込, made from the town's own file. */
import { sumOfFile } from '../zengin.ts'

export interface BankAnswer {
  /** By the line of the batch: the bank's code for why it could not be paid. */
  readonly returned: Readonly<Record<number, string>>
  /** Whether the file carries every transfer, or only what came back. */
  readonly carries?: 'all' | 'returned'
  readonly lineEnd?: '\r\n' | '\n' | ''
  /** Banks that hand nothing of ours back leave 顧客コード blank. */
  readonly codes?: boolean
}

const PLACE = 111

const recordsOf = (file: Uint8Array): string[] =>
  Buffer.from(file)
    .toString('latin1')
    .replaceAll(/[\r\n]/g, '')
    .match(/.{120}/gs) ?? []

const sums = (rows: readonly string[]): string =>
  `${String(rows.length).padStart(6, '0')}${String(rows.reduce((sum, row) => sum + Number(row.slice(80, 90)), 0)).padStart(12, '0')}`

/** The answer, byte for byte in JIS X 0201. */
export function bankAnswer(
  file: Uint8Array,
  { returned, carries = 'all', lineEnd = '\r\n', codes = true }: BankAnswer,
): Uint8Array {
  sumOfFile(file)
  const records = recordsOf(file)
  const data = records
    .filter((record) => record.startsWith('2'))
    .map((record) => {
      const result = returned[Number(record.slice(91, 101))] ?? '0'
      const ours = codes ? record.slice(91, 111) : ' '.repeat(20)
      return `${record.slice(0, 91)}${ours}${result}${' '.repeat(120 - PLACE - 1)}`
    })
    .filter((record) => carries === 'all' || record[PLACE] !== '0')
  const failed = data.filter((record) => record[PLACE] !== '0')
  const paid = data.filter((record) => record[PLACE] === '0')
  const trailer = `8${sums(data)}${sums(paid)}${sums(failed)}${' '.repeat(65)}`
  const all = [records[0] ?? '', ...data, trailer, `9${' '.repeat(119)}`]
  return Uint8Array.from(Buffer.from(all.map((record) => record + lineEnd).join(''), 'latin1'))
}
