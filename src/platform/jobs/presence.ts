/**
 * Which workers are alive. A killed worker leaves its jobs locked for four hours; another worker frees them within
 * seconds, and must never free those of a worker that lives.
 *
 * A worker is present while it holds one connection named after it: the server forgets that the moment the process dies.
 */
import { sql } from 'kysely'
import pg from 'pg'
import { type Address, connection, type Database } from '#platform/database'

const prefix = 'yakuba worker'
const starting = `${prefix} starting`

export interface Presence {
  /** Says under which name graphile-worker locks this worker's jobs. Until then nobody frees anything. */
  announce(id: string): Promise<void>
  leave(): Promise<void>
}

/** Holds the connection, and takes it up again if the server restarts. */
export async function bePresent(address: Address): Promise<Presence> {
  let name = starting
  let left = false
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...connection(address), application_name: name, keepAlive: true })
    fresh.on('error', again)
    await fresh.connect()
    return fresh
  }
  function again(): void {
    if (left) return
    connect().then(
      (fresh) => {
        client = fresh
      },
      () => setTimeout(again, 500).unref(),
    )
  }
  return {
    async announce(id) {
      name = `${prefix} ${id}`
      await client.query(`select set_config('application_name', $1, false)`, [name])
    },
    async leave() {
      left = true
      await client.end()
    },
  }
}

/** Frees the jobs of workers that are gone. */
export async function freeJobsOfTheDead(db: Database): Promise<void> {
  const gone = await sql<{ id: string }>`
    with locks as (
      select locked_by as id from _private_jobs where locked_by is not null
      union select locked_by from _private_job_queues where locked_by is not null
    ),
    present as (select application_name from pg_stat_activity where application_name like ${`${prefix} %`})
    select id from locks
    where ${`${prefix} `} || id not in (select application_name from present)
      and not exists (select from present where application_name = ${starting})`.execute(db)
  if (gone.rows.length > 0)
    await freeJobsOf(
      db,
      gone.rows.map(({ id }) => id),
    )
}

/** However often its workers die, a job is not tried for ever: one that kills its worker ends among the dead letters. */
const MOST_ATTEMPTS = 30

/**
 * Gives back what workers that have ended had taken. An attempt is counted when a job is taken, so one that was taken
 * for its last attempt and perhaps never begun is allowed another.
 */
export async function freeJobsOf(db: Database, ids: readonly string[]): Promise<void> {
  await sql`
    update _private_jobs set locked_at = null, locked_by = null,
      max_attempts = case when attempts between max_attempts and ${MOST_ATTEMPTS - 1}::int then attempts + 1 else max_attempts end
    where locked_by = any(${ids}::text[])`.execute(db)
  await sql`update _private_job_queues set locked_at = null, locked_by = null where locked_by = any(${ids}::text[])`.execute(
    db,
  )
}
