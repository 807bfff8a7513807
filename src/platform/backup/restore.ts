import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { findMigrations, migrate, withClient } from '#platform/database'
import { installJobs } from '#platform/jobs'
import { readArchive } from './archive.ts'
import { type Backed, type Premises, plainText } from './backup.ts'
import { foreignKeysOf, makeTable, quoted, tablesOf } from './catalogue.ts'
import { checkArchive } from './check-archive.ts'
import type { Manifest } from './manifest.ts'
import { BackupRefused } from './refused.ts'

/**
 * Brings the town in `path` back into an empty schema, on any PostgreSQL, as its plain owner. All of it or nothing.
 * @throws BackupRefused when the archive is damaged or newer than the program, or the schema is not empty
 */
export async function restore({ store, ...address }: Premises, path: string): Promise<Backed> {
  const manifest = await checkArchive(path)
  const known = new Map(findMigrations().map((migration) => [migration.name, migration]))
  const migrations = manifest.migrations.map(({ name, sha256 }) => {
    const migration = known.get(name)
    if (migration?.sha256 !== sha256)
      throw new BackupRefused(
        `控えは別の版のプログラムのものです(${name})。控えと同じか、新しい版を使ってください。`,
      )
    return migration
  })
  await withClient(address, async (client) => {
    const { rows } = await client.query(
      `select from pg_class where relnamespace = to_regnamespace($1) and relkind = 'r' limit 1`,
      [address.schema],
    )
    if (rows.length > 0)
      throw new BackupRefused(`スキーマ ${address.schema} は空ではありません。空のところにだけ戻せます。`)
  })

  await migrate({ ...address, migrations, first: installJobs })
  try {
    await withClient(address, async (client) => {
      await client.query('begin')
      await client.query(plainText)
      await fill(client, manifest, path, store)
      await client.query('commit')
    })
  } catch (error) {
    await withClient(address, (client) => client.query(`drop schema ${address.schema} cascade`))
    throw error
  }
  await migrate({ ...address, first: installJobs })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return { tables: manifest.tables.length, rows, files: manifest.files.length }
}

/**
 * Foreign keys are dropped and made again (which checks them): their triggers cannot be switched off by a plain owner,
 * and tables may point at each other in circles. Our own triggers can be.
 */
async function fill(
  client: pg.ClientBase,
  manifest: Manifest,
  path: string,
  store: Premises['store'],
): Promise<void> {
  const there = new Set((await tablesOf(client)).map(({ name }) => name))
  for (const { name, shape } of manifest.tables) if (!there.has(name)) await makeTable(client, name, shape)
  const tables = (await tablesOf(client)).map(({ name }) => quoted(name))
  const keys = await foreignKeysOf(client)
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await client.query(`truncate ${tables.join(', ')}`)

  await copyEntries(client, manifest, path, store)

  for (const { name, last } of manifest.sequences)
    if (last !== null) await client.query('select setval($1::regclass, $2)', [quoted(name), last])
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
}

/** Entries come in the order they were written: the pieces of a table one after the other, then the files. */
async function copyEntries(
  client: pg.ClientBase,
  manifest: Manifest,
  path: string,
  store: Premises['store'],
): Promise<void> {
  const owners = new Map(
    manifest.tables.flatMap((table) => table.parts.map((part) => [part.path, table] as const)),
  )
  const keys = new Map(manifest.files.map((file) => [file.path, file.key]))
  let current: { name: string; rows: number; stream: ReturnType<typeof open> } | undefined
  const open = (table: Manifest['tables'][number]) =>
    client.query(copyFrom(`copy ${quoted(table.name)} (${table.columns.map(quoted).join(', ')}) from stdin`))
  const close = async () => {
    if (!current) return
    const { stream } = current
    const done = once(stream, 'finish')
    stream.end()
    await done
    current = undefined
  }
  for await (const entry of readArchive(path)) {
    const table = owners.get(entry.path)
    if (table?.name !== current?.name) await close()
    if (table) {
      current ??= { name: table.name, rows: table.rows, stream: open(table) }
      if (!current.stream.write(entry.bytes))
        await Promise.race([once(current.stream, 'drain'), once(current.stream, 'close')])
    }
    const key = keys.get(entry.path)
    if (key) await store.put(key, entry.bytes)
  }
  await close()
}
