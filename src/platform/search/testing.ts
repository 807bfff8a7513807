/** For tests of lists: whether a search finds its index among some thousand rows. */
import { readFileSync } from 'node:fs'
import { type Expression, sql } from 'kysely'
import type { Database } from '#platform/database'
import { withSearchMemory } from './matching.ts'

/** PostgreSQL's plan for a query, with fresh statistics, as a list would run it. */
export async function planOf(db: Database, query: Expression<unknown>, tables: readonly string[]) {
  for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(db)
  return await db.transaction().execute(async (tx) => {
    await withSearchMemory(tx)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(tx)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

const readme = () => readFileSync(new URL('README.md', import.meta.url), 'utf8').split('## Which list')[1]!

/** Addresses of the lists that README.md says are searched. */
export const searchedLists = (): string[] =>
  [...readme().matchAll(/^\| `([^`]+)` \|/gm)].map(([, path]) => path!)

/** Addresses of all pages that README.md speaks of. */
export const knownPages = (): string[] => [...readme().matchAll(/`(\/[^`]*)`/g)].map(([, path]) => path!)
