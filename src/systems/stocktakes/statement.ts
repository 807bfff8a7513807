import { isSigned } from '#platform/vault'
import type { Closing, StockTake } from './take.ts'

/** What is signed: which stock-take, when and by whom it was closed, and the hash of the list. */
export const statementOf = (take: string, at: Date, by: string, sha256: string): string =>
  ['yakuba stock-take v1', take, at.toISOString(), by, sha256].join('\n')

/** Whether the kept file (by its hash) is the one that was signed. */
export const isGenuine = ({ id }: Pick<StockTake, 'id'>, closing: Closing, sha256: string): boolean =>
  closing.sha256 === sha256 && isSigned(statementOf(id, closing.at, closing.by, sha256), closing)
