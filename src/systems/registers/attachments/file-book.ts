/** Which files a value of a record may name. */
import type { AttachmentField, RegisterField, Row, StoredFileFacts } from '#language'
import { isRow } from '#language'
import type { Database, Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { isUuid } from '../../uuid.ts'
import type { OpenRegister } from '../open-register.ts'
import { RecordRefused } from '../records/write.ts'

/** The file with this id, where it may stand in this field. */
export type FileBook = (field: string, id: string) => StoredFileFacts | undefined

export const attachmentsOf = (fields: readonly RegisterField[]): AttachmentField[] =>
  fields.filter((field): field is AttachmentField => field.kind === 'attachment')

/** Ids in what was entered, or in a stored value. */
export const fileIds = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => {
    const id = isRow(each) ? each.id : each
    return typeof id === 'string' && isUuid(id) ? [id] : []
  })

/** Who sends files: a member of staff, or the token of another system. */
export const senderOf = (actor: Actor): string | undefined =>
  actor.kind === 'staff' || actor.kind === 'system' ? actor.id : undefined

/** Whether these values name files at all: then the record and its files are written together. */
export const namesFiles = (fields: readonly RegisterField[], values: Row): boolean =>
  attachmentsOf(fields).some(({ id }) => fileIds(values[id]).length > 0)

/**
 * The files that `raw` may name: those of the same field of the same record, also earlier ones, and those that the actor
 * has just sent for the field.
 */
export async function openFileBook(
  db: Database | Transaction,
  { definition }: Pick<OpenRegister, 'definition'>,
  actor: Actor,
  raw: Row,
  record?: string,
): Promise<FileBook> {
  const ids = attachmentsOf(definition.fields).flatMap(({ id }) => fileIds(raw[id]))
  if (ids.length === 0) return () => undefined
  const rows = await db
    .selectFrom('record_file')
    .innerJoin('file', 'file.id', 'file_id')
    .select(['file.id', 'file.name', 'file.type', 'file.bytes', 'field'])
    .where('register', '=', definition.id)
    .where('file_id', 'in', ids)
    .where((row) =>
      row.or([
        ...(record === undefined ? [] : [row('record', '=', record)]),
        row.and([row('record', 'is', null), row('by_id', '=', senderOf(actor) ?? null)]),
      ]),
    )
    .execute()
  const known = new Map(rows.map(({ field, ...file }) => [`${field} ${file.id}`, file]))
  return (field, id) => known.get(`${field} ${id}`)
}

/**
 * Gives the record the files that its values name.
 * @throws RecordRefused where another record took one in the meantime
 */
export async function claimFiles(
  tx: Database | Transaction,
  { definition }: OpenRegister,
  actor: Actor,
  record: string,
  values: Row,
): Promise<void> {
  for (const { id: field } of attachmentsOf(definition.fields)) {
    const ids = fileIds(values[field])
    if (ids.length === 0) continue
    await tx
      .updateTable('record_file')
      .set({ record })
      .where('file_id', 'in', ids)
      .where('field', '=', field)
      .where('record', 'is', null)
      .where('by_id', '=', senderOf(actor) ?? null)
      .execute()
    const own = await tx
      .selectFrom('record_file')
      .select('file_id')
      .where('file_id', 'in', ids)
      .where('register', '=', definition.id)
      .where('field', '=', field)
      .where('record', '=', record)
      .execute()
    if (own.length < new Set(ids).size)
      throw new RecordRefused([
        { path: field, message: 'ファイルが見つかりません。もう一度付けてください。' },
      ])
  }
}
