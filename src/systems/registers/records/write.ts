/** The statements behind the verbs on records. */
import { type RawBuilder, sql } from 'kysely'
import type { FieldError, Row } from '#language'
import type { Database } from '#platform/database'
import { normalise } from '#platform/search'
import type { OpenRegister } from '../open-register.ts'
import { columnsOf, searchWords, toColumn } from '../storage/columns.ts'
import { tableOf } from '../storage/table.ts'

/** Mistakes at fields. The caller shows them beside what was entered. */
export class RecordRefused extends Error {
  override readonly name = 'RecordRefused'
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ message }) => message).join('\n'))
  }
}

export const searchTextOf = ({ definition }: Pick<OpenRegister, 'definition'>, values: Row): string =>
  normalise(
    definition.fields
      .map((field) => searchWords(field, values[field.id]))
      .filter(Boolean)
      .join(' '),
  )

/** The columns of a definition, each with the open place for its value in a statement. */
export const assignments = (
  { definition }: Pick<OpenRegister, 'definition'>,
  given: (name: string) => RawBuilder<unknown>,
) =>
  columnsOf(definition.fields).map(({ name, type }) => ({
    column: sql.id(name),
    value: sql`${given(name)}::${sql.raw(type)}`,
  }))

/** What goes into those places. */
export const columnValues = (
  { definition }: Pick<OpenRegister, 'definition'>,
  values: Row,
): Record<string, unknown> => {
  const found: Record<string, unknown> = {}
  for (const { field, name, type } of columnsOf(definition.fields))
    found[name] = toColumn(type, values[field.id])
  return found
}

/** Says a collision of the key at its field. @throws the error itself when it is another one */
export async function keyed<T>(open: OpenRegister, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { code, table } = error as { code?: string; table?: string }
    const { key } = open.definition
    if (code !== '23505' || key === undefined || !table?.startsWith('register__')) throw error
    throw new RecordRefused([
      { path: key, message: '同じ値の記録がすでにあります。別の値にするか、そちらを直してください。' },
    ])
  }
}

/** Whether the record as it stands now is one that the actor may `verb`: nobody writes a record out of their own reach. */
export async function stillAllowed(
  tx: Database,
  { definition, rights }: OpenRegister,
  id: string,
  verb: 'add' | 'change',
): Promise<boolean> {
  if (rights.everywhere(verb)) return true
  const { rows } =
    await sql`select from ${tableOf(definition.id)} t where t.id = ${id} and ${rights.rows(verb)}`.execute(tx)
  return rows.length > 0
}
