import { type Definition, type FieldDefinition, innerOf, kindOf } from '#language'
import { itemsOf, type SheetColumn } from './items.ts'
import { type Encoding, writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The first column: what the clerk wrote on the paper, free, for finding it again. */
export const REFERENCE = '整理番号'
/** Stands in it where a row explains and is no answer. */
export const HINT_MARK = '記入のしかた'

export interface TemplateWish {
  readonly format: 'xlsx' | Encoding
  /** Entries for each list. */
  readonly entries: number
}

/** Cells are chosen from lists down to this row: more papers than one round has. */
const ROWS = 5_000

/** An empty table for the answers of a paper round: header, hints, lists of choices where the format can. */
export function template(definition: Definition, wish: TemplateWish, at: Date): AsyncIterable<Uint8Array> {
  const columns = itemsOf(definition)
    .flatMap(({ list, columns: of }) => of(Math.min(wish.entries, list?.max ?? 1)))
    .filter(({ cell }) => cell.only !== 'out')
  const titles = [REFERENCE, ...columns.map(({ title }) => title)]
  const hints = [HINT_MARK, ...columns.map(hintOf)]
  if (wish.format !== 'xlsx') {
    const row = hints.map((text) => (text ? { text } : undefined))
    return writeCsv({ titles, rows: [[row]] }, wish.format)
  }
  const choosing = columns.flatMap(({ cell }, index) =>
    cell.choices && !cell.many ? [{ column: index + 1, labels: cell.choices.map(({ label }) => label) }] : [],
  )
  const name = definition.short
  return writeXlsx({ name, titles, hints, rows: [], choosing: { columns: choosing, rows: ROWS } }, at)
}

function hintOf({ field, cell }: SheetColumn): string {
  const choices =
    cell.choices && cell.choices.length <= 12 ? cell.choices.map(({ label }) => label).join('・') : ''
  const need = field.optional ? '任意' : field.when ? '当てはまるとき' : '必ず'
  return [need, cell.hint, choices].filter(Boolean).join('。')
}

/** Why a definition's answers cannot come whole from a table: what must be given and has no cell. Empty: they can. */
export function notByTable(definition: Definition): string[] {
  const within = (fields: readonly FieldDefinition[]): string[] =>
    fields.flatMap((field) => {
      if (field.optional || field.when) return []
      if (innerOf(field).length > 0)
        return field.kind === 'repeat' && field.min === 0 ? [] : within(innerOf(field))
      return kindOf(field)
        .cells(field)
        .some((cell) => cell.only !== 'out')
        ? []
        : [field.label]
    })
  return definition.pages.flatMap((page) => within(page.fields))
}
