import { type Definition, type FieldError, type FormInput, kindOf, type Row } from '#language'
import { entered, plain } from './enter.ts'
import { itemsOf, type SheetColumn } from './items.ts'
import type { ReadTable } from './read-table.ts'
import { HINT_MARK, REFERENCE } from './template.ts'
import { cellName } from './xml.ts'

/** What a clerk must hear of, with its place in the file. */
export interface SheetError {
  /** `B7`; the row alone where no cell can be named. */
  readonly at: string
  readonly message: string
}

/** One row of the file as answers that nobody has judged yet. */
export interface SheetRow {
  /** As the file counts them. */
  readonly row: number
  /** 整理番号 as the clerk gave it. */
  readonly reference: string
  readonly raw: Row
  /** An error of a reader as the clerk finds it: 「B7: 生年月日 …」. */
  place(error: FieldError): SheetError
  /** Filled cells whose answers are not among those kept: questions that were not asked. */
  unasked(answers: Row): readonly SheetError[]
}

export interface SheetAnswers {
  readonly rows: readonly SheetRow[]
  /** About the header. With one, no row is read. */
  readonly errors: readonly SheetError[]
}

const HEADER_WITHIN = 20

/** Finds the header, and turns every filled row into answers. Judging them is the caller's, with its own context. */
export function readAnswers(definition: Definition, { rows }: ReadTable): SheetAnswers {
  const known = columnsByTitle(definition, rows)
  const found = headerOf(rows, known)
  if (!found)
    return {
      rows: [],
      errors: [
        { at: '1行目', message: '見出しの行が見つかりません。この手続きの用紙（ひな型）を使ってください。' },
      ],
    }
  const { at, header } = found
  const { columns, errors } = columnsIn(header, at, known)
  if (errors.length > 0) return { rows: [], errors }
  const read = rows.flatMap((cells, index): SheetRow[] => {
    if (index <= at || cells.every((text) => text.trim() === '')) return []
    if (plain(cells[columns.indexOf('reference')] ?? cells[0] ?? '') === plain(HINT_MARK)) return []
    return [rowOf(definition, cells, index + 1, columns)]
  })
  return { rows: read, errors: [] }
}

type Known = ReadonlyMap<string, SheetColumn>
/** What stands in each column of the file. */
type Place = SheetColumn | 'reference' | undefined

/** Every column that the file could have. Lists have as many entries as titles in the file can name. */
function columnsByTitle(definition: Definition, rows: ReadTable['rows']): Known {
  const widest = Math.max(1, ...rows.slice(0, HEADER_WITHIN).map((row) => row.length))
  const columns = itemsOf(definition).flatMap((item) => item.columns(widest))
  return new Map(columns.filter(({ cell }) => cell.only !== 'out').map((each) => [plain(each.title), each]))
}

function headerOf(rows: ReadTable['rows'], known: Known) {
  const score = (cells: readonly string[]) => cells.filter((text) => known.has(plain(text))).length
  const scored = rows.slice(0, HEADER_WITHIN).map((header, at) => ({ at, header, score: score(header) }))
  const best = scored.sort((a, b) => b.score - a.score || a.at - b.at)[0]
  return best && best.score > 0 ? best : undefined
}

function columnsIn(header: readonly string[], at: number, known: Known) {
  const errors: SheetError[] = []
  const seen = new Set<string>()
  const columns = header.map((title, column): Place => {
    const name = plain(title)
    if (name === '') return undefined
    const place = cellName(column, at + 1)
    if (seen.has(name))
      errors.push({ at: place, message: `「${title}」の列が2つあります。1つにしてください。` })
    seen.add(name)
    if (name === plain(REFERENCE)) return 'reference'
    const found = known.get(name)
    if (!found)
      errors.push({
        at: place,
        message: `「${title.slice(0, 60)}」という質問は、この手続きにありません。列を消すか、見出しを用紙のとおりにしてください。`,
      })
    return found
  })
  return { columns, errors }
}

function rowOf(
  definition: Definition,
  cells: readonly string[],
  row: number,
  columns: readonly Place[],
): SheetRow {
  const renumber = entryNumbers(cells, columns)
  const filled = columns.flatMap((place, column) => {
    const text = cells[column] ?? ''
    if (place === undefined || place === 'reference' || text.trim() === '') return []
    return [{ place, column, name: renumber(place.name), path: renumber(place.path), text }]
  })
  const inputs = new Map(filled.map(({ place, name, text }) => [name, entered(place.cell, text)]))
  const input: FormInput = {
    all: (name) => inputs.get(name) ?? [],
    text: (name) => inputs.get(name)?.[0],
    names: () => [...inputs.keys()],
  }
  const raw: Record<string, unknown> = {}
  for (const field of definition.pages.flatMap((page) => page.fields)) {
    const found = kindOf(field).gather(field, input, field.id)
    if (found !== undefined) raw[field.id] = found
  }
  const all = columns.flatMap((place, column) =>
    place === undefined || place === 'reference' ? [] : [{ place, column, name: renumber(place.name) }],
  )
  return {
    row,
    reference: (cells[columns.indexOf('reference')] ?? '').trim().slice(0, 40),
    raw,
    place({ path, message }) {
      const own = all.find(({ name }) => name === path) ?? all.find(({ name }) => name.startsWith(`${path}.`))
      // `birth.year` of a form is one cell here.
      const near = own ?? all.find(({ name }) => path.startsWith(`${name}.`))
      return near
        ? { at: cellName(near.column, row), message: `${near.place.title}　${message}` }
        : { at: `${row}行目`, message }
    },
    unasked: (answers) =>
      filled
        .filter(({ path }) => !has(answers, path))
        .map(({ place, column }) => ({
          at: cellName(column, row),
          message: `${place.title}　この行の答えではたずねない質問なので、取り込みません。`,
        })),
  }
}

/** Entries of a list count on without gaps: 児童2 alone is the first. */
function entryNumbers(cells: readonly string[], columns: readonly Place[]): (name: string) => string {
  const taken = new Map<string, Set<number>>()
  for (const [column, place] of columns.entries()) {
    if (place === undefined || place === 'reference' || (cells[column] ?? '').trim() === '') continue
    const [, list, number] = ENTRY.exec(place.name) ?? []
    if (list !== undefined) taken.set(list, (taken.get(list) ?? new Set()).add(Number(number)))
  }
  return (name) => {
    const [, list, number, rest] = ENTRY.exec(name) ?? []
    if (list === undefined) return name
    const before = [...(taken.get(list) ?? [])].filter((each) => each < Number(number)).length
    return taken.get(list)?.has(Number(number)) ? `${list}.${before}.${rest}` : name
  }
}

const ENTRY = /^(.*?)\.(\d+)\.(.*)$/

function has(answers: Row, path: string): boolean {
  let value: unknown = answers
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return false
    value = (value as Row)[part]
  }
  return value !== undefined
}
