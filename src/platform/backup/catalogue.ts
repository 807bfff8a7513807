/** What a schema consists of, as PostgreSQL's own catalogue tells it. */
import type pg from 'pg'

/** Both kinds of migration are made by the program, never restored. */
const bookkeeping = ['schema_migration', 'migrations']

export interface Table {
  readonly name: string
  /** Without generated columns, which cannot be written. */
  readonly columns: readonly string[]
}

/** Tables of the schema on the search path, by name. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> all ($1)
     group by c.relname order by c.relname`,
    [bookkeeping],
  )
  return rows
}

/** A column of a table that the program made besides its migrations: a register of the town. */
export interface MadeColumn {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default: string | null
  /** Belongs to the primary key. */
  readonly key: boolean
}

/** How a table was made, so that it can be made again where no migration does it. */
export async function shapeOf(client: pg.ClientBase, table: string): Promise<MadeColumn[]> {
  const { rows } = await client.query<MadeColumn>(
    `select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
       pg_get_expr(d.adbin, d.adrelid) as default,
       exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)) as key
     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by a.attnum`,
    [quoted(table)],
  )
  return rows
}

/** Words of an archive become part of a statement: nothing but names of types and plain constants passes. */
const TYPE = /^[a-z][a-z ]{0,40}(\(\d+(,\d+)?\))?(\[\])?$/
const CONSTANT = /^(-?\d{1,10}|true|false|'[^'\\]{0,100}'::[a-z ]+)$/

/** Makes a table of that shape. @throws Error when the shape says anything but types and constants */
export async function makeTable(
  client: pg.ClientBase,
  name: string,
  columns: readonly MadeColumn[],
): Promise<void> {
  const lines = columns.map((column) => {
    if (!TYPE.test(column.type) || (column.default !== null && !CONSTANT.test(column.default)))
      throw new Error(`${name}.${column.name}: not a column that an archive may make`)
    const preset = column.default === null ? '' : ` default ${column.default}`
    return `${quoted(column.name)} ${column.type}${preset}${column.required ? ' not null' : ''}`
  })
  const key = columns.filter((column) => column.key).map((column) => quoted(column.name))
  const primary = key.length > 0 ? [`primary key (${key.join(', ')})`] : []
  await client.query(`create table ${quoted(name)} (${[...lines, ...primary].join(', ')})`)
}

export interface Sequence {
  readonly name: string
  readonly last: string | null
}

export async function sequencesOf(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = current_schema() order by 1`,
  )
  return rows
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

export async function foreignKeysOf(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where connamespace = current_schema()::regnamespace and contype = 'f' and conparentid = 0`,
  )
  return rows
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
