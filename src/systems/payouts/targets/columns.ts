import { type IsoDate, isIsoDate, parseDate } from '#platform/clock'
import type { Sheet } from './read-sheet.ts'

/** What a column says. */
export const ROLES = {
  number: '整理番号',
  name: '氏名',
  kana: 'フリガナ',
  birth: '生年月日',
  address: '住所',
} as const
export type Role = keyof typeof ROLES
/** Which column says what. */
export type Columns = Partial<Record<Role, number>>

/** One row of the list, as it is compared and shown. */
export interface Target {
  readonly number?: string
  readonly name?: string
  readonly kana?: string
  readonly birth?: IsoDate
  readonly address?: string
}

const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['kana', /カナ|かな|ｶﾅ|フリガナ|ふりがな/],
  ['birth', /生年月日|誕生/],
  ['number', /整理番号|宛名番号|世帯番号|対象者番号|通知番号/],
  ['address', /住所|所在地|居所/],
  ['name', /氏名|名前|世帯主/],
]

const roleOf = (heading: string): Role | undefined => WORDS.find(([, words]) => words.test(heading))?.[0]

/** The row of headings: the first, among the beginning, in which at least two are known. Titles may stand above it. */
export function headingRow(sheet: Sheet): number {
  const found = sheet
    .slice(0, 20)
    .findIndex((row) => new Set(row.map(roleOf).filter((role) => role !== undefined)).size >= 2)
  return Math.max(found, 0)
}

/** What the headings suggest; the first column of a kind counts. */
export function guessColumns(headings: readonly string[]): Columns {
  const columns: Columns = {}
  for (const [at, heading] of headings.entries()) {
    const role = roleOf(heading)
    if (role && columns[role] === undefined) columns[role] = at
  }
  return columns
}

export interface Mistake {
  /** As the sheet is numbered, blank rows aside. */
  readonly row: number
  readonly column: string
  readonly message: string
}

/** Rows and mistakes of a sheet under a choice of columns. A row is known by its number, or by a name with a birth date. */
export function readTargets(
  sheet: Sheet,
  columns: Columns,
): { readonly targets: readonly Target[]; readonly mistakes: readonly Mistake[] } {
  const from = headingRow(sheet) + 1
  const mistakes: Mistake[] = []
  const numbers = new Map<string, number>()
  const targets = sheet.slice(from).map((cells, index): Target => {
    const row = from + index + 1
    const say = (role: Role, message: string) => mistakes.push({ row, column: ROLES[role], message })
    const cell = (role: Role) =>
      columns[role] === undefined ? '' : (cells[columns[role]] ?? '').slice(0, 300)
    const [number, name, kana, address] = [cell('number'), cell('name'), cell('kana'), cell('address')]
    const birth = birthIn(cell('birth'))
    if (columns.name !== undefined && name === '') say('name', '氏名がありません。')
    if (birth === 'unreadable') say('birth', `「${cell('birth').slice(0, 20)}」を日付として読めません。`)
    if (number === '' && columns.number !== undefined) say('number', '整理番号がありません。')
    const before = number === '' ? undefined : numbers.get(number)
    if (before !== undefined) say('number', `整理番号が${before}行目と同じです。`)
    else if (number !== '') numbers.set(number, row)
    if (number === '' && birth === undefined && columns.birth !== undefined)
      say('birth', '生年月日がありません。')
    return {
      ...(number !== '' && { number }),
      ...(name !== '' && { name }),
      ...(kana !== '' && { kana }),
      ...(birth !== undefined && birth !== 'unreadable' && { birth }),
      ...(address !== '' && { address }),
    }
  })
  return { targets, mistakes }
}

/** 昭和25年4月2日, 1950/4/2, 19500402, S25.4.2. */
function birthIn(text: string): IsoDate | undefined | 'unreadable' {
  if (text === '') return undefined
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text.normalize('NFKC'))
  const plain = eight ? `${eight[1]}-${eight[2]}-${eight[3]}` : text
  if (isIsoDate(plain)) return plain
  return parseDate(plain).date ?? 'unreadable'
}

/** Why these columns do not do: nothing could be compared by them. */
export const columnsLack = (columns: Columns): string | undefined =>
  columns.number === undefined && (columns.name === undefined || columns.birth === undefined)
    ? '整理番号の列か、氏名と生年月日の列を選んでください。'
    : undefined
