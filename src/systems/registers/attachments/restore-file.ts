import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import { changeRecord } from '../records/change-record.ts'
import { attachmentsOf, fileIds } from './file-book.ts'
import { getRecordFile, noFile } from './record-files.ts'

/**
 * Attaches a file again that was taken off or replaced: a change of the record like any other.
 * @returns the id of the record
 * @throws Problem 404; 422 where the field is full; RecordRefused, RecordClashed
 */
export async function restoreFile(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  { id, version }: { readonly id: string | undefined; readonly version: number },
): Promise<string> {
  const file = await getRecordFile(hall.db, open, actor, id)
  const field = attachmentsOf(open.definition.fields).find((each) => each.id === file.field)
  if (!file.record || !field) throw noFile()
  const most = field.maxFiles ?? 1
  const now = fileIds(file.record.values[field.id])
  if (most > 1 && now.length >= most)
    throw new Problem(422, `「${field.label}」には${most}個まで付けられます。先に1つ外してください。`)
  const ids = most === 1 ? [file.id] : [...now, file.id]
  await changeRecord(hall, actor, open, {
    id: file.record.id,
    version,
    raw: { [field.id]: ids },
    via: 'desk',
  })
  return file.record.id
}
