/** What the people outside were told. The town's own books are compared with it when all is over. */
export interface Ledger {
  /** Drafts for which 「送信」 was pressed; true once the town had answered that it was received. */
  readonly sent: Map<string, boolean>
  /** Marks written into decisions; true once the town had answered that it was done. */
  readonly acts: Map<string, boolean>
}

export const openLedger = (): Ledger => ({ sent: new Map(), acts: new Map() })

export const acknowledged = ({ sent, acts }: Ledger): number =>
  [...sent.values(), ...acts.values()].filter(Boolean).length

let marks = 0

/** A word that stands in one act alone, so that the act is found in the log by it. */
export const newMark = (): string => `印${(++marks).toString(36).padStart(6, '0')}`
