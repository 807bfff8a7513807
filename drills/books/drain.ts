import { type Database, sql } from '#platform/database'

const PATIENCE_MS = 120_000

/**
 * Waits until the queue is empty. A job that failed while its world was down waits for its next attempt, longer each
 * time (22 hours for twelve); the drill brings that moment forward, as the clock would. @returns how many it hurried
 */
export async function drain(db: Database): Promise<number> {
  let hurried = 0
  for (let waited = 0; ; waited += 200) {
    const { rows } = await sql<{ task: string; attempts: number; n: number }>`
      select identifier as task, attempts, count(*)::int as n
      from _private_jobs job join _private_tasks task on task.id = job.task_id
      where job.attempts < job.max_attempts group by 1, 2`.execute(db)
    if (rows.length === 0) return hurried
    if (waited > PATIENCE_MS) throw new Error(`the queue does not drain: ${JSON.stringify(rows)}`)
    const moved = await sql`
      update _private_jobs set run_at = now()
      where run_at > now() and locked_at is null and attempts < max_attempts`.execute(db)
    hurried += Number(moved.numAffectedRows ?? 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
