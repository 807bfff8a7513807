import type { OwnAccount } from '#language'

export interface DoubtLine {
  readonly seq: number
  readonly amount: number
  readonly account: OwnAccount
  readonly applicantKana: string | null
  readonly accountChanged: boolean
  readonly promisedOn: string | null
  /** Other payments of the procedure into the same account, in this batch or elsewhere. */
  readonly sameAccount: number
}

const plain = (kana: string) => kana.replace(/[ .-]/g, '').replaceAll('ｦ', 'ｵ')

/** Most pay the same: the others stand out. Amounts that differ by their nature stand out from three times the middle on. */
export function unusual(amounts: readonly number[]): (amount: number) => boolean {
  if (amounts.length < 3) return () => false
  const counts = new Map<number, number>()
  for (const amount of amounts) counts.set(amount, (counts.get(amount) ?? 0) + 1)
  const [common = 0, times = 0] = [...counts].reduce(
    (most, each) => (each[1] > most[1] ? each : most),
    [0, 0],
  )
  if (times * 2 > amounts.length) return (amount) => amount !== common
  const middle = amounts.toSorted((a, b) => a - b)[Math.floor((amounts.length - 1) / 2)] ?? 0
  return (amount) => amount > middle * 3
}

/** What a clerk should look at before the batch goes on, by line. A doubt refuses nothing. */
export function doubtsOf(lines: readonly DoubtLine[], transferOn: string): Map<number, readonly string[]> {
  const isUnusual = unusual(lines.map((line) => line.amount))
  const found = new Map<number, readonly string[]>()
  for (const line of lines) {
    const doubts = [
      ...(line.sameAccount > 0 ? [`同じ口座への支給が、ほかに${line.sameAccount}件あります`] : []),
      ...(line.applicantKana === null
        ? ['フリガナがなく、名義を比べられません']
        : plain(line.applicantKana) === plain(line.account.holder)
          ? []
          : ['名義が、申請した人と違います']),
      ...(isUnusual(line.amount) ? ['金額が、ほかと大きく違います'] : []),
      ...(line.accountChanged ? ['決定の後に、口座が変わりました'] : []),
      ...(line.promisedOn !== null && line.promisedOn < transferOn ? ['通知書の振込予定日を過ぎます'] : []),
    ]
    if (doubts.length > 0) found.set(line.seq, doubts)
  }
  return found
}
