/** A record as somebody sees it. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isStored, type RegisterField, type Row } from '#language'
import type { Database, Transaction } from '#platform/database'
import type { OpenRegister } from '../open-register.ts'
import { foundColumn } from '../rights/found-column.ts'
import type { RecordRights, Rights } from '../rights/rights.ts'
import { columnName, columnsOf, fromColumn, valuesOf } from '../storage/columns.ts'
import { tableOf } from '../storage/table.ts'
import { statementOf } from './statement.ts'

export interface RegisterRecord {
  readonly id: string
  readonly version: number
  readonly madeAt: Date
  readonly madeBy: string
  readonly changedAt: Date
  readonly removedAt?: Date
  /** By field, as far as the reader sees them. */
  readonly values: Row
  readonly rights: RecordRights
}

export interface RecordRow extends Row {
  readonly id: string
  readonly version: number
  readonly made_at: Date
  readonly made_by: string
  readonly changed_at: Date
  readonly removed_at: Date | null
  readonly grants: readonly boolean[]
}

const OWN = ['id', 'version', 'made_at', 'made_by', 'changed_at', 'removed_at']
/** One text for each definition, not a part for each column: measured, half of what a query cost to write. */
const stored = new WeakMap<readonly RegisterField[], RawBuilder<unknown>>()

function storedColumns(fields: readonly RegisterField[]): RawBuilder<unknown> {
  const known = stored.get(fields)
  if (known) return known
  const names = [...OWN, ...columnsOf(fields).map(({ name }) => name)]
  const made = sql.raw(names.map((name) => `t."${name}"`).join(', '))
  stored.set(fields, made)
  return made
}

const selections = new WeakMap<Rights, RawBuilder<unknown>>()

/** What is selected of `t` so that {@link seenRecord} can read it. */
export function selection(open: OpenRegister): RawBuilder<unknown> {
  const known = selections.get(open.rights) ?? select(open)
  selections.set(open.rights, known)
  return known
}

function select({ definition, rights, other }: OpenRegister): RawBuilder<unknown> {
  const found = definition.fields.flatMap((field) => {
    if (isStored(field)) return []
    const seen = foundColumn(field, definition.fields, other)
    return [sql`${seen?.sql ?? sql`null`} as ${sql.id(columnName(field.id))}`]
  })
  return sql.join([storedColumns(definition.fields), ...found, sql`${rights.marks} as grants`])
}

/** Without what the reader may not see. */
export function seenRecord({ definition, rights }: OpenRegister, row: RecordRow): RegisterRecord {
  const own = rights.of(row)
  const values: Record<string, unknown> = {}
  for (const field of definition.fields)
    if (own.sees(field.id) && (field.kind === 'lookup' || field.kind === 'rollup')) {
      const value = plainly(row[columnName(field.id)])
      if (value !== undefined) values[field.id] = value
    }
  for (const { field, name, type } of columnsOf(definition.fields)) {
    const value = own.sees(field.id) ? fromColumn(type, row[name]) : undefined
    if (value !== undefined) values[field.id] = value
  }
  return {
    id: row.id,
    version: row.version,
    madeAt: row.made_at,
    madeBy: row.made_by,
    changedAt: row.changed_at,
    ...(row.removed_at && { removedAt: row.removed_at }),
    values,
    rights: own,
  }
}

/** PostgreSQL hands sums over as texts, days too. */
const plainly = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : fromColumn('text', value)

interface FindOptions {
  readonly removed?: boolean
  readonly lock?: boolean
}

/** A record that the actor may read; undefined otherwise. Removed ones only where asked for. */
export const findRecord = async (
  db: Database | Transaction,
  open: OpenRegister,
  id: string,
  options?: FindOptions,
): Promise<RegisterRecord | undefined> => (await findWhole(db, open, id, options))?.seen

/**
 * The same with every value that is stored, also those that the reader does not see: to be kept and calculated with, never
 * to be shown.
 */
export async function findWhole(
  db: Database | Transaction,
  open: OpenRegister,
  id: string,
  { removed = false, lock = false }: FindOptions = {},
): Promise<{ readonly seen: RegisterRecord; readonly whole: Row } | undefined> {
  const there: RawBuilder<SqlBool> = removed ? sql`true` : sql`t.removed_at is null`
  const read = statementOf(
    db,
    open.rights,
    `read ${removed} ${lock}`,
    (given) => sql`select ${selection(open)} from ${tableOf(open.definition.id)} t
      where t.id = ${given('id')} and ${there} and ${open.rights.rows('read')} ${lock ? sql`for update of t` : sql``}`,
  )
  const [row] = (await read<RecordRow>(db, { id })).rows
  return row && { seen: seenRecord(open, row), whole: valuesOf(columnsOf(open.definition.fields), row) }
}
