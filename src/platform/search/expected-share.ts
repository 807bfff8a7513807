import { type Compilable, sql } from 'kysely'
import type { Database, Tables, Transaction } from '#platform/database'

/**
 * Which share of a table PostgreSQL expects a query over it to find, 0 to 1. It reads no row: it knows the common pairs of
 * an index from its statistics, and expects little of every other. Right within a small factor: for choosing a way, never
 * for a figure.
 */
export async function expectedShare(
  db: Database | Transaction,
  table: keyof Tables,
  query: Compilable,
): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) ${query as never}`.execute(db)
  const size = await sql<{ rows: number }>`
    select reltuples::float8 as rows from pg_class where oid = ${table}::regclass`.execute(db)
  const found = rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
  return found / Math.max(size.rows[0]?.rows ?? 0, 1)
}
