/** A filter as a predicate of SQL, over columns that the asker may see. */
import { type RawBuilder, sql } from 'kysely'
import { type Filter, ME, type Plain, type RegisterDefinition, type RegisterField } from '#language'
import type { IsoDate } from '#platform/clock'
import { normalise } from '#platform/search'
import { type ColumnType, columnName, columnType } from '../storage/columns.ts'

/** A column as the asker sees it, and its type. */
export interface Seen {
  readonly sql: RawBuilder<unknown>
  readonly type: ColumnType | 'timestamptz'
  /** For a column of another register: the records whose record there has a column of which something holds. */
  readonly through?: (holds: (there: Seen) => RawBuilder<boolean>) => RawBuilder<boolean>
}

export interface FilterContext {
  readonly today: IsoDate
  /** Stands for `@me`: the id of the one who asks. */
  readonly me: string
  /** The column of a field or fact; undefined where there is none. */
  column(id: string): Seen | undefined
}

const FACTS: Readonly<Record<string, Seen>> = {
  '@made': { sql: sql.ref('t.made_at'), type: 'timestamptz' },
  '@changed': { sql: sql.ref('t.changed_at'), type: 'timestamptz' },
  '@maker': { sql: sql`t.made_by_id::text`, type: 'text' },
}

/** Every column of a register as it stands, seen by nobody in particular. */
export function plainColumn({ fields }: RegisterDefinition, id: string): Seen | undefined {
  if (Object.hasOwn(FACTS, id)) return FACTS[id]
  const field = fields.find((each) => each.id === id)
  if (!field || field.kind === 'lookup' || field.kind === 'rollup') return undefined
  return { sql: sql.ref(`t.${columnName(id)}`), type: columnType(field) }
}

/** What a filter means. What it names and the register lacks holds for no record. */
export function filterSql(filter: Filter, context: FilterContext): RawBuilder<boolean> {
  switch (filter.op) {
    case 'all':
    case 'any': {
      const parts = filter.of.map((each) => filterSql(each, context))
      return sql<boolean>`(${sql.join(parts, filter.op === 'all' ? sql` and ` : sql` or `)})`
    }
    case 'not':
      return sql<boolean>`not coalesce(${filterSql(filter.of, context)}, false)`
    default: {
      const seen = context.column(filter.field)
      return seen ? comparison(filter, seen, context) : sql<boolean>`false`
    }
  }
}

type Comparison = Exclude<Filter, { op: 'all' | 'any' | 'not' }>

function comparison(
  filter: Comparison,
  { sql: column, type, through }: Seen,
  context: FilterContext,
): RawBuilder<boolean> {
  if (through) return through((there) => comparison(filter, there, context))
  const value = (plain: Plain) => (plain === ME ? context.me : plain)
  switch (filter.op) {
    case 'is':
      return isOneOf(column, type, [value(filter.value)])
    case 'oneOf':
      return isOneOf(column, type, filter.values.map(value))
    case 'answered':
      return sql<boolean>`${column} is not null`
    case 'contains':
      return sql<boolean>`searchable(${column}::text) like ${`%${normalise(filter.value).replace(/[\\%_]/g, '\\$&')}%`}`
    default: {
      const order = filter.op === 'atLeast' ? sql`>=` : sql`<=`
      if (filter.by === 'daysFromToday')
        return sql<boolean>`${column}::date ${order} ${context.today}::date + ${Number(filter.value)}::int`
      return filter.by || !fits(type, filter.value)
        ? sql<boolean>`false`
        : sql<boolean>`${column} ${order} ${cast(type, filter.value)}`
    }
  }
}

function isOneOf(
  column: RawBuilder<unknown>,
  type: Seen['type'],
  values: readonly Plain[],
): RawBuilder<boolean> {
  const fitting = values.filter((each) => fits(type, each))
  if (fitting.length === 0) return sql<boolean>`false`
  if (type === 'text[]' || type === 'uuid[]')
    return sql<boolean>`${column} && ${fitting.map(String)}::${sql.raw(type)}`
  if (fitting.length === 1) return sql<boolean>`${column} = ${cast(type, fitting[0]!)}`
  return sql<boolean>`${column} = any(${fitting.map(String)}::text[]::${sql.raw(type)}[])`
}

const cast = (type: Seen['type'], value: Plain) => sql`${String(value)}::${sql.raw(type)}`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** PostgreSQL would end the query for a value that is no number or day; ours simply finds nothing. */
function fits(type: Seen['type'], value: Plain): boolean {
  const text = String(value)
  switch (type) {
    case 'bigint':
      return /^-?\d{1,15}$/.test(text)
    case 'numeric':
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(text)
    case 'date':
    case 'timestamptz':
      return DAY.test(text) && !Number.isNaN(Date.parse(text))
    case 'boolean':
      return text === 'true' || text === 'false'
    case 'uuid':
    case 'uuid[]':
      return UUID.test(text)
    case 'jsonb':
      return false
    default:
      return true
  }
}

export const fieldOf = ({ fields }: RegisterDefinition, id: string): RegisterField | undefined =>
  fields.find((each) => each.id === id)
