/** The table of a register: made from its definition, and made to follow it. */
import { type RawBuilder, sql } from 'kysely'
import type { RegisterDefinition, RegisterField } from '#language'
import type { Database, Transaction } from '#platform/database'
import { type ColumnType, columnName, columnsOf } from './columns.ts'

/** PostgreSQL cuts names at 63 bytes; an id has 40 at most. */
export const tableName = (register: string): string => `register__${register.replaceAll('-', '_')}`
export const tableOf = (register: string): RawBuilder<unknown> => sql.table(tableName(register))

/** A column stands in the way of a change of kind; the sentence says so to whoever changes the register. */
export class ColumnRefused extends Error {
  override readonly name = 'ColumnRefused'
}

/**
 * Makes the table, or adds what the definition has and the table lacks. What a definition no longer names stays in its
 * column: a field that comes back has its values again.
 * @throws ColumnRefused when a field has become of a kind that its values do not fit
 */
export async function shapeTable(tx: Transaction, definition: RegisterDefinition): Promise<void> {
  await sql`create table if not exists ${tableOf(definition.id)} (
    id uuid primary key,
    version integer not null default 1,
    made_at timestamptz not null,
    made_by text not null,
    made_by_id uuid,
    changed_at timestamptz not null,
    removed_at timestamptz,
    search_text text not null default ''
  )`.execute(tx)
  const there = await columnTypes(tx, definition.id)
  for (const { name, type, field } of columnsOf(definition.fields)) {
    const was = there.get(name)
    if (was === undefined)
      await sql`alter table ${tableOf(definition.id)} add column ${sql.id(name)} ${sql.raw(type)}`.execute(tx)
    else if (was !== type) await turn(tx, definition.id, field, was, type)
  }
  for (const index of indexesOf(definition)) await makeIndex(tx, definition.id, index)
}

/** The names of columns and indexes by table. */
export type Shapes = ReadonlyMap<string, ReadonlySet<string>>

/** What the tables of these registers have: one look for all of them, and no lock that a long import would hold up. */
export async function shapesOf(
  db: Database | Transaction,
  registers: readonly Pick<RegisterDefinition, 'id'>[],
): Promise<Shapes> {
  const { rows } = await sql<{ table: string; names: string[] }>`
    select c.relname as table, array(
      select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
      union all select i.relname::text from pg_index join pg_class i on i.oid = indexrelid where indrelid = c.oid
    ) as names
    from pg_class c where c.relnamespace = current_schema()::regnamespace
      and c.relname = any(${registers.map(({ id }) => tableName(id))}::text[])`.execute(db)
  return new Map(rows.map(({ table, names }) => [table, new Set(names)]))
}

/** Whether a table has every column and index of its definition. */
export function isShaped(shapes: Shapes, definition: RegisterDefinition): boolean {
  const there = shapes.get(tableName(definition.id)) ?? new Set()
  return [
    ...columnsOf(definition.fields).map(({ name }) => name),
    ...indexesOf(definition).map((index) => nameOf(definition.id, index)),
  ].every((name) => there.has(name))
}

async function columnTypes(tx: Transaction, register: string): Promise<ReadonlyMap<string, ColumnType>> {
  const { rows } = await sql<{ name: string; type: ColumnType }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${tableName(register)}::regclass and attnum > 0 and not attisdropped`.execute(tx)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

/** Conversions that lose nothing; PostgreSQL itself refuses a value that does not fit, and then nothing is changed. */
const TURNS: readonly (readonly [ColumnType, ColumnType, string])[] = [
  ['bigint', 'numeric', '%::numeric'],
  ['bigint', 'text', '%::text'],
  ['numeric', 'text', '%::text'],
  ['date', 'text', '%::text'],
  ['uuid', 'uuid[]', 'case when % is null then null else array[%] end'],
  ['text', 'text[]', 'case when % is null then null else array[%] end'],
  ['text', 'bigint', '%::bigint'],
  ['text', 'numeric', '%::numeric'],
  ['text', 'date', '%::date'],
]

async function turn(
  tx: Transaction,
  register: string,
  { id, label }: RegisterField,
  was: ColumnType,
  type: ColumnType,
): Promise<void> {
  const way = TURNS.find(([from, to]) => from === was && to === type)
  const refused = new ColumnRefused(
    `「${label}」の種類は、いま入っている値と合わないため変えられません。新しい欄を足してください。`,
  )
  if (!way) throw refused
  const column = columnName(id)
  const using = way[2].replaceAll('%', `"${column}"`)
  try {
    await sql`alter table ${tableOf(register)} alter column ${sql.id(column)}
      type ${sql.raw(type)} using ${sql.raw(using)}`.execute(tx)
  } catch (error) {
    throw Object.assign(refused, { cause: error })
  }
}

interface Index {
  readonly field: string
  readonly unique?: true
  /** Membership in a list of values. */
  readonly many?: true
  /** From the greatest on, empty ones last, as lists sort downwards. */
  readonly down?: true
}

const nameOf = (register: string, { field, down }: Index): string =>
  indexName(register, down ? `${field}@down` : field)

/** What lists sort, group and filter by, and what other registers point with. */
function indexesOf({ key, fields, views }: RegisterDefinition): Index[] {
  const used = new Set(
    views.flatMap(({ sort, group, by }) => [
      ...(sort ?? []).map(({ field }) => field),
      ...(group === undefined ? [] : [group]),
      ...(by === undefined ? [] : [by]),
    ]),
  )
  const downwards = new Set(
    views.flatMap(({ sort }) => sort?.flatMap(({ field, down }) => (down ? [field] : [])) ?? []),
  )
  const own = columnsOf(fields).flatMap(({ field, type }): Index[] => {
    if (field.id === key) return [{ field: field.id, unique: true }]
    if (type === 'jsonb') return []
    if (field.kind === 'link' || field.kind === 'choices')
      return [{ field: field.id, ...(type.endsWith('[]') && { many: true }) }]
    return field.kind === 'choice' || used.has(field.id) ? [{ field: field.id }] : []
  })
  const down = columnsOf(fields).flatMap(({ field: { id }, type }): Index[] =>
    downwards.has(id) && type !== 'jsonb' ? [{ field: id, down: true }] : [],
  )
  return [...own, ...down]
}

async function makeIndex(tx: Transaction, register: string, index: Index): Promise<void> {
  const { field, unique, many, down } = index
  const name = sql.id(nameOf(register, index))
  const column = sql.id(columnName(field))
  const [table, there] = [tableOf(register), sql`where removed_at is null`]
  if (unique)
    await sql`create unique index if not exists ${name} on ${table} (${column}) ${there}`.execute(tx)
  else if (many)
    await sql`create index if not exists ${name} on ${table} using gin (${column}) ${there}`.execute(tx)
  else if (down)
    await sql`create index if not exists ${name} on ${table} (${column} desc nulls last, id desc) ${there}`.execute(
      tx,
    )
  else await sql`create index if not exists ${name} on ${table} (${column}, id) ${there}`.execute(tx)
}

/** Fits into 63 bytes whatever the names are: two long ones are told apart by their hash. */
export function indexName(register: string, field: string): string {
  const whole = `${tableName(register)}__${field}`
  if (whole.length <= 60) return whole
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256').update(whole).digest('hex')
  return `${whole.slice(0, 50)}_${hash.slice(0, 9)}`
}
