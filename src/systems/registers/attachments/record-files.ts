/** Files of a record, as far as the reader sees their fields. */
import { isRow } from '#language'
import type { Database } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'
import type { OpenRegister } from '../open-register.ts'
import { findRecord, type RegisterRecord } from '../records/record.ts'
import { attachmentsOf, senderOf } from './file-book.ts'

export interface RecordFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly field: string
  /** False for one that was taken off, or replaced. */
  readonly current: boolean
}

/** Everything that is or was attached to a record, oldest first. */
export async function filesOfRecord(
  db: Database,
  { definition }: OpenRegister,
  { id, values, rights }: RegisterRecord,
): Promise<RecordFile[]> {
  const fields = attachmentsOf(definition.fields)
    .map((field) => field.id)
    .filter((field) => rights.sees(field))
  if (fields.length === 0) return []
  const rows = await db
    .selectFrom('record_file')
    .innerJoin('file', 'file.id', 'file_id')
    .select(['file.id', 'file.name', 'file.type', 'field'])
    .where('register', '=', definition.id)
    .where('record', '=', id)
    .where('field', 'in', fields)
    .orderBy('record_file.created_at')
    .orderBy('file.id')
    .execute()
  const standing = new Set(fields.flatMap((field) => idsOf(values[field])))
  return rows.map((row) => ({ ...row, current: standing.has(row.id) }))
}

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => (isRow(each) ? [String(each.id)] : []))

/** One answer for what is not there and what one may not see. */
export const noFile = () => new Problem(404, 'このファイルは見つかりません。')

export interface FoundFile {
  readonly id: string
  readonly key: string
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly field: string
  /** Undefined for one that was sent and not saved yet. */
  readonly record: RegisterRecord | undefined
}

/**
 * A file by its id, if the actor sees its field in its record, or has sent it just now.
 * @throws Problem 404 otherwise
 */
export async function getRecordFile(
  db: Database,
  open: OpenRegister,
  actor: Actor,
  id: string | undefined,
): Promise<FoundFile> {
  if (!isUuid(id)) throw noFile()
  const row = await db
    .selectFrom('record_file')
    .innerJoin('file', 'file.id', 'file_id')
    .select(['file.id', 'file.key', 'file.sha256', 'file.name', 'file.type', 'field', 'record', 'by_id'])
    .where('register', '=', open.definition.id)
    .where('file_id', '=', id)
    .executeTakeFirst()
  if (!row || !attachmentsOf(open.definition.fields).some(({ id }) => id === row.field)) throw noFile()
  const { record, by_id, ...file } = row
  if (record === null) {
    if (by_id !== senderOf(actor)) throw noFile()
    return { ...file, record: undefined }
  }
  const found = await findRecord(db, open, record, { removed: true })
  if (!found?.rights.sees(row.field) || (found.removedAt && !found.rights.may('remove'))) throw noFile()
  return { ...file, record: found }
}
