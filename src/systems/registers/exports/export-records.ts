/** The records of a list as a table that leaves the house, in batches. */
import { type SheetColumn, type SheetTable, type SheetValue, sheetValue } from '#doors/sheet'
import type { RegisterField } from '#language'
import type { Database } from '#platform/database'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import { linkedTitles } from '../records/links.ts'
import { type ListAsked, listRecords } from '../records/list-records.ts'
import type { RegisterRecord } from '../records/record.ts'
import { sheetColumns } from '../sheet-columns.ts'

const BATCH = 1_000

/** Every field that the actor sees, or those named, of every record that `asked` means and that they may take along. */
export function recordsTable(
  db: Database,
  open: OpenRegister,
  asked: ListAsked,
  columns?: readonly string[],
): SheetTable {
  const shown = (columns ?? open.definition.fields.map(({ id }) => id)).flatMap((id) => {
    const field = open.definition.fields.find((each) => each.id === id)
    return field && !open.rights.neverSeen.has(id) ? [field] : []
  })
  const all = shown.flatMap((field) => sheetColumns(field).map((column) => ({ field, column })))
  return { titles: all.map(({ column }) => column.title), rows: batches(db, open, asked, all) }
}

type Placed = { readonly field: RegisterField; readonly column: SheetColumn }

async function* batches(db: Database, open: OpenRegister, asked: ListAsked, columns: readonly Placed[]) {
  let after: string | undefined
  do {
    const page = await listRecords(db, open, { ...asked, verb: 'export', after, size: BATCH })
    const titles = await linkedTitles(db, open, page.records)
    yield page.records.map((record) => columns.map((each) => cellOf(each, record, titles)))
    after = page.next
  } while (after !== undefined)
}

function cellOf(
  { field, column }: Placed,
  { values }: RegisterRecord,
  titles: ReadonlyMap<string, string>,
): SheetValue {
  const value = values[field.id]
  if (value === undefined) return undefined
  if (field.kind === 'calculated' && field.gives === 'number') return { number: Number(value) }
  if (field.kind === 'rollup' && typeof value === 'number') return { number: value }
  if (field.kind === 'link' || column.cell.only === 'out') return { text: formatValue(field, value, titles) }
  if (field.kind === 'shape') return { text: JSON.stringify(value) }
  return sheetValue(column, values)
}
