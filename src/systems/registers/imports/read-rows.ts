/** Rows of a file as values of records, with every mistake at its cell. */
import { cellName, entered as enteredText, type ReadTable, type SheetColumn } from '#doors/sheet'
import { type Context, type FormInput, isEntered, type RegisterDefinition, type Row } from '#language'
import { entered, readValues } from '../records/read-values.ts'
import { inColumns, type Mapping } from './map-columns.ts'

/** What a clerk must hear of, with its place in the file. */
export interface CellError {
  /** As the file counts them: row 1 is the first. */
  readonly row: number
  /** The title of the column; empty where the whole row is meant. */
  readonly column: string
  /** `B7` */
  readonly at: string
  /** What stands in the cell, shortened; nothing where the whole row is meant. */
  readonly found?: string
  readonly message: string
}

export interface ReadRow {
  readonly row: number
  /** By field; what the file has no column for is not there. `null` for an empty cell. */
  readonly values: Row
  /** Link fields, as the file names them: by title or key. */
  readonly links: Readonly<Record<string, readonly string[]>>
  /** A number that the file brings for a 自動採番 field. */
  readonly serials: Readonly<Record<string, string>>
}

interface Placed {
  readonly column: SheetColumn
  readonly at: number
}

/** Reads rows under a mapping. Call it in pieces: 100,000 rows at once would keep everybody else waiting. */
export function rowReader(
  definition: RegisterDefinition,
  { rows }: ReadTable,
  mapping: Mapping,
  context: Context,
) {
  const byName = new Map(inColumns(definition).map((column) => [column.name, column]))
  const placed = mapping.columns.flatMap((name, at): Placed[] => {
    const column = name === undefined ? undefined : byName.get(name)
    return column ? [{ column, at }] : []
  })
  const paths = new Set(placed.map(({ column }) => column.path))
  const fields = definition.fields.filter(
    (field) => paths.has(field.id) && isEntered(field) && field.kind !== 'link',
  )
  const links = placed.filter(({ column }) => kindOfColumn(column) === 'link')
  const serials = placed.filter(({ column }) => kindOfColumn(column) === 'serial')
  const titles = rows[mapping.header] ?? []

  return (index: number): ReadRow | readonly CellError[] | undefined => {
    const cells = rows[index] ?? []
    if (cells.every((text) => text.trim() === '')) return undefined
    const inputs = new Map(
      placed.flatMap(({ column, at }) => {
        const text = cells[at] ?? ''
        return text.trim() === '' ? [] : [[column.name, enteredText(column.cell, text)] as const]
      }),
    )
    const input: FormInput = {
      all: (name) => inputs.get(name) ?? [],
      text: (name) => inputs.get(name)?.[0],
      names: () => [...inputs.keys()],
    }
    const raw = Object.fromEntries(
      fields.map((field) => [
        field.id,
        (isEntered(field) ? entered(field).gather(field as never, input, field.id) : undefined) ?? null,
      ]),
    )
    const read = readValues(context, fields, raw)
    if (read.errors)
      return read.errors.map(({ path, message }) => {
        const at = (
          placed.find(({ column }) => column.name === path) ??
          placed.find(({ column }) => column.path === path.split('.')[0])
        )?.at
        return {
          row: index + 1,
          column: at === undefined ? '' : (titles[at] ?? ''),
          at: at === undefined ? `${index + 1}行目` : cellName(at, index + 1),
          ...(at !== undefined && { found: (cells[at] ?? '').slice(0, 40) }),
          message,
        }
      })
    return {
      row: index + 1,
      values: read.values,
      links: Object.fromEntries(
        links.map(({ column, at }) => [
          column.path,
          (cells[at] ?? '')
            .split(/[、,，\n]/)
            .map((text) => text.trim())
            .filter(Boolean),
        ]),
      ),
      serials: Object.fromEntries(
        serials.flatMap(({ column, at }) =>
          (cells[at] ?? '').trim() ? [[column.path, cells[at]!.trim()]] : [],
        ),
      ),
    }
  }
}

const kindOfColumn = ({ field }: SheetColumn): string => (field as { kind: string }).kind
