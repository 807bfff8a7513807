import { runMigrations } from 'graphile-worker'
import { type Address, openPool } from '#platform/database'
import { quietLogger } from './logger.ts'

/**
 * graphile-worker's own tables, in the town's schema beside ours: one schema is one town, also for its pending jobs, its
 * backup and its shard. Its names (`_private_*`, `jobs`, `migrations`, `add_job` …) do not meet ours.
 */
export async function installJobs(address: Address): Promise<void> {
  const pgPool = openPool(address, 2)
  try {
    await runMigrations({ pgPool, schema: address.schema, logger: quietLogger() })
  } finally {
    await pgPool.end()
  }
}
