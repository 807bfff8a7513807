/** Jobs that failed as often as they may. They wait for a person, who tries them again or lets them go. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'

export interface DeadJob {
  readonly id: string
  readonly task: string
  readonly payload: unknown
  readonly attempts: number
  readonly lastError: string | null
  readonly createdAt: Date
  readonly failedAt: Date
}

/** Newest failure first. */
export async function deadJobs(db: Database, { limit = 100 } = {}): Promise<DeadJob[]> {
  const found = await sql<DeadJob>`
    select job.id::text as id, task.identifier as task, job.payload, job.attempts, job.last_error as "lastError",
           job.created_at as "createdAt", job.updated_at as "failedAt"
    from _private_jobs job join _private_tasks task on task.id = job.task_id
    where job.attempts >= job.max_attempts and job.locked_at is null
    order by job.updated_at desc
    limit ${limit}`.execute(db)
  return found.rows
}

/** The id of a job; what a browser sends may be anything. */
const NUMBER = /^\d{1,18}$/

/** Starts a dead job over, with all its attempts. False when it is not there any more. */
export async function retryJob(db: Database, id: string): Promise<boolean> {
  if (!NUMBER.test(id)) return false
  const { rows } =
    await sql`select id from reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0)`.execute(
      db,
    )
  return rows.length > 0
}

/** Gives a dead job up. False when it is not there any more. */
export async function dropJob(db: Database, id: string): Promise<boolean> {
  if (!NUMBER.test(id)) return false
  const { rows } = await sql`select id from complete_jobs(array[${id}::bigint])`.execute(db)
  return rows.length > 0
}
