/** What a town consists of, in a form that can be compared across servers: every row of every table, every file. */
import { createHash } from 'node:crypto'
import type { Database } from '#platform/database'
import { sql } from '#platform/database'
import type { Store } from '#platform/files'

export interface Fingerprint {
  /** By table: how many rows, and one hash over all of them. */
  readonly tables: ReadonlyMap<string, { readonly rows: number; readonly hash: string }>
  /** By key: the hash of the bytes as they lie in the store. */
  readonly files: ReadonlyMap<string, string>
}

/** Rows that only say when this server was set up; and the line that the restoring itself adds to the audit log. */
const OF_THE_SERVER: Readonly<Record<string, string>> = {
  schema_migration: '(t.name, t.sha256)::text',
  migrations: '(t.id)::text',
}
const NOT_OURS: Readonly<Record<string, string>> = { audit_entry: `where t.action <> 'town.restore'` }

export async function fingerprint(db: Database, store: Store): Promise<Fingerprint> {
  const names = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' order by 1`.execute(db)
  const tables = new Map<string, { rows: number; hash: string }>()
  for (const { name } of names.rows) {
    const row = sql.raw(OF_THE_SERVER[name] ?? 't::text')
    const found = await sql<{ rows: number; hash: string }>`
      select count(*)::int as rows, md5(coalesce(string_agg(${row}, E'\n' order by ${row} collate "C"), '')) as hash
      from ${sql.table(name)} t ${sql.raw(NOT_OURS[name] ?? '')}`.execute(db)
    tables.set(name, found.rows[0]!)
  }
  const files = new Map<string, string>()
  for (const { key } of await db.selectFrom('file').select('key').orderBy('key').execute())
    files.set(
      key,
      createHash('sha256')
        .update(await store.get(key))
        .digest('hex'),
    )
  return { tables, files }
}

/** Names of what differs, in either direction. */
export function differences(before: Fingerprint, after: Fingerprint): string[] {
  const said = (map: ReadonlyMap<string, unknown>, key: string) => JSON.stringify(map.get(key) ?? null)
  const of = (what: 'tables' | 'files') =>
    [...new Set([...before[what].keys(), ...after[what].keys()])]
      .filter((key) => said(before[what], key) !== said(after[what], key))
      .map((key) => `${what} ${key}: ${said(before[what], key)} → ${said(after[what], key)}`)
  return [...of('tables'), ...of('files')]
}
