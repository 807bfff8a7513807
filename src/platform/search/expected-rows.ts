import { type Compilable, sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'

/**
 * How many rows PostgreSQL expects a query to find. It reads none of them: it knows the common pairs of an index from its
 * statistics, and expects few of every other. Right within a small factor, for choosing a way, never for a figure.
 */
export async function expectedRows(db: Database | Transaction, query: Compilable): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) ${query as never}`.execute(db)
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
}
