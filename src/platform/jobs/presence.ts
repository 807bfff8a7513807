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
  await sql`
    with locks as (
      select locked_by from _private_jobs where locked_by is not null
      union select locked_by from _private_job_queues where locked_by is not null
    ),
    present as (select application_name from pg_stat_activity where application_name like ${`${prefix} %`})
    select force_unlock_workers(array_agg(locked_by))
    from locks
    where ${`${prefix} `} || locked_by not in (select application_name from present)
      and not exists (select from present where application_name = ${starting})
    having count(*) > 0`.execute(db)
}
