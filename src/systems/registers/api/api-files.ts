/** Files of records, for other systems: sent first, then named in the values of a record. */
import { FileRefused } from '#platform/files'
import { download, json, Problem, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { attachmentsOf } from '../attachments/file-book.ts'
import { recordFileReading } from '../attachments/file-routes.ts'
import { getRecordFile } from '../attachments/record-files.ts'
import { takeFile } from '../attachments/take-files.ts'
import type { OpenRegister } from '../open-register.ts'

const UPLOAD_LIMIT = 10 * 1024 * 1024
const LONGEST_NAME = 200

type Opening = (request: WebRequest) => Promise<OpenRegister>

/** The body is the file. @returns what stands for it in a value */
export async function sendFile(request: WebRequest, openOf: Opening): Promise<Response> {
  const open = await openOf(request)
  const { searchParams } = request.url
  const field = attachmentsOf(open.definition.fields).find(({ id }) => id === searchParams.get('field'))
  if (!field) throw new Problem(400, 'field に、この台帳の添付の欄の id を書いてください。')
  const name = searchParams.get('name') ?? ''
  if (name === '' || name.length > LONGEST_NAME)
    throw new Problem(400, `ファイルの名前を、name に${LONGEST_NAME}文字以内で付けてください。`)
  const bytes = await request.body(UPLOAD_LIMIT)
  try {
    const file = await takeFile(hallOf(request), request.actor, open, field, { bytes, name })
    return json({ id: file.id, name: file.name, type: file.type, bytes: file.bytes }, 201)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    throw new Problem(422, error.message)
  }
}

/** A file that the token may read: of a field that it sees, in a record that it may read. */
export async function showFile(request: WebRequest, openOf: Opening, purpose: string): Promise<Response> {
  const { db, files } = hallOf(request)
  const open = await openOf(request)
  const file = await getRecordFile(db, open, request.actor, request.params.file)
  await recordFileReading(request, open, file, purpose)
  return download(await files.read(file), { name: file.name, type: file.type })
}
