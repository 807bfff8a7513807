import { type LinkField, plainText, type Row } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { isUuid } from '../../uuid.ts'
import type { OpenRegister } from '../open-register.ts'
import { tableOf } from '../storage/table.ts'
import type { CellError, ReadRow } from './read-rows.ts'

type Resolved = ReadRow | { readonly errors: readonly CellError[] }

/** Puts ids in the place of the names by which a file calls linked records: their key, or what they are called by. */
export async function resolveLinks(
  tx: Transaction,
  open: OpenRegister,
  rows: readonly ReadRow[],
): Promise<Resolved[]> {
  const fields = open.definition.fields.filter(
    (field): field is LinkField =>
      field.kind === 'link' && rows.some(({ links }) => Object.hasOwn(links, field.id)),
  )
  if (fields.length === 0) return [...rows]
  const books = new Map<string, Book>()
  for (const field of fields)
    books.set(
      field.id,
      await namesOf(
        tx,
        open,
        field.register,
        rows.flatMap(({ links }) => links[field.id] ?? []),
      ),
    )
  return rows.map((row) => withLinks(row, fields, books))
}

/** Ids by name; several where a name is not one record's alone. */
type Book = ReadonlyMap<string, readonly string[]>

async function namesOf(
  tx: Database | Transaction,
  { other }: OpenRegister,
  register: string,
  names: readonly string[],
): Promise<Book> {
  const there = other(register)
  const found = new Map<string, string[]>()
  if (!there || names.length === 0) return found
  // A name stands there as its field cleaned it: （見本） is (見本).
  const asked = [...new Set(names.flatMap((name) => [name, plainText(name)]))]
  for (const id of new Set([there.definition.key, there.definition.title])) {
    const column = id === undefined ? undefined : there.rights.column(id)?.sql
    if (!column) continue
    const { rows } = await sql<{ id: string; name: string }>`
      select t.id, ${column}::text as name from ${tableOf(register)} t
      where ${column}::text = any(${asked}) and t.removed_at is null and ${there.rights.rows('read')}`.execute(
      tx,
    )
    for (const row of rows) {
      const ids = found.get(row.name) ?? []
      if (!ids.includes(row.id)) found.set(row.name, [...ids, row.id])
    }
  }
  return new Map(names.map((name) => [name, found.get(name) ?? found.get(plainText(name)) ?? []]))
}

function withLinks(row: ReadRow, fields: readonly LinkField[], books: ReadonlyMap<string, Book>): Resolved {
  const values: Record<string, unknown> = { ...row.values }
  const errors: CellError[] = []
  for (const field of fields) {
    const names = row.links[field.id] ?? []
    const say = (message: string) =>
      errors.push({ row: row.row, column: field.label, at: `${row.row}行目`, message })
    const ids = names.map((name) => {
      const found = books.get(field.id)?.get(name) ?? []
      if (found.length === 0) say(`「${name.slice(0, 40)}」という記録は、つなぐ先の台帳にありません。`)
      if (found.length > 1)
        say(
          `「${name.slice(0, 40)}」という記録が、つなぐ先に${found.length}件あります。番号で書いてください。`,
        )
      return found[0] ?? ''
    })
    if (!field.many && ids.length > 1) say('1つだけ書いてください。')
    if (ids.length === 0 && !field.optional) say(`「${field.label}」を選んでください。`)
    values[field.id] = ids.length === 0 ? null : field.many ? ids : ids[0]
  }
  return errors.length > 0 ? { errors } : { ...row, values: values as Row }
}

/** Entered values with the id in place of a name or number that somebody typed for a link, where it is one record's. */
export async function namedLinks(db: Database, open: OpenRegister, raw: Row): Promise<Row> {
  const found: Record<string, unknown> = { ...raw }
  for (const field of open.definition.fields) {
    const typed = raw[field.id]
    if (field.kind !== 'link' || typeof typed !== 'string') continue
    const name = typed.trim()
    if (isUuid(name)) continue
    const ids = (await namesOf(db, open, field.register, [name])).get(name) ?? []
    if (ids.length === 1) found[field.id] = ids[0]
  }
  return found
}
