/** Which column of a file fills which field. */
import { PLACE_COLUMNS } from '#doors/geodata'
import { plain, type ReadTable, type SheetColumn } from '#doors/sheet'
import type { RegisterDefinition } from '#language'
import { sheetColumns } from '../sheet-columns.ts'

/** Where the header stands, and what stands in each column under it; undefined for a column that is left out. */
export interface Mapping {
  /** Counted from 0. */
  readonly header: number
  readonly columns: readonly (string | undefined)[]
}

const HEADER_WITHIN = 20

/** The names that a column of a file may be mapped to. */
export const inColumns = ({ fields }: RegisterDefinition): SheetColumn[] =>
  fields
    .flatMap((field) => sheetColumns(field))
    .filter(({ cell, field }) => cell.only !== 'out' || (field as { kind: string }).kind === 'serial')

/** Columns of a file that are called like a field for files: a table has their names at most, and these are left out. */
export function fileColumns({ fields }: RegisterDefinition, titles: readonly string[]): string[] {
  const labels = new Set(
    fields.filter(({ kind }) => kind === 'attachment').map(({ label }) => loosely(label)),
  )
  return titles.filter((title) => labels.has(loosely(title)))
}

/** Finds the header and maps by titles: the label, the label without its brackets, or the id of the field. */
export function mapColumns(definition: RegisterDefinition, { rows }: Pick<ReadTable, 'rows'>): Mapping {
  const names = new Map<string, string>()
  for (const { name, title } of inColumns(definition)) {
    for (const key of [name, loosely(title), plain(title)]) names.set(key, name)
  }
  for (const [title, name] of placeColumns(definition)) if (!names.has(title)) names.set(title, name)
  const found = (text: string) => names.get(plain(text)) ?? names.get(loosely(text)) ?? names.get(text.trim())
  const scored = rows.slice(0, HEADER_WITHIN).map((cells, at) => ({ at, score: cells.filter(found).length }))
  const best = scored.sort((a, b) => b.score - a.score || a.at - b.at)[0]
  const header = best && best.score > 0 ? best.at : firstHeader(rows)
  const taken = new Set<string>()
  const columns = (rows[header] ?? []).map((text) => {
    const name = found(text)
    if (name === undefined || taken.has(name)) return undefined
    taken.add(name)
    return name
  })
  return { header, columns }
}

/** What a file calls the parts of a place, where the register has one place and no field of that name. */
export function placeColumns({
  fields,
}: RegisterDefinition): readonly (readonly [title: string, name: string])[] {
  const [place] = fields.filter(({ kind }) => kind === 'place')
  const [shape] = fields.filter(({ kind }) => kind === 'shape')
  return [
    ...(place
      ? ([
          [PLACE_COLUMNS.lat, `${place.id}.lat`],
          [PLACE_COLUMNS.lng, `${place.id}.lng`],
        ] as const)
      : []),
    ...(shape ? [[PLACE_COLUMNS.shape, shape.id] as const] : []),
  ]
}

const loosely = (title: string): string => plain(title).replace(/[(（［[].*$/, '')

/** Without a title that is known: the first row as wide as the table itself, each of its cells a different text. */
export function firstHeader(rows: ReadTable['rows']): number {
  const filled = (cells: readonly string[]) => cells.filter((text) => text.trim() !== '')
  const widest = Math.max(0, ...rows.slice(0, 200).map((cells) => filled(cells).length))
  const at = rows.slice(0, HEADER_WITHIN).findIndex((cells) => {
    const texts = filled(cells)
    return (
      texts.length >= Math.max(1, widest * 0.6) &&
      new Set(texts).size === texts.length &&
      texts.every(isTitle)
    )
  })
  return Math.max(at, 0)
}

const isTitle = (text: string) => text.length <= 60 && !/^[\d\s.,:/-]+$/.test(text)
