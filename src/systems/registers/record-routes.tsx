import { formOf, type Inputs } from '#doors/form'
import type { EnteredField, Hall, Row } from '#language'
import { record as audit } from '#platform/audit'
import {
  type FormInput,
  get,
  Problem,
  page,
  post,
  type Route,
  redirect,
  type WebRequest,
} from '#platform/web'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { openFileBook } from './attachments/file-book.ts'
import { filesOfRecord } from './attachments/record-files.ts'
import { takeFormFiles } from './attachments/take-files.ts'
import { commentsOf } from './comments/comment.ts'
import { actorOf, recordListing, registerOf } from './desk-routes.tsx'
import { namedLinks } from './imports/link-names.ts'
import type { OpenRegister } from './open-register.ts'
import { progressOf } from './process/progress-of.ts'
import { askedFields } from './records/asked-fields.ts'
import { type Clash, changeRecord, noRecord, RecordClashed } from './records/change-record.ts'
import { createRecord } from './records/create-record.ts'
import { asOf, historyOf } from './records/history.ts'
import { linkChoices, linkedTitles } from './records/links.ts'
import { listRecords } from './records/list-records.ts'
import { entered } from './records/read-values.ts'
import { findRecord, type RegisterRecord } from './records/record.ts'
import { relatedRecords } from './records/related.ts'
import { removeRecord, restoreRecord } from './records/remove-record.ts'
import { RecordRefused } from './records/write.ts'
import { readersOf } from './rights/readers.ts'
import { EditRecord } from './screens/edit-record.tsx'
import { RecordComments, type TypedComment } from './screens/record-comments.tsx'
import { RecordFiles } from './screens/record-files.tsx'
import { RecordScreen } from './screens/record-screen.tsx'
import { RemovedRecords } from './screens/removed-records.tsx'

const USE = { who: { may: 'register.use' } } as const

export async function recordOf(
  request: WebRequest,
  open: OpenRegister,
  removed = false,
): Promise<RegisterRecord> {
  const { record } = request.params
  const found = isUuid(record) ? await findRecord(hallOf(request).db, open, record, { removed }) : undefined
  if (!found) throw noRecord()
  return found
}

/** Which fields the form may ask for: all of a new record's, or those that the person may change. */
const askable = ({ definition, rights }: OpenRegister, record?: RegisterRecord): EnteredField[] =>
  askedFields(definition).filter(
    (field) => !rights.neverSeen.has(field.id) && (!record || record.rights.changes(field.id)),
  )

/** What a posted form says of these fields; what was left empty is `null`. */
const rawOf = (fields: readonly EnteredField[], input: Pick<FormInput, 'text' | 'all' | 'names'>): Row =>
  Object.fromEntries(
    fields.map((field) => [field.id, entered(field).gather(field as never, input, field.id) ?? null]),
  )

interface Typed {
  readonly inputs?: Inputs
  readonly errors?: ReadonlyMap<string, string>
  readonly clash?: { readonly by: string; readonly clashes: readonly Clash[] }
  readonly version?: number
  /** Until when the record was as it is shown, where an earlier state is put in. */
  readonly until?: Date | undefined
}

async function showForm(
  request: WebRequest,
  open: OpenRegister,
  record?: RegisterRecord,
  typed: Typed = {},
): Promise<Response> {
  const hall = hallOf(request)
  const fields = askable(open, record)
  const named = typed.inputs ? Object.fromEntries(typed.inputs) : (record?.values ?? {})
  const [choices, titles, fileOf] = await Promise.all([
    linkChoices(hall.db, open, fields),
    linkedTitles(hall.db, open, record ? [record] : []),
    openFileBook(hall.db, open, actorOf(request), named, record?.id),
  ])
  const props = { request, hall, open, record, fields, choices, titles, fileOf, ...typed }
  return page(request, <EditRecord {...props} />, { status: typed.clash ? 409 : typed.errors ? 422 : 200 })
}

const firstErrors = ({ errors }: RecordRefused): ReadonlyMap<string, string> =>
  new Map([...errors].reverse().map(({ path, message }) => [path, message]))

async function add(request: WebRequest): Promise<Response> {
  const open = await registerOf(request)
  const fields = askable(open)
  const hall = hallOf(request)
  const { inputs, refused } = await takeFormFiles(hall, actorOf(request), open, fields, await request.form())
  if (refused.size > 0) return showForm(request, open, undefined, { inputs, errors: refused })
  try {
    const raw = await namedLinks(hall.db, open, rawOf(fields, formOf(inputs)))
    const id = await createRecord(hall, actorOf(request), open, raw)
    return redirect(`/desk/registers/${open.definition.id}/records/${id}?done=added`)
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    return showForm(request, open, undefined, { inputs, errors: firstErrors(error) })
  }
}

async function change(request: WebRequest): Promise<Response> {
  const open = await registerOf(request)
  const record = await recordOf(request, open)
  const input = await request.form()
  const version = versionOf(input)
  const hall = hallOf(request)
  const fields = askable(open, record)
  const { inputs, refused } = await takeFormFiles(hall, actorOf(request), open, fields, input)
  if (refused.size > 0) return showForm(request, open, record, { inputs, version, errors: refused })
  try {
    const raw = await namedLinks(hall.db, open, rawOf(fields, formOf(inputs)))
    const { merged } = await changeRecord(hall, actorOf(request), open, {
      id: record.id,
      version,
      raw,
      via: 'desk',
    })
    return redirect(
      `/desk/registers/${open.definition.id}/records/${record.id}?done=${merged.length > 0 ? 'merged' : 'changed'}`,
    )
  } catch (error) {
    if (error instanceof RecordRefused)
      return showForm(request, open, record, { inputs, version, errors: firstErrors(error) })
    if (error instanceof RecordClashed)
      return showForm(request, open, record, { inputs, version: error.version, clash: error })
    throw error
  }
}

export function versionOf(input: FormInput): number {
  const version = Number(input.text('version'))
  if (!Number.isSafeInteger(version) || version < 1)
    throw new Problem(400, '画面が古いようです。開き直してください。')
  return version
}

/** Opening a record of a living person leaves its line. */
async function recordReading(
  hall: Hall,
  request: WebRequest,
  { definition }: OpenRegister,
  id: string,
): Promise<void> {
  if (!definition.personal) return
  const entry = { action: 'record.read', about: { kind: 'record', id }, detail: { register: definition.id } }
  await audit(hall.db, actorOf(request), entry, hall.clock.now())
}

/** @param typed a comment that was just posted and not taken */
export async function showRecord(request: WebRequest, typed?: TypedComment): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  const record = await recordOf(request, open, true)
  if (record.removedAt && !record.rights.may('remove')) throw noRecord()
  const actor = actorOf(request)
  const [titles, changes, related, progress, files, comments, readers] = await Promise.all([
    linkedTitles(hall.db, open, [record]),
    historyOf(hall.db, open, record),
    relatedRecords(hall, actor, open, record.id),
    progressOf(hall, actor, open, record),
    filesOfRecord(hall.db, open, record),
    commentsOf(hall.db, open.definition.id, record.id),
    record.removedAt ? [] : readersOf(hall.db, hall, open.definition, record.id),
  ])
  await recordReading(hall, request, open, record.id)
  const done = request.url.searchParams.get('done') ?? undefined
  return page(
    request,
    <RecordScreen {...{ request, open, record, titles, changes, related, done, progress }}>
      <RecordFiles {...{ open, record, files }} />
      <RecordComments {...{ hall, actor, open, record, comments, readers, typed }} />
    </RecordScreen>,
    { status: typed ? 422 : 200 },
  )
}

export const recordRoutes: readonly Route[] = [
  get('/desk/registers/:register/new', USE, async (request) => {
    const open = await registerOf(request)
    if (!open.rights.may('add')) throw new Problem(403, 'この台帳に加えることは、あなたの職ではできません。')
    return showForm(request, open)
  }),
  post('/desk/registers/:register/new', { ...USE, upload: true }, add),
  get('/desk/registers/:register/removed', USE, async (request) => {
    const hall = hallOf(request)
    const open = await registerOf(request)
    if (!open.rights.may('remove'))
      throw new Problem(403, '消した記録を見ることは、あなたの職ではできません。')
    const asked = { removed: true, sort: [{ field: '@changed', down: true }] as const }
    const found = await listRecords(hall.db, open, asked)
    await recordListing(hall, actorOf(request), open, { shown: found.records.length })
    const titles = await linkedTitles(hall.db, open, found.records)
    return page(request, <RemovedRecords {...{ request, open, found, titles }} />)
  }),
  get('/desk/registers/:register/records/:record', USE, (request) => showRecord(request)),
  get('/desk/registers/:register/records/:record/edit', USE, async (request) => {
    const open = await registerOf(request)
    const record = await recordOf(request, open)
    if (!record.rights.may('change'))
      throw new Problem(403, 'この記録を変えることは、あなたの職ではできません。')
    await recordReading(hallOf(request), request, open, record.id)
    const as = Number(request.url.searchParams.get('as') ?? 0)
    if (!Number.isSafeInteger(as) || as < 1 || as >= record.version) return showForm(request, open, record)
    const changes = await historyOf(hallOf(request).db, open, record)
    const until = changes.find(({ version }) => version === as + 1)?.at
    return showForm(request, open, { ...record, values: asOf(record.values, changes, as) }, { until })
  }),
  post('/desk/registers/:register/records/:record/edit', { ...USE, upload: true }, change),
  post('/desk/registers/:register/records/:record/remove', USE, async (request) => {
    const open = await registerOf(request)
    const record = await recordOf(request, open)
    await removeRecord(hallOf(request), actorOf(request), open, record.id, versionOf(await request.form()))
    return redirect(`/desk/registers/${open.definition.id}/records/${record.id}?done=removed`)
  }),
  post('/desk/registers/:register/records/:record/restore', USE, async (request) => {
    const open = await registerOf(request)
    const record = await recordOf(request, open, true)
    try {
      await restoreRecord(hallOf(request), actorOf(request), open, record.id, versionOf(await request.form()))
    } catch (error) {
      if (error instanceof RecordRefused) throw new Problem(409, error.message)
      throw error
    }
    return redirect(`/desk/registers/${open.definition.id}/records/${record.id}?done=restored`)
  }),
]
