/** The bank's answer as a list: CSV or Excel, with a row of headings. */
import type { BankAnswerColumn, BankAnswerSettings } from '#language'
import { Problem } from '#platform/web'
import { readSheetFile, type Sheet } from '../targets/read-sheet.ts'
import type { AnswerRow } from './answer.ts'

const NAMES: Readonly<Record<BankAnswerColumn, string>> = {
  line: '顧客コード1',
  bank: '銀行コード',
  branch: '支店コード',
  type: '預金種目',
  number: '口座番号',
  holder: '受取人名',
  amount: '金額',
  result: '結果',
}
const WORDS: readonly (readonly [BankAnswerColumn, RegExp])[] = [
  ['line', /顧客(コード|番号)(1|１|①)?$|^明細番号/],
  ['result', /結果|不能|事由|理由/],
  ['branch', /支店.*(コード|番号)|店番/],
  ['bank', /(銀行|金融機関).*(コード|番号)/],
  ['number', /口座番号/],
  ['type', /科目|預金種[目別]/],
  ['amount', /金額/],
  ['holder', /受取人|口座名義|預金者名/],
]
/** What a row must say to be told from all others. */
const NEEDED: readonly BankAnswerColumn[] = ['bank', 'branch', 'number', 'amount', 'result']

type Columns = Partial<Record<BankAnswerColumn, number>>

function columnsIn(headings: readonly string[], settings: Required<BankAnswerSettings>): Columns {
  const columns: Columns = {}
  for (const [at, heading] of headings.entries()) {
    const named = Object.entries(settings.headings).find(([, name]) => name === heading)?.[0]
    const column = (named as BankAnswerColumn) ?? WORDS.find(([, words]) => words.test(heading))?.[0]
    if (column && columns[column] === undefined) columns[column] = at
  }
  return columns
}

/** The row in which most of what is needed has a heading; titles may stand above it. @throws Problem 422 */
function findColumns(
  sheet: Sheet,
  settings: Required<BankAnswerSettings>,
): { columns: Columns; from: number } {
  const found = sheet
    .slice(0, 20)
    .map((row, at) => ({ columns: columnsIn(row, settings), from: at + 1 }))
    .map((each) => ({ ...each, lack: NEEDED.filter((column) => each.columns[column] === undefined) }))
    .sort((a, b) => a.lack.length - b.lack.length)[0]
  if (!found || found.lack.length > 0)
    throw new Problem(
      422,
      `次の列が見つかりません：${(found?.lack ?? NEEDED).map((column) => NAMES[column]).join('、')}。見出しの行のある表か、全銀形式のファイルを選んでください。`,
    )
  return found
}

const digits = (text: string) => text.normalize('NFKC').replace(/[,¥\\円\s]/g, '')

/** Excel drops the zeros in front. */
const code = (text: string, length: number) => digits(text).padStart(length, '0')

/** @throws Problem 422 with what is wrong, and where */
export async function readList(
  bytes: Uint8Array,
  settings: Required<BankAnswerSettings>,
): Promise<readonly AnswerRow[]> {
  const sheet = await readSheetFile(bytes)
  const { columns, from } = findColumns(sheet, settings)
  return sheet.slice(from).map((row, index) => {
    const at = from + index + 1
    const cell = (column: BankAnswerColumn) => row[columns[column] ?? -1] ?? ''
    const amount = digits(cell('amount'))
    if (!/^\d{1,10}$/.test(amount))
      throw new Problem(422, `${at}行目の金額「${cell('amount').slice(0, 20)}」が、読めません。`)
    const line = digits(cell('line'))
    return {
      at,
      ...(/^\d{1,10}$/.test(line) && Number(line) > 0 && { line: Number(line) }),
      bank: code(cell('bank'), 4),
      branch: code(cell('branch'), 3),
      ...(cell('type') !== '' && { type: typeOf(cell('type')) }),
      number: code(cell('number'), 7),
      holder: cell('holder').trim().slice(0, 60),
      amount: Number(amount),
      result: cell('result').normalize('NFKC').trim().slice(0, 60),
    }
  })
}

/** 普通預金, 普通, 1 */
const typeOf = (text: string): string => {
  const plain = text.normalize('NFKC').trim()
  const byCode: Readonly<Record<string, string>> = { '1': '普通', '2': '当座', '4': '貯蓄' }
  return byCode[plain] ?? plain.replace(/預金$/, '')
}
