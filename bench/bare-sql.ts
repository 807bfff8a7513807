/** The rows of one submission, written again and again without us: its own statements, recorded, with new ids. */
import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { openPool, type Tables } from '#platform/database'

export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** What `work` writes: inserts, updates, and functions that write. Its reads are left out. */
export async function recordWrites(hall: Hall, work: (hall: Hall) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const log = (event: LogEvent) => {
    const { sql, parameters } = event.query
    if (/^(insert|update)|add_job\(|nextval\(/.test(sql)) statements.push({ sql, parameters })
  }
  const { databaseUrl, schema } = hall.config
  const pool = openPool({ url: databaseUrl!, schema }, 1)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log })
  await work({ ...hall, db }).finally(() => db.destroy())
  return statements
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** 受付番号 */
const NUMBER = /\b20\d{10}\b/g
let numbers = 900_000_000_000

/**
 * Writes the rows once more, for another draft, in one transaction of prepared statements. Ids that the submission
 * made are made anew; ids that were there before (`kept`) stay.
 */
export async function writeAgain(
  client: pg.ClientBase,
  statements: readonly Statement[],
  { kept, draft, was }: { kept: ReadonlySet<string>; draft: string; was: string },
): Promise<void> {
  const fresh = new Map<string, string>([[was, draft]])
  const renew = (make: () => string) => (old: string) => {
    if (kept.has(old)) return old
    if (!fresh.has(old)) fresh.set(old, make())
    return fresh.get(old)!
  }
  const again = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(again)
    if (typeof value !== 'string') return value
    return value.replaceAll(UUID, renew(uuid)).replaceAll(
      NUMBER,
      renew(() => String(numbers++)),
    )
  }
  await client.query('begin')
  for (const [at, { sql, parameters }] of statements.entries())
    await client.query({ name: `bare-${at}`, text: sql, values: parameters.map(again) })
  await client.query('commit')
}
