/** What a record was before each change. */
import type { Row } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import type { OpenRegister } from '../open-register.ts'
import type { RegisterRecord } from './record.ts'

export interface Change {
  /** The version that came of it. */
  readonly version: number
  readonly kind: 'changed' | 'removed' | 'restored'
  readonly at: Date
  readonly by: string
  readonly via: string
  /** By field, what stood there; null where nothing did. Without what the reader may not see. */
  readonly before: Row
  readonly after: Row
}

interface ChangeRow {
  readonly version: number
  readonly kind: Change['kind']
  readonly at: Date
  readonly by_name: string
  readonly via: string
  readonly before: Row
}

/** Every change of a record, newest first, told backwards from what it is now. */
export async function historyOf(
  db: Database | Transaction,
  { definition }: OpenRegister,
  { id, values, rights }: RegisterRecord,
): Promise<Change[]> {
  const { rows } = await sql<ChangeRow>`
    select version, kind, at, by_name, via, before from record_change
    where register = ${definition.id} and record = ${id} order by version desc`.execute(db)
  let later: Row = values
  return rows.map(({ by_name, before, ...rest }) => {
    const seen = Object.fromEntries(Object.entries(before).filter(([field]) => rights.sees(field)))
    const after = Object.fromEntries(Object.keys(seen).map((field) => [field, later[field] ?? null]))
    later = { ...later, ...seen }
    return { ...rest, by: by_name, before: seen, after }
  })
}

/** A record as it was at an earlier version. */
export const asOf = (values: Row, changes: readonly Change[], version: number): Row => {
  const was: Record<string, unknown> = { ...values }
  for (const change of changes) if (change.version > version) Object.assign(was, change.before)
  return Object.fromEntries(Object.entries(was).filter(([, value]) => value !== null && value !== undefined))
}
