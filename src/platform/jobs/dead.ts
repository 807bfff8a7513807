/** Jobs that failed as often as they may. They wait for a person, who tries them again or lets them go. */
import { type RawBuilder, sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'
import { matching } from '#platform/search'

export interface DeadJob {
  readonly id: string
  readonly task: string
  readonly payload: unknown
  readonly attempts: number
  readonly lastError: string | null
  readonly createdAt: Date
  readonly failedAt: Date
}

/** The id of a job; what a browser sends may be anything. */
const NUMBER = /^\d{1,18}$/

/** Which dead jobs are asked for. */
export interface DeadJobsWish {
  /** Words in what went wrong. */
  readonly q?: string | undefined
  /** Tasks whose name for people holds a word. */
  readonly tasksNamed?: (word: string) => readonly string[]
  /** The id of the last job of the page before. */
  readonly after?: string | undefined
  readonly limit?: number
}

/** Newest job first. */
export const deadJobs = async (db: Database | Transaction, wish: DeadJobsWish = {}): Promise<DeadJob[]> =>
  (await deadJobsQuery(wish).execute(db)).rows

export function deadJobsQuery({
  q = '',
  tasksNamed = () => [],
  after,
  limit = 100,
}: DeadJobsWish): RawBuilder<DeadJob> {
  const text = sql<string>`searchable(coalesce(job.last_error, ''))`
  const found = matching(text, q, (word) => {
    const tasks = tasksNamed(word)
    return tasks.length > 0 ? sql<boolean>`task.identifier = any(${tasks}::text[])` : undefined
  })
  const older = after && NUMBER.test(after) ? sql`job.id < ${after}::bigint` : sql`true`
  return sql<DeadJob>`
    select job.id::text as id, task.identifier as task, job.payload, job.attempts, job.last_error as "lastError",
           job.created_at as "createdAt", job.updated_at as "failedAt"
    from _private_jobs job join _private_tasks task on task.id = job.task_id
    where job.attempts >= job.max_attempts and job.locked_at is null and ${found} and ${older}
    order by job.id desc
    limit ${limit}`
}

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
