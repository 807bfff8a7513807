import { API_ROOT, readJson } from '#doors/api'
import { type FieldError, type Filter, filterShape, type Hall, isRow, type Row } from '#language'
import { record as audit } from '#platform/audit'
import { get, json, Problem, post, type Route, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { isUuid } from '../../uuid.ts'
import { type OpenRegister, openRegister, readableRegisters } from '../open-register.ts'
import { changeRecord, noRecord, RecordClashed } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { historyOf } from '../records/history.ts'
import { countRecords, type ListAsked, listRecords } from '../records/list-records.ts'
import { findRecord, type RegisterRecord } from '../records/record.ts'
import { removeRecord } from '../records/remove-record.ts'
import { RecordRefused } from '../records/write.ts'
import { sayComment, showComments } from './api-comments.ts'
import { sendFile, showFile } from './api-files.ts'
import { registerDocument } from './document.ts'

const READ = { who: { scope: 'registers:read' } } as const
const WRITE = { who: { scope: 'registers:write' } } as const
const MOST_LISTED = 200
const PURPOSE = 'ほかのシステムとの連携'

const openOf = (request: WebRequest): Promise<OpenRegister> =>
  openRegister(hallOf(request), request.actor, request.params.register)

const shown = ({ id, version, madeAt, changedAt, values }: RegisterRecord) => ({
  id,
  version,
  made_at: madeAt,
  changed_at: changedAt,
  values,
})

/** Who read records of living people, and how many. */
async function note(
  request: WebRequest,
  { definition }: OpenRegister,
  action: string,
  id: string,
  detail: object = {},
) {
  if (!definition.personal) return
  const { db, clock } = hallOf(request)
  const about = { kind: action === 'record.read' ? 'record' : 'register', id }
  await audit(
    db,
    request.actor,
    { action, about, purpose: PURPOSE, detail: { register: definition.id, ...detail } },
    clock.now(),
  )
}

/** @throws Problem 400 with what is wrong in the address */
function askedBy({ searchParams }: URL): ListAsked & { readonly size: number } {
  const limit = searchParams.get('limit') ?? '50'
  const size = /^\d{1,3}$/.test(limit) ? Number(limit) : 0
  if (size < 1 || size > MOST_LISTED)
    throw new Problem(400, `limit は1から${MOST_LISTED}までにしてください。`)
  const after = searchParams.get('after') ?? undefined
  if (after !== undefined && !isUuid(after)) throw new Problem(400, 'after は、前の答えの next です。')
  const sort = searchParams.get('sort')
  const filter = readFilter(searchParams.get('filter'))
  return {
    size,
    after,
    q: searchParams.get('q')?.slice(0, 100) || undefined,
    ...(filter && { filters: [filter] }),
    ...(sort && {
      sort: [{ field: sort.replace(/^-/, ''), ...(sort.startsWith('-') && { down: true as const }) }],
    }),
  }
}

function readFilter(text: string | null): Filter | undefined {
  if (!text) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Problem(400, 'filter をJSONとして読めません。')
  }
  const wrong: string[] = []
  filterShape(value, 'filter', (_, message) => wrong.push(message))
  if (wrong.length > 0) throw new Problem(400, wrong.join('\n'))
  return value as Filter
}

/** What a body says of a record. @throws Problem 422 for a field that the register does not have */
function valuesIn(body: unknown, { definition }: OpenRegister): Row {
  const values = isRow(body) ? body.values : undefined
  if (!isRow(values)) throw new Problem(422, '本文に values がありません。')
  const known = new Set(definition.fields.map(({ id }) => id))
  const unknown = Object.keys(values).filter((id) => !known.has(id))
  if (unknown.length > 0)
    throw new Problem(
      422,
      'この台帳にない欄があります。',
      unknown.map((id) => ({ pointer: `/values/${id}`, detail: 'この欄はありません。' })),
    )
  return values
}

const versionIn = (body: unknown): number => {
  const version = isRow(body) ? body.version : undefined
  if (!Number.isSafeInteger(version))
    throw new Problem(422, '本文に version がありません。', [
      { pointer: '/version', detail: '見た版の番号です。' },
    ])
  return version as number
}

/** Mistakes as programs read them. */
async function pointed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RecordRefused)
      throw new Problem(422, '内容に誤りがあります。', error.errors.map(pointerOf))
    if (error instanceof RecordClashed)
      throw new Problem(
        409,
        error.message,
        error.clashes.map(({ field }) => ({
          pointer: `/values/${field}`,
          detail: 'ほかの人が先に変えました。',
        })),
      )
    throw error
  }
}

const pointerOf = ({ path, message }: FieldError) => ({
  pointer: `/values/${path.replaceAll('.', '/')}`,
  detail: message,
})

async function recordOf(request: WebRequest, open: OpenRegister): Promise<RegisterRecord> {
  const { record } = request.params
  const found = isUuid(record) ? await findRecord(hallOf(request).db, open, record) : undefined
  if (!found) throw noRecord()
  return found
}

const RECORDS = `${API_ROOT}/registers/:register/records`
const FILES = `${API_ROOT}/registers/:register/files`

async function list(request: WebRequest): Promise<Response> {
  const { db } = hallOf(request)
  const open = await openOf(request)
  const asked = askedBy(request.url)
  const page = await listRecords(db, open, asked)
  const counted =
    request.url.searchParams.get('count') === '1' && (await countRecords(db, open, asked, 100_000))
  await note(request, open, asked.q ? 'register.search' : 'register.list', open.definition.id, {
    shown: page.records.length,
  })
  return json({
    records: page.records.map(shown),
    ...(page.next && { next: page.next }),
    ...(counted !== false && { count: counted }),
  })
}

/** What is told of one record, with a line for the reading. */
async function look(
  request: WebRequest,
  tell: (open: OpenRegister, record: RegisterRecord) => object | Promise<object>,
): Promise<Response> {
  const open = await openOf(request)
  const found = await recordOf(request, open)
  await note(request, open, 'record.read', found.id)
  return json(await tell(open, found))
}

async function write(
  request: WebRequest,
  work: (hall: Hall, open: OpenRegister, body: unknown) => Promise<string>,
  status: 200 | 201,
) {
  const hall = hallOf(request)
  const open = await openOf(request)
  const body = await readJson(request)
  const id = await pointed(() => work(hall, open, body))
  const found = await findRecord(hall.db, open, id)
  return json(found ? shown(found) : { id }, status)
}

export const apiRoutes: readonly Route[] = [
  post(FILES, WRITE, (request) => sendFile(request, openOf)),
  get(`${FILES}/:file`, READ, (request) => showFile(request, openOf, PURPOSE)),
  get(`${API_ROOT}/registers`, READ, async (request) => {
    const all = await readableRegisters(hallOf(request), request.actor)
    return json({
      registers: all.map(({ definition: { id, name, about, office } }) => ({ id, name, about, office })),
    })
  }),
  get(`${API_ROOT}/registers/:register/openapi.json`, READ, async (request) => {
    const { definition } = await openOf(request)
    return json(registerDocument(definition, hallOf(request).config.baseUrl + API_ROOT))
  }),
  get(RECORDS, READ, list),
  post(RECORDS, WRITE, (request) =>
    write(request, (hall, open, body) => createRecord(hall, request.actor, open, valuesIn(body, open)), 201),
  ),
  get(`${RECORDS}/:record`, READ, (request) => look(request, (_, record) => shown(record))),
  post(`${RECORDS}/:record`, WRITE, (request) =>
    write(
      request,
      async (hall, open, body) => {
        const { id } = await recordOf(request, open)
        await changeRecord(hall, request.actor, open, {
          id,
          version: versionIn(body),
          raw: valuesIn(body, open),
          via: 'api',
        })
        return id
      },
      200,
    ),
  ),
  get(`${RECORDS}/:record/history`, READ, (request) =>
    look(request, async (open, record) => ({ changes: await historyOf(hallOf(request).db, open, record) })),
  ),
  get(`${RECORDS}/:record/comments`, READ, (request) =>
    look(request, (open, { id }) => showComments(request, open, id)),
  ),
  post(`${RECORDS}/:record/comments`, WRITE, async (request) => sayComment(request, await openOf(request))),
  post(`${RECORDS}/:record/remove`, WRITE, (request) =>
    write(
      request,
      async (hall, open, body) => {
        const { id } = await recordOf(request, open)
        await removeRecord(hall, request.actor, open, id, versionIn(body))
        return id
      },
      200,
    ),
  ),
]
