/** Indexes of a long register for every field that somebody may narrow, sort or count it by (decision 82). */
import { sql } from 'kysely'
import type { RegisterDefinition } from '#language'
import type { Database } from '#platform/database'
import { columnsOf, type FieldColumn } from './columns.ts'
import { wholeIndexes } from './long.ts'
import { indexName, tableName } from './table.ts'

/** Each index is written with every change: those of the first so many fields. */
const MOST = 20
/** A line of text; PostgreSQL refuses to index more than about 2,700 bytes. */
const LONGEST_TEXT = 500
const LINES = ['text', 'digits', 'tel', 'email', 'month', 'corporateNumber', 'serial']

/** Whether its values are short, and many enough to tell records apart. */
function isWorthIt({ field, type }: FieldColumn): boolean {
  if (type === 'bigint' || type === 'numeric' || type === 'date') return true
  if (type !== 'text' || !LINES.includes(field.kind)) return false
  return !('max' in field) || field.max === undefined || field.max <= LONGEST_TEXT
}

/**
 * Makes what is missing. Nobody waits: PostgreSQL goes through the table while it is written to. One that was broken off is
 * made anew.
 */
export async function indexFields(db: Database, { id, fields }: RegisterDefinition): Promise<void> {
  const wanted = columnsOf(fields)
    .filter(isWorthIt)
    .slice(0, MOST)
    .map(({ field, name: column }) => ({ column, name: indexName(id, field.id) }))
  const there = await wholeIndexes(
    db,
    wanted.map(({ name }) => name),
  )
  for (const { column, name } of wanted) {
    if (there.has(name)) continue
    await sql`drop index concurrently if exists ${sql.id(name)}`.execute(db)
    try {
      await sql`create index concurrently ${sql.id(name)} on ${sql.table(tableName(id))} (${sql.id(column)}, id)
        where removed_at is null`.execute(db)
    } catch (error) {
      // A value from when the field was a longer one. Half an index would refuse the next such value.
      if ((error as { code?: string }).code !== TOO_LONG) throw error
      await sql`drop index concurrently if exists ${sql.id(name)}`.execute(db)
    }
  }
}

/** program_limit_exceeded */
const TOO_LONG = '54000'
