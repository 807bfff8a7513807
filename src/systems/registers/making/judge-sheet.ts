import type { ReadTable } from '#doors/sheet'
import type { Hall, RegisterDefinition } from '#language'
import { missingIn } from '../imports/missing-in.ts'
import { type CellError, type ReadRow, rowReader } from '../imports/read-rows.ts'
import { recordContext } from '../records/read-values.ts'
import { type DraftSheet, mappingOfSheet } from './sheet.ts'

/** What publishing would make of the rows. */
export interface JudgedSheet {
  readonly rows: number
  readonly wrongRows: number
  /** The first {@link MOST_LISTED}. */
  readonly errors: readonly CellError[]
}

const MOST_LISTED = 200
const BATCH = 500

/** Reads every row as the app is now; what links to other records is looked for when it is imported. */
export async function judgeSheet(
  hall: Hall,
  definition: RegisterDefinition,
  table: ReadTable,
  sheet: DraftSheet,
): Promise<JudgedSheet> {
  const mapping = mappingOfSheet(definition, sheet)
  const read = rowReader(definition, table, mapping, recordContext(hall))
  const keys = new Map<string, number>()
  const errors: CellError[] = []
  const counts = { rows: 0, wrongRows: 0 }
  for (let at = mapping.header + 1; at < table.rows.length; at += 1) {
    // Whoever else this process serves gets their turn.
    if (at % BATCH === 0) await new Promise((resolve) => setImmediate(resolve))
    const row = read(at)
    if (row === undefined) continue
    counts.rows += 1
    const wrong = isErrors(row) ? row : [...missingIn(definition, row), ...twice(definition, keys, row)]
    if (wrong.length === 0) continue
    counts.wrongRows += 1
    errors.push(...wrong.slice(0, MOST_LISTED - errors.length))
  }
  return { ...counts, errors }
}

/** The register's own key may stand in the file once. */
function twice(
  { key, fields }: RegisterDefinition,
  keys: Map<string, number>,
  { row, values, serials }: ReadRow,
): CellError[] {
  const value = key === undefined ? undefined : (serials[key] ?? values[key])
  if (value === undefined || value === null) return []
  const before = keys.get(String(value))
  if (before === undefined) keys.set(String(value), row)
  if (before === undefined) return []
  const column = fields.find(({ id }) => id === key)?.label ?? ''
  return [{ row, column, at: `${row}行目`, message: `「${column}」が${before}行目と同じです。` }]
}

const isErrors = (row: ReadRow | readonly CellError[]): row is readonly CellError[] => Array.isArray(row)
