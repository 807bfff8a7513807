/** How a field stands in the table of its register: one typed column each (decision 80). */
import type { CalculatedField, JsonSchema, LinkField, RegisterField, Row } from '#language'
import { isStored, kindOf } from '#language'

/** What PostgreSQL calls the type of a column. */
export type ColumnType =
  | 'text'
  | 'text[]'
  | 'bigint'
  | 'numeric'
  | 'date'
  | 'boolean'
  | 'jsonb'
  | 'uuid'
  | 'uuid[]'

export interface FieldColumn {
  readonly field: RegisterField
  readonly name: string
  readonly type: ColumnType
}

const GIVES: Readonly<Record<CalculatedField['gives'], ColumnType>> = {
  text: 'text',
  number: 'numeric',
  date: 'date',
  yesNo: 'boolean',
}

/** A prefix keeps fields apart from the columns that every record has. */
export const columnName = (id: string): string => `f_${id}`

const linkType = ({ many }: LinkField): ColumnType => (many ? 'uuid[]' : 'uuid')

/** The column type of a field that is stored. @throws Error for one that is found when it is read */
export function columnType(field: RegisterField): ColumnType {
  switch (field.kind) {
    case 'link':
      return linkType(field)
    case 'shape':
      return 'jsonb'
    case 'serial':
      return 'text'
    case 'calculated':
      return GIVES[field.gives]
    case 'lookup':
    case 'rollup':
      throw new Error(`${field.id} has no column`)
    default:
      return typeOfSchema(kindOf(field).schema(field))
  }
}

function typeOfSchema({ type, format, items }: JsonSchema): ColumnType {
  if (type === 'string') return format === 'date' ? 'date' : 'text'
  if (type === 'integer') return 'bigint'
  if (type === 'number') return 'numeric'
  if (type === 'boolean') return 'boolean'
  const inner = items as JsonSchema | undefined
  return type === 'array' && inner?.type === 'string' ? 'text[]' : 'jsonb'
}

/** Worked out once for each definition: measured, it was a third of reading a record. */
const known = new WeakMap<readonly RegisterField[], readonly FieldColumn[]>()

/** Columns of the fields that have one, in their order. */
export function columnsOf(fields: readonly RegisterField[]): readonly FieldColumn[] {
  const found = known.get(fields)
  if (found) return found
  const columns = fields
    .filter(isStored)
    .map((field) => ({ field, name: columnName(field.id), type: columnType(field) }))
  known.set(fields, columns)
  return columns
}

/** A clean value as a parameter for its column. */
export const toColumn = (type: ColumnType, value: unknown): unknown => {
  if (value === undefined || value === null) return null
  return type === 'jsonb' ? JSON.stringify(value) : value
}

/** A column's value as the field's own; undefined where nothing stands. */
export const fromColumn = (type: ColumnType, value: unknown): unknown => {
  if (value === null || value === undefined) return undefined
  return type === 'numeric' ? Number(value) : value
}

/** The values of a row by field. */
export const valuesOf = (columns: readonly FieldColumn[], row: Row): Row =>
  Object.fromEntries(
    columns.flatMap(({ field, name, type }) => {
      const value = fromColumn(type, row[name])
      return value === undefined ? [] : [[field.id, value]]
    }),
  )

/** Words under which a record is found. */
export function searchWords(field: RegisterField, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (field.kind === 'serial' || field.kind === 'calculated') return String(value)
  if (field.kind === 'link' || field.kind === 'shape' || field.kind === 'lookup' || field.kind === 'rollup')
    return ''
  const kind = kindOf(field)
  return kind.search?.(value, field) ?? kind.format(value, field)
}
