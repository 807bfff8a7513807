import type { BankAnswerSettings, Hall } from '#language'
import { settingsOf } from '../collect.ts'

/** One transfer as the bank answers it. */
export interface AnswerRow {
  /** The line of the file, from 1. */
  readonly at: number
  /** 顧客コード1 as we wrote it: the line of the batch. */
  readonly line?: number
  /** 顧客コード2: the number of the batch. */
  readonly batch?: number
  readonly bank: string
  readonly branch: string
  /** Undefined where a list does not say. */
  readonly type?: string
  readonly number: string
  readonly holder: string
  readonly amount: number
  /** As the bank writes it; {@link isPaid} knows what it means. */
  readonly result: string
}

const USUAL = {
  kinds: ['21'],
  result: { place: 112, length: 1 },
  paid: ['', '0', '済', '振込済', '振込済み'],
  trailer: 'results',
  headings: {},
} as const satisfies BankAnswerSettings

/** How this town's bank answers. */
export const answerSettings = (hall: Hall): Required<BankAnswerSettings> => ({
  ...USUAL,
  ...settingsOf(hall).answers,
})

export const isPaid = ({ paid }: Required<BankAnswerSettings>, { result }: AnswerRow): boolean =>
  paid.includes(result)
