import { buffer } from 'node:stream/consumers'
import { type Lack, type SheetValue, writeCsv } from '#doors/sheet'
import {
  type AnswerPart,
  type Definition,
  type FieldDefinition,
  type HandoverLayout,
  type IndexPart,
  innerOf,
  isRow,
  kindOf,
  type Row,
} from '#language'
import type { NewEntry } from '#platform/archive'

/** An application as it is handed over. Bytes are asked for when their turn comes. */
export interface HandedOver {
  readonly source: string
  readonly number: string
  readonly definition: Definition
  readonly answers: Row
  readonly applicant: string
  readonly filedAt: Date
  review(): Promise<Uint8Array>
  readonly files: readonly { readonly id: string; readonly name: string; bytes(): Promise<Uint8Array> }[]
}

/** Where a character was lost that the encoding lacks. */
export type OnLackIn = (lack: Lack, path: string) => void

const filled = (pattern: string, facts: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')

/** A name that every system can store: no path, no control characters, not too long. */
const fileName = (name: string): string =>
  Array.from(name.replace(/[/\\:*?"<>|\p{Cc}\p{Cf}]/gu, '_'))
    .slice(-80)
    .join('') || 'ファイル'

/** The entries of the archive, one application after the other; the list comes last, when all is known to be there. */
export async function* handoverEntries(
  layout: HandoverLayout,
  applications: AsyncIterable<HandedOver>,
  onLack: OnLackIn,
): AsyncGenerator<NewEntry> {
  const index: Record<IndexPart, string>[] = []
  const csv = async (path: string, titles: readonly string[], rows: readonly (readonly string[])[]) => {
    const values = rows.map((row) => row.map((text): SheetValue => (text === '' ? undefined : { text })))
    const content = await buffer(
      writeCsv({ titles, rows: [values] }, layout.encoding, (lack) => onLack(lack, path)),
    )
    return { path, content }
  }
  for await (const each of applications) {
    const { number, definition, applicant, source } = each
    const facts = { number, procedure: definition.id }
    const folder = filled(layout.folder, facts)
    const names = new Map<string, string>()
    for (const [at, file] of each.files.entries()) {
      const path = filled(layout.attachment, {
        ...facts,
        n: String(at + 1).padStart(2, '0'),
        name: fileName(file.name),
      })
      names.set(file.id, path)
      yield { path: `${folder}/${path}`, content: await file.bytes() }
    }
    const rows = inputsOf(definition, each.answers, names)
    const part = (row: (typeof rows)[number]) => layout.answerColumns.map(({ of }) => row[of])
    const titles = layout.answerColumns.map(({ title }) => title)
    yield await csv(`${folder}/${filled(layout.answers, facts)}`, titles, rows.map(part))
    yield { path: `${folder}/${filled(layout.review, facts)}`, content: await each.review() }
    const procedureName = definition.name
    const filedAt = each.filedAt.toISOString()
    index.push({ source, number, procedure: definition.id, procedureName, applicant, filedAt, folder })
  }
  const columns = layout.indexColumns
  yield await csv(
    layout.index,
    columns.map(({ title }) => title),
    index.map((row) => columns.map(({ of }) => row[of])),
  )
}

/** Every answer as the inputs that give it. A file is named by its place in the archive. */
function inputsOf(
  definition: Definition,
  answers: Row,
  files: ReadonlyMap<string, string>,
): Record<AnswerPart, string>[] {
  const rows: Record<AnswerPart, string>[] = []
  const walk = (fields: readonly FieldDefinition[], values: Row, path: string, within: string): void => {
    for (const field of fields) {
      const value = values[field.id]
      if (value === undefined || kindOf(field).secret) continue
      const at = path + field.id
      const label = within + field.label
      if (field.kind === 'group' && isRow(value)) walk(innerOf(field), value, `${at}.`, `${label}：`)
      else if (field.kind === 'repeat' && Array.isArray(value))
        for (const [index, row] of value.entries())
          walk(
            field.fields,
            row as Row,
            `${at}.${index}.`,
            `${within}${field.each ?? field.label}${index + 1}：`,
          )
      else {
        const text = kindOf(field).format(value, field)
        for (const [name, given] of Object.entries(kindOf(field).write(field, value, at)))
          for (const each of [given].flat())
            rows.push({
              name,
              label,
              text,
              value: field.kind === 'attachment' ? (files.get(each) ?? '') : each,
            })
      }
    }
  }
  walk(
    definition.pages.flatMap((page) => page.fields),
    answers,
    '',
    '',
  )
  return rows
}
