/** The index of all words of a long register, made while people work (decision 82). */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { wholeIndexes } from './long.ts'
import { indexName, tableName } from './table.ts'

const wordsIndex = (register: string): string => indexName(register, '@words')

/** Those among these registers whose index of words is there and whole. */
export async function wordsIndexed(db: Database, registers: readonly string[]): Promise<ReadonlySet<string>> {
  const there = await wholeIndexes(db, registers.map(wordsIndex))
  return new Set(registers.filter((register) => there.has(wordsIndex(register))))
}

/**
 * Makes the index. Nobody waits: PostgreSQL goes through the table while it is written to. One that was broken off is made
 * anew.
 * @returns whether it was made now
 */
export async function indexWords(db: Database, register: string): Promise<boolean> {
  if ((await wordsIndexed(db, [register])).has(register)) return false
  const [table, index] = [sql.table(tableName(register)), sql.id(wordsIndex(register))]
  await sql`drop index concurrently if exists ${index}`.execute(db)
  await sql`create index concurrently ${index} on ${table} using gin (ngrams(search_text))
    where removed_at is null`.execute(db)
  await sql`analyze ${table}`.execute(db)
  return true
}
