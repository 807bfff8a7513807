import type { Hall } from '#language'
import { sql, type Transaction } from '#platform/database'
import type { Task } from '#platform/jobs'
import type { StaffActor } from '#platform/people'
import { askerOf, findTransfer, settle, type Transfer, type TransferState } from './transfer.ts'

/** What can be told to whoever asked: the file is wrong, the post is gone. Anything else is tried again. */
export class TransferRefused extends Error {
  override readonly name = 'TransferRefused'
}

export interface Work {
  readonly tx: Transaction
  readonly transfer: Transfer<never, never>
  readonly actor: StaffActor
}

interface Step {
  /** A transfer just asked for, or one that a person has looked at and wants filed. */
  readonly of: 'waiting' | 'filing'
  /** Reads the town as it stood at one moment, however long it takes. Not for what takes places of a booking. */
  readonly snapshot?: true
}

/**
 * The job of one step of a transfer: in one transaction, by one worker at a time, and not again when it is over. A refusal
 * rolls everything back and is told; any other error too, and the job is tried again.
 */
export const transferTask =
  ({ of, snapshot }: Step, work: (hall: Hall, all: Work) => Promise<void>): Task<Hall> =>
  async ({ transfer: id }: { transfer: string }, hall) => {
    // One that a killed worker left at work is taken up again.
    const from: readonly TransferState[] = of === 'waiting' ? ['waiting', 'working'] : ['filing']
    const begun = await findTransfer(hall.db, id)
    if (!begun || !from.includes(begun.state)) return
    if (begun.state === 'waiting')
      await hall.db.updateTable('transfer').set({ state: 'working' }).where('id', '=', id).execute()
    try {
      await hall.db
        .transaction()
        .setIsolationLevel(snapshot ? 'repeatable read' : 'read committed')
        .execute(async (tx) => {
          await sql`select pg_advisory_xact_lock(hashtextextended(${`transfer ${id}`}, 0))`.execute(tx)
          // By another connection: a snapshot is older than the wait for the lock.
          const transfer = await findTransfer(hall.db, id)
          if (!transfer || !from.includes(transfer.state)) return
          await work(hall, { tx, transfer, actor: await askerOf(hall, transfer) })
        })
    } catch (error) {
      const refused = error instanceof TransferRefused
      const result = refused ? { problem: error.message } : { ...(begun.result as object), trouble: true }
      await hall.db
        .transaction()
        .execute((tx) => settle(tx, hall, id, { state: refused ? 'failed' : begun.state, result }))
      if (!refused) throw error
    }
  }
