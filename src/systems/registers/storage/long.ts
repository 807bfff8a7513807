/** When a register is long enough for indexes of its own. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { tableName } from './table.ts'

/** From so many records on. Below, reading them all is as quick, and every change is cheaper without an index (decision 82). */
export const MANY_RECORDS = 20_000

export async function isLong(db: Database, register: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select from ${sql.table(tableName(register))} limit ${MANY_RECORDS}) counted`.execute(db)
  return rows[0]!.count >= MANY_RECORDS
}

/** Those among these indexes that are there and whole: one whose making was broken off is neither. */
export async function wholeIndexes(db: Database, names: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indisvalid and c.relnamespace = current_schema()::regnamespace
      and c.relname = any(${names}::text[])`.execute(db)
  return new Set(rows.map(({ name }) => name))
}
