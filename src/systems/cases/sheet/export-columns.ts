import { itemsOf, type SheetColumn, type SheetItem, type SheetValue, sheetValue } from '#doors/sheet'
import type { Definition, Row } from '#language'
import { sql, type Transaction } from '#platform/database'
import { getDefinition } from '../definitions.ts'
import { type ExportRow, FACTS } from './facts.ts'

/** The columns of an export, and what each application puts into them. */
export interface ExportColumns {
  readonly titles: readonly string[]
  valuesOf(row: ExportRow): readonly SheetValue[]
}

interface Spread {
  readonly title: string
  valueOf(row: ExportRow, definition: Definition): SheetValue
}

/**
 * The columns that an office chose, for the applications of these definitions: a list gets as many columns as its longest
 * answer has entries, and a question of an older version is answered by that version's field.
 */
export async function exportColumns(
  tx: Transaction,
  chosen: readonly string[],
  hashes: readonly string[],
  ids: ReturnType<typeof sql>,
): Promise<ExportColumns> {
  const definitions = new Map<string, Definition>()
  for (const hash of hashes) definitions.set(hash, await getDefinition(tx, hash))
  const items = new Map<string, SheetItem>()
  for (const definition of definitions.values())
    for (const item of itemsOf(definition)) if (!items.has(item.key)) items.set(item.key, item)
  const spread: Spread[] = []
  const fields = new Map([...definitions].map(([hash, definition]) => [hash, fieldsByName(definition)]))
  for (const key of chosen) {
    const fact = FACTS.find((each) => each.key === key)
    if (fact) spread.push({ title: fact.title, valueOf: (row, definition) => fact.of(row, definition) })
    const item = items.get(key)
    if (!item) continue
    const entries = item.list ? await longest(tx, item.key, ids) : 1
    for (const column of item.columns(entries))
      spread.push({
        title: column.title,
        valueOf: ({ answers, definition }) => {
          const own = fields.get(definition)?.get(generic(column.name))
          return own && sheetValue({ ...column, field: own.field, cell: own.cell }, answers as Row)
        },
      })
  }
  return {
    titles: spread.map(({ title }) => title),
    valuesOf: (row) => {
      const definition = definitions.get(row.definition)!
      return spread.map((each) => each.valueOf(row, definition))
    },
  }
}

/** `children.3.birth` stands for every child's. */
const generic = (name: string) => name.replace(/\.\d+(?=\.)/g, '')

const fieldsByName = (definition: Definition): ReadonlyMap<string, SheetColumn> =>
  new Map(
    itemsOf(definition)
      .flatMap((item) => item.columns(1))
      .map((column) => [generic(column.name), column]),
  )

/** The entries of the longest list at this path. */
async function longest(tx: Transaction, path: string, ids: ReturnType<typeof sql>): Promise<number> {
  const at = sql`answers #> ${sql.val(path.split('.'))}::text[]`
  const { rows } = await sql<{ most: number | null }>`
    select max(case when jsonb_typeof(${at}) = 'array' then jsonb_array_length(${at}) end) as most
    from application where id in (${ids})`.execute(tx)
  return rows[0]?.most ?? 0
}
