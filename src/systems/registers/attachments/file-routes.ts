import { record as audit } from '#platform/audit'
import { today } from '#platform/clock'
import { download, get, Problem, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { actorOf, askedOf, registerOf } from '../desk-routes.tsx'
import type { OpenRegister } from '../open-register.ts'
import { RecordClashed } from '../records/change-record.ts'
import { RecordRefused } from '../records/write.ts'
import { readWish } from '../wish.ts'
import { type FoundFile, getRecordFile } from './record-files.ts'
import { restoreFile } from './restore-file.ts'
import { zipFiles } from './zip-files.ts'

const USE = { who: { may: 'register.use' } } as const

/** A file of a record of living people is read like the record: it leaves its line. */
export async function recordFileReading(
  request: WebRequest,
  { definition }: OpenRegister,
  { id, record }: FoundFile,
  purpose?: string,
): Promise<void> {
  if (!definition.personal || !record) return
  const { db, clock } = hallOf(request)
  const detail = { register: definition.id, record: record.id }
  const entry = { action: 'file.read', about: { kind: 'file', id }, detail, ...(purpose && { purpose }) }
  await audit(db, request.actor, entry, clock.now())
}

async function showFile(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  const file = await getRecordFile(hall.db, open, actorOf(request), request.params.file)
  await recordFileReading(request, open, file)
  return download(await hall.files.read(file), { name: file.name, type: file.type, inline: true })
}

async function restore(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  const version = Number((await request.form()).text('version'))
  if (!Number.isSafeInteger(version)) throw new Problem(400, '画面が古いようです。開き直してください。')
  try {
    const wanted = { id: request.params.file, version }
    const record = await restoreFile(hall, actorOf(request), open, wanted)
    return redirect(`/desk/registers/${open.definition.id}/records/${record}?done=changed`)
  } catch (error) {
    if (error instanceof RecordRefused || error instanceof RecordClashed)
      throw new Problem(409, `${error.message}記録を開き直して確かめてください。`)
    throw error
  }
}

async function zip(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  const wish = readWish(open.definition, request.url.searchParams)
  const bytes = await zipFiles(hall, open, { ...askedOf(open, wish), after: undefined })
  const about = { kind: 'register', id: open.definition.id } as const
  const detail = { view: wish.view.id, files: true }
  await audit(hall.db, actorOf(request), { action: 'register.export', about, detail }, hall.clock.now())
  const name = `${open.definition.name}_ファイル_${today(hall.clock).replaceAll('-', '')}.zip`
  return download(bytes, { name, type: 'application/zip' })
}

export const fileRoutes: readonly Route[] = [
  get('/desk/registers/:register/files.zip', USE, zip),
  get('/desk/registers/:register/files/:file', USE, showFile),
  post('/desk/registers/:register/files/:file/restore', USE, restore),
]
