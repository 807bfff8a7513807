/** The town's data as Kysely sees it. */
import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, type RawBuilder, sql } from 'kysely'
import { type Address, openPool } from './connect.ts'
import { prepareWrites } from './prepared.ts'
import type { Tables } from './tables.generated.ts'

/** A Kysely on the town's schema; a {@link Transaction} is accepted wherever a Database is. */
export type Database = Kysely<Tables>
export type Transaction = KyselyTransaction<Tables>

/** Opens a pool of at most `max` connections. `db.destroy()` closes it. */
export function openDatabase({ max, ...address }: Address & { max?: number }): Database {
  const pool = openPool(address, max)
  pool.on('connect', prepareWrites)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** A value for a `jsonb` column. The driver would write a bare array as a PostgreSQL array. */
export const json = (value: unknown): RawBuilder<string> => sql<string>`${JSON.stringify(value)}::jsonb`
