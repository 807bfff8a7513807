/** The town's data: one PostgreSQL, one schema per town. */
export { sql } from 'kysely'
export { type Address, connection, openPool, withClient } from './connect.ts'
export { type Postgres, type PostgresOptions, startPostgres } from './embedded/start.ts'
export { type MigrateOptions, migrate } from './migrate.ts'
export { findMigrations, type Migration } from './migrations.ts'
export { type Database, json, openDatabase, type Transaction } from './open.ts'
export { checkSchemaName } from './schema-name.ts'
export type { Tables } from './tables.generated.ts'
