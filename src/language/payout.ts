import type { Post } from '#platform/house'
import { type Yen, yen } from '#platform/money'
import type { Row } from './condition.ts'
import type { Definition, Sentence } from './definition.ts'
import type { BankAccount } from './fields/bank-account.ts'
import { toZenginKana } from './fields/zengin-kana.ts'
import { answerAt } from './holds.ts'

/** How much: a yen field of 決定の内容, or so much a case, a person, a child. */
export type PayoutAmount =
  | { readonly decided: string }
  /** `times`: a number that was answered, or a list, of which every entry counts. */
  | { readonly yen: number; readonly times?: string }

/** 支給: what the town pays to whom it approved. */
export interface Payout {
  /** Paths of accounts; the first that is answered is paid to. */
  readonly accounts: readonly string[]
  readonly amount: PayoutAmount
  /** A date in 決定の内容 by which the letter promised it. */
  readonly by?: string
}

/** What an approved case is owed. */
export interface Owed {
  readonly account: BankAccount
  readonly amount: Yen
  readonly by?: string
}

const AMOUNT_LIMIT = 9_999_999_999

/**
 * What is owed by the answers and 決定の内容. Undefined where nothing is: no such result, a count of none, an amount of 0.
 * @throws RangeError when it is more than a transfer can carry
 */
export const owedFor = ({ payout }: Definition, answers: Row, details: Row = {}): Owed | undefined => {
  if (!payout) return undefined
  const account = payout.accounts.map((path) => answerAt(answers, path)).find((each) => each !== undefined)
  const amount = amountOf(payout.amount, answers, details)
  if (!account || amount <= 0) return undefined
  if (amount > AMOUNT_LIMIT) throw new RangeError(`${amount} yen do not fit into one transfer`)
  const by = payout.by === undefined ? undefined : details[payout.by]
  return { account: account as BankAccount, amount, ...(typeof by === 'string' && { by }) }
}

const amountOf = (amount: PayoutAmount, answers: Row, details: Row): Yen => {
  if ('decided' in amount) {
    const decided = details[amount.decided]
    return yen(typeof decided === 'number' ? decided : 0)
  }
  if (amount.times === undefined) return yen(amount.yen)
  const counted = answerAt(answers, amount.times)
  const times = Array.isArray(counted) ? counted.length : typeof counted === 'number' ? counted : 0
  return yen(amount.yen * times)
}

/** What does not fit in 支給. `kindAt`: the kind of the field at a path, with the list it stands in. */
export const checkPayout = (
  { payout, outcomes }: Definition,
  kindAt: (path: string) => { readonly kind: string; readonly list?: string } | undefined,
  say: (text: string) => void,
): void => {
  if (!payout) return
  const { accounts, amount, by } = payout
  for (const path of accounts) {
    const found = kindAt(path)
    if (found?.kind !== 'bankAccount' || found.list !== undefined)
      say(`支給の口座が指す「${path}」がないか、口座の欄ではありません。`)
  }
  const detail = (id: string) => outcomes.details?.find((each) => each.id === id)
  if ('decided' in amount && detail(amount.decided)?.kind !== 'yen')
    say(`支給の額が指す決定の内容「${amount.decided}」がないか、金額の欄ではありません。`)
  if ('yen' in amount && amount.times !== undefined) {
    const found = kindAt(amount.times)
    if (!found || !['number', 'repeat'].includes(found.kind) || found.list !== undefined)
      say(`支給の数が指す「${amount.times}」がないか、数でも繰り返しの欄でもありません。`)
  }
  if (by !== undefined && detail(by)?.kind !== 'date')
    say(`支給の日が指す決定の内容「${by}」がないか、日付の欄ではありません。`)
}

/** Approval after the check of the office that made the batch. The last one decides. */
export type PayoutStep =
  | { readonly step: 'consult'; readonly office: string; readonly post: Post }
  | { readonly step: 'approve'; readonly post: Post }

/** What a column of the bank's list of results says. */
export type BankAnswerColumn = 'line' | 'bank' | 'branch' | 'type' | 'number' | 'holder' | 'amount' | 'result'

/** How the bank answers a 総合振込. 全銀協 has no layout for it, and banks differ: every part can be set. */
export interface BankAnswerSettings {
  /** 種別コード that its header may have. Default: 21, as ours. */
  readonly kinds?: readonly string[]
  /** Where the result stands in a 明細: its first place, from 1, and how long it is. Default: place 112, as in 口座振替. */
  readonly result?: { readonly place: number; readonly length: number }
  /** What the result is where the transfer was paid. Default: 0, or nothing, or 振込済. */
  readonly paid?: readonly string[]
  /** `results`: the trailer may count what was paid and what was not (places 20 to 55). `sums`: other things stand there. */
  readonly trailer?: 'results' | 'sums'
  /** Headings of a list (CSV, Excel), where the usual words do not tell which column is which. */
  readonly headings?: Partial<Readonly<Record<BankAnswerColumn, string>>>
}

/** How the town pays out: 決裁 of its batches, and what its bank wants to read. */
export interface PayoutSettings {
  /** 会計課: makes the file, takes it to the bank, says what was paid. */
  readonly office: string
  readonly route: readonly PayoutStep[]
  /** 依頼人 and the account that is debited, as agreed with the bank. */
  readonly sender: {
    /** 委託者コード, ten digits. */
    readonly code: string
    /** In kana: シバタマチカイケイカンリシヤ */
    readonly name: string
    readonly bank: string
    readonly branch: string
    readonly type: '普通' | '当座'
    readonly number: string
  }
  /** Whether each record of 120 bytes is followed by CR LF. Banks differ. */
  readonly lineEnd: 'crlf' | 'none'
  /** Reasons that the bank gives for a transfer that came back, by its codes. Banks differ. */
  readonly returnReasons?: Readonly<Record<string, string>>
  readonly answers?: BankAnswerSettings
}

const checkAnswers = ({ kinds = [], result }: BankAnswerSettings): Sentence[] => [
  ...(kinds.every((kind) => /^\d{2}$/.test(kind))
    ? []
    : ['支給：銀行の結果の種別コードは、2桁の数字にしてください。']),
  ...(result &&
  !(
    Number.isInteger(result.place) &&
    Number.isInteger(result.length) &&
    result.place >= 112 &&
    result.length >= 1 &&
    result.length <= 4 &&
    result.place + result.length <= 121
  )
    ? ['支給：銀行の結果の欄は、明細の112桁目から120桁目までの、4文字以内にしてください。']
    : []),
]

/** What does not fit in how the town pays out. */
export const checkPayoutSettings = (
  { office, route, sender, returnReasons = {}, answers = {} }: PayoutSettings,
  offices: readonly string[],
): Sentence[] => {
  const said: Sentence[] = []
  for (const each of [office, ...route.flatMap((step) => (step.step === 'consult' ? [step.office] : []))])
    if (!offices.includes(each)) said.push(`支給：課「${each}」がありません。`)
  if (route.at(-1)?.step !== 'approve') said.push('支給：決裁の経路の最後は、承認（approve）にしてください。')
  if (!/^\d{10}$/.test(sender.code)) said.push('支給：委託者コードは10桁の数字にしてください。')
  const name = toZenginKana(sender.name)
  if (!name || name.length > 40) said.push('支給：依頼人の名前は、半角カナで40文字以内にしてください。')
  if (!/^\d{4}$/.test(sender.bank) || !/^\d{3}$/.test(sender.branch) || !/^\d{7}$/.test(sender.number))
    said.push('支給：依頼人の口座は、銀行4桁・支店3桁・番号7桁にしてください。')
  if (Object.keys(returnReasons).some((code) => !/^[0-9A-Z]{1,4}$/.test(code)))
    said.push('支給：振込不能の理由の記号は、英数字4文字以内にしてください。')
  said.push(...checkAnswers(answers))
  return said
}
