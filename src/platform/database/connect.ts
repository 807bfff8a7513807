/** The one way to reach PostgreSQL, shared by the pool, the migrations, the backup and the worker. */
import pg from 'pg'
import { checkSchemaName } from './schema-name.ts'
import { valueTypes } from './types.ts'

export interface Address {
  readonly url: string
  /** The town's schema; the only one on the search path. */
  readonly schema: string
}

/** Connection settings with the town's schema as the only search path. */
export function connection({ url, schema }: Address): pg.ClientConfig {
  return {
    connectionString: url,
    options: `-c search_path=${checkSchemaName(schema)}`,
    application_name: `yakuba ${schema}`,
    types: valueTypes,
  }
}

/** A pool whose idle connections may break without ending the process: without the two listeners a restart of PostgreSQL does. */
export function openPool(address: Address, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...connection(address), max, connectionTimeoutMillis: 10_000 })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(address: Address, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection(address))
  client.on('error', ignore)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The query that was running fails with the same error; nobody waits on an idle connection. */
function ignore(): void {}
