import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'

export interface JobOptions {
  /** A second job with the same key replaces the first while that one waits. */
  readonly key?: string
  readonly runAt?: Date
  /** Default 12: about 22 hours of retries, each wait 2.7 times the last up to 6 hours. */
  readonly maxAttempts?: number
}

export interface Jobs {
  /**
   * Puts a job in the outbox in the caller's transaction: it runs if and only if that commits.
   * A job may run twice (a worker killed in the middle): a task must bear it.
   */
  add(tx: Database | Transaction, task: string, payload: object, options?: JobOptions): Promise<void>
}

export const DEFAULT_ATTEMPTS = 12

/** `add_job` is found on the search path, in the town's own schema. */
export function openJobs(): Jobs {
  return {
    async add(tx, task, payload, { key, runAt, maxAttempts = DEFAULT_ATTEMPTS } = {}) {
      await sql`select add_job(${task}, ${JSON.stringify(payload)}::json, run_at => ${runAt ?? null}::timestamptz,
        max_attempts => ${maxAttempts}::int, job_key => ${key ?? null}::text)`.execute(tx)
    },
  }
}
