/** The index of all words of a register: only where there is much to look through, made while people work (decision 82). */
import { sql } from 'kysely'
import type { Hall } from '#language'
import type { Database } from '#platform/database'
import { indexName, tableName } from './table.ts'

/** From so many records on. Below, reading their texts is as quick, and every change is cheaper without an index. */
export const MANY_WORDS = 20_000

const wordsIndex = (register: string): string => indexName(register, '@words')

/** Those among these registers whose index of words is there and whole. */
export async function wordsIndexed(db: Database, registers: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indisvalid and c.relnamespace = current_schema()::regnamespace
      and c.relname = any(${registers.map(wordsIndex)}::text[])`.execute(db)
  const there = new Set(rows.map(({ name }) => name))
  return new Set(registers.filter((register) => there.has(wordsIndex(register))))
}

/**
 * Makes the index of a register that has become long. Nobody waits: PostgreSQL goes through the table while it is written
 * to. One that was broken off is made anew.
 * @returns whether it was made now
 */
export async function indexWords({ db }: Pick<Hall, 'db'>, register: string): Promise<boolean> {
  const [table, index] = [sql.table(tableName(register)), sql.id(wordsIndex(register))]
  if ((await wordsIndexed(db, [register])).has(register) || !(await isLong(db, register))) return false
  await sql`drop index concurrently if exists ${index}`.execute(db)
  await sql`create index concurrently ${index} on ${table} using gin (ngrams(search_text))
    where removed_at is null`.execute(db)
  await sql`analyze ${table}`.execute(db)
  return true
}

async function isLong(db: Database, register: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select from ${sql.table(tableName(register))} limit ${MANY_WORDS}) counted`.execute(db)
  return rows[0]!.count >= MANY_WORDS
}
