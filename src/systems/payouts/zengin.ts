/**
 * 総合振込 (種別21) of the 全銀協 format: records of 120 bytes in JIS X 0201, one header, one for each transfer, a trailer
 * with count and total, an end. 数字は右詰め前0、文字は左詰め後空白。
 */
import { type AccountType, type OwnAccount, type PayoutSettings, toZenginKana } from '#language'
import { sumYen, type Yen } from '#platform/money'

export interface Transfer {
  /** Comes back in 顧客コード1 when the bank cannot pay: the line of the batch. */
  readonly line: number
  readonly account: OwnAccount
  readonly amount: Yen
}

export interface TransferFile {
  readonly sender: PayoutSettings['sender']
  readonly lineEnd: PayoutSettings['lineEnd']
  /** MMDD of the transfer day. */
  readonly day: string
  /** Stands in 顧客コード2. */
  readonly batch: number
  readonly transfers: readonly Transfer[]
  /** Names of bank and branch in kana; blank where unknown, which banks accept. */
  readonly kanaOf: (bank: string, branch?: string) => string | undefined
}

const TYPES: Readonly<Record<AccountType, string>> = { 普通: '1', 当座: '2', 貯蓄: '4' }
const RECORD = 120
const MOST = 999_999

/** 全銀 text has no ヲ (it is written オ); a mark that the code does not have is left out of a bank's name, never of a person's. */
const spelled = (text: string): string => (toZenginKana(text) ?? '').replaceAll('ｦ', 'ｵ')

const written = (text: string, length: number): string => {
  if (text.length > length) throw new RangeError(`「${text}」は${length}文字に収まりません。`)
  return text.padEnd(length, ' ')
}
const cut = (text: string, length: number): string => written(text.slice(0, length), length)

const digits = (value: number | string, length: number): string => {
  const text = String(value)
  if (!/^\d+$/.test(text) || text.length > length)
    throw new RangeError(`「${text}」は${length}桁に収まりません。`)
  return text.padStart(length, '0')
}

const header = ({ sender, day, kanaOf }: TransferFile): string =>
  [
    '1',
    '21',
    '0',
    digits(sender.code, 10),
    written(spelled(sender.name), 40),
    digits(day, 4),
    digits(sender.bank, 4),
    cut(spelled(kanaOf(sender.bank) ?? ''), 15),
    digits(sender.branch, 3),
    cut(spelled(kanaOf(sender.bank, sender.branch) ?? ''), 15),
    TYPES[sender.type],
    digits(sender.number, 7),
    ' '.repeat(17),
  ].join('')

const data = ({ line, account, amount }: Transfer, { batch, kanaOf }: TransferFile): string =>
  [
    '2',
    digits(account.bank, 4),
    cut(spelled(kanaOf(account.bank) ?? ''), 15),
    digits(account.branch, 3),
    cut(spelled(kanaOf(account.bank, account.branch) ?? ''), 15),
    ' '.repeat(4),
    TYPES[account.type],
    digits(account.number, 7),
    written(holderOf(account), 30),
    digits(amount, 10),
    '0',
    digits(line, 10),
    digits(batch, 10),
    '7',
    ' ',
    ' '.repeat(7),
  ].join('')

const holderOf = ({ holder }: OwnAccount): string => {
  const text = spelled(holder)
  if (text === '') throw new RangeError(`口座名義「${holder}」に、振込データで使えない文字があります。`)
  return text
}

const trailer = (transfers: readonly Transfer[]): string =>
  [
    '8',
    digits(transfers.length, 6),
    digits(sumYen(transfers.map((each) => each.amount)), 12),
    ' '.repeat(101),
  ].join('')

/** JIS X 0201: ASCII as it is, half-width kana from 0xA1. */
function encoded(record: string): Uint8Array {
  const bytes = Uint8Array.from(record, (each) => {
    const code = each.charCodeAt(0)
    if (code >= 0xff61 && code <= 0xff9f) return code - 0xff61 + 0xa1
    if (code >= 0x20 && code <= 0x7e) return code
    throw new RangeError(`振込データに書けない文字です：${each}`)
  })
  if (bytes.length !== RECORD) throw new RangeError(`振込データの1件が${bytes.length}文字になりました。`)
  return bytes
}

/** The file for the bank. @throws RangeError when something does not fit: nothing is ever cut off a name or an amount */
export function transferFile(file: TransferFile): Uint8Array {
  if (file.transfers.length === 0 || file.transfers.length > MOST)
    throw new RangeError(`振込データは1件から${MOST.toLocaleString('ja-JP')}件までです。`)
  const records = [
    header(file),
    ...file.transfers.map((each) => data(each, file)),
    trailer(file.transfers),
    `9${' '.repeat(RECORD - 1)}`,
  ].map(encoded)
  const end = file.lineEnd === 'crlf' ? [Uint8Array.of(0x0d, 0x0a)] : []
  return new Uint8Array(Buffer.concat(records.flatMap((record) => [record, ...end])))
}

/** Count and total that a file itself says and that its records add up to: the last look before it goes to the bank. */
export function sumOfFile(bytes: Uint8Array): { readonly count: number; readonly total: number } {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '')
  const records = text.match(/.{120}/gs) ?? []
  const amounts = records.filter((each) => each.startsWith('2')).map((each) => Number(each.slice(80, 90)))
  const total = amounts.reduce((sum, each) => sum + each, 0)
  const said = records.find((each) => each.startsWith('8'))
  if (Number(said?.slice(1, 7)) !== amounts.length || Number(said?.slice(7, 19)) !== total)
    throw new RangeError('振込データの件数・合計が、明細と合いません。')
  return { count: amounts.length, total }
}
