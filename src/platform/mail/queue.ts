import type { Database, Transaction } from '#platform/database'
import type { House } from '#platform/house'

export interface Mail {
  /** Names this mail for good: the same key is sent once and becomes its Message-ID. */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Puts a mail into the outbox, in the caller's transaction: it goes if and only if the transaction commits. */
export const queueMail = (tx: Database | Transaction, house: House, mail: Mail): Promise<void> =>
  house.jobs.add(tx, 'mail.send', mail, { key: `mail:${mail.key}` })
