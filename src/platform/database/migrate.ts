/** Migrations: SQL files beside the code that owns the tables, applied in order of name, forward only. */
import type pg from 'pg'
import { type Address, withClient } from './connect.ts'
import { findMigrations, type Migration } from './migrations.ts'
import { checkSchemaName } from './schema-name.ts'

export interface MigrateOptions extends Address {
  /** Default: every migration file under `src`. */
  readonly migrations?: readonly Migration[]
  /** What a library keeps in the schema by its own means; runs first, under the same lock. */
  readonly first?: (address: Address) => Promise<void>
}

/**
 * Brings the schema up to date under an advisory lock, each file in a transaction of its own.
 * @returns names of the files applied now
 * @throws Error when an applied file has changed or is gone, or when a statement fails
 */
export async function migrate({
  migrations = findMigrations(),
  first,
  ...address
}: MigrateOptions): Promise<string[]> {
  const schema = checkSchemaName(address.schema)
  return await withClient(address, async (client) => {
    await client.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [`yakuba migrate ${schema}`])
    await client.query(`create schema if not exists ${schema}`)
    await client.query(
      `create table if not exists schema_migration
         (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    await first?.(address)
    const pending = await findPending(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  })
}

async function findPending(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration',
  )
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
  const known = new Set(migrations.map(({ name }) => name))
  for (const name of applied.keys())
    if (!known.has(name))
      throw new Error(`適用済みのマイグレーション ${name} がありません。プログラムがデータより古いようです。`)
  for (const { name, sha256 } of migrations)
    if ((applied.get(name) ?? sha256) !== sha256)
      throw new Error(
        `適用済みのマイグレーション ${name} が書き換えられています。新しいファイルを足してください。`,
      )
  return migrations.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, { name, sha256, text }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`マイグレーション ${name}: ${(error as Error).message}`, { cause: error })
  }
}
