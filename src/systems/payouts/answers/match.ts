import type { BankAnswerSettings, OwnAccount } from '#language'
import { formatYen } from '#platform/money'
import type { Line } from '../lines.ts'
import { type AnswerRow, isPaid } from './answer.ts'

/** A payment that came back, and what the bank calls the reason. */
export interface Back {
  readonly row: AnswerRow
  readonly line: Line
  readonly code: string
  readonly reason: string
}

/** A row of the answer that nothing is done about, and why. */
export interface Odd {
  readonly row: AnswerRow
  readonly why: string
}

export interface Findings {
  readonly back: readonly Back[]
  readonly odd: readonly Odd[]
  readonly paid: number
  /** Came back, and is known to have: from another file, or marked by hand. */
  readonly known: number
}

export interface Against {
  readonly batch: number
  readonly lines: readonly Line[]
  readonly settings: Required<BankAnswerSettings>
  readonly reasons: Readonly<Record<string, string>>
}

const sameAccount = (row: AnswerRow, account: OwnAccount): boolean =>
  row.bank === account.bank &&
  row.branch === account.branch &&
  row.number === account.number &&
  (row.type === undefined || row.type === account.type)

/** The payment that a row is about, or why there is none. */
function lineOf(
  row: AnswerRow,
  { batch }: Against,
  bySeq: ReadonlyMap<number, Line>,
  byNumber: ReadonlyMap<string, readonly Line[]>,
): Line | string {
  if (row.batch !== undefined && row.batch !== batch) return `別の束（第${row.batch}号）の行です。`
  const named = row.line === undefined ? undefined : bySeq.get(row.line)
  if (row.line !== undefined && row.batch !== undefined && !named) return NONE
  // A number in a list without the batch's may be the list's own: it counts where the account agrees.
  if (named && (row.batch !== undefined || sameAccount(row, named.account))) {
    if (!sameAccount(row, named.account)) return `口座が、束の${named.seq}番目の支払いと違います。`
    return named.amount === row.amount ? named : `金額が違います（束では${formatYen(named.amount)}）。`
  }
  const here = (byNumber.get(row.number) ?? []).filter((line) => sameAccount(row, line.account))
  const fit = here.filter((line) => line.amount === row.amount)
  if (fit.length > 1) return `同じ口座・同じ金額の支払いが、${fit.length}件あります。`
  if (fit[0]) return fit[0]
  return here[0] ? `金額が違います（束では${formatYen(here[0].amount)}）。` : NONE
}
const NONE = 'この束に、合う支払いがありません。'

/** 符号 or words of the bank, as the town has them. */
const codeOf = (result: string, reasons: Against['reasons']): string | undefined =>
  Object.hasOwn(reasons, result) ? result : Object.keys(reasons).find((code) => reasons[code] === result)

/** Holds what the bank answered against what the batch paid. Changes nothing. */
export function compare(rows: readonly AnswerRow[], against: Against): Findings {
  const { lines, settings, reasons } = against
  const bySeq = new Map(lines.map((line) => [line.seq, line]))
  const byNumber = new Map<string, Line[]>()
  for (const line of lines)
    byNumber.set(line.account.number, [...(byNumber.get(line.account.number) ?? []), line])
  const found = rows.map((row) => ({ row, line: lineOf(row, against, bySeq, byNumber) }))
  const times = new Map<number, number>()
  for (const { line } of found)
    if (typeof line !== 'string') times.set(line.seq, (times.get(line.seq) ?? 0) + 1)

  const [back, odd]: [Back[], Odd[]] = [[], []]
  let [paid, known] = [0, 0]
  for (const { row, line } of found) {
    if (typeof line === 'string') odd.push({ row, why: line })
    else if ((times.get(line.seq) ?? 0) > 1)
      odd.push({ row, why: '同じ支払いの行が、ファイルに2つ以上あります。' })
    else if (isPaid(settings, row)) paid++
    else if (line.result === 'returned') known++
    else {
      const code = codeOf(row.result, reasons)
      if (code === undefined) odd.push({ row, why: `理由「${row.result}」が、町の設定にありません。` })
      else back.push({ row, line, code, reason: reasons[code] ?? '' })
    }
  }
  return { back, odd, paid, known }
}
