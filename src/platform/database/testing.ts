/** For tests: a freshly migrated schema of one's own in the server that vitest started. */
import { sql } from 'kysely'
import { inject } from 'vitest'
import { installJobs } from '#platform/jobs'
import { migrate } from './migrate.ts'
import { type Database, openDatabase } from './open.ts'

export interface TestDatabase {
  readonly db: Database
  readonly url: string
  readonly schema: string
  /** Drops the schema and closes the pool. */
  close(): Promise<void>
}

let count = 0

/** A name that no other test process uses, and that tells its age to the sweep in testing-server.ts. */
export function testSchemaName(): string {
  return `test_${Date.now().toString(36)}_${process.pid.toString(36)}_${(count++).toString(36)}`
}

/** A schema as the town hall has it at its first start: all tables, no rows. */
export async function testDatabase({ schema = testSchemaName(), max = 5 } = {}): Promise<TestDatabase> {
  const url = inject('postgresUrl')
  await migrate({ url, schema, first: installJobs })
  const db = openDatabase({ url, schema, max })
  return {
    ...{ db, url, schema },
    async close() {
      await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db)
      await db.destroy()
    },
  }
}
