import {
  API_ROOT,
  MOST_LISTED,
  OPERATIONS,
  type Operation,
  type OperationId,
  openAnswers,
  openApiOf,
  readJson,
} from '#doors/api'
import type { Row } from '#language'
import { record } from '#platform/audit'
import { sql } from '#platform/database'
import { FileRefused } from '#platform/files'
import { download, get, json, Problem, type Route, type WebRequest } from '#platform/web'
import { RELATIONS } from '#systems/proxies'
import { hallOf } from '../../hall.ts'
import { proceduresNow } from '../../procedures-now.ts'
import { getDefinition } from '../definitions.ts'
import { callerOf, idIn, PURPOSE, reachable } from './caller.ts'
import { fileApplication } from './file-application.ts'
import { pageAfter, readCursor } from './list-cursor.ts'
import { STANDING, standingOf } from './standing.ts'

const NOT_FOUND = 'この申請は見つかりません。ほかの課の申請は、このトークンでは見られません。'
const UPLOAD_LIMIT = 10 * 1024 * 1024

/** Writes down that another system looked at something. */
const note = (
  request: WebRequest,
  action: string,
  about: { kind: string; id: string },
  resident?: string | null,
  detail = {},
) =>
  record(
    request.house.db,
    request.actor,
    { action, about, purpose: PURPOSE, detail, ...(resident && { resident }) },
    request.house.clock.now(),
  )

const HANDLERS: Readonly<Record<OperationId, Route['handle']>> = {
  async fileApplication(request) {
    const hall = hallOf(request)
    const definition = (await proceduresNow(hall)).all.find((each) => each.id === request.params.procedure)
    if (!definition) throw new Problem(404, 'この手続きはありません。')
    const key = request.header('idempotency-key')
    const body = await readJson(request)
    const { answer, replayed } = await fileApplication(hall, callerOf(request), { definition, key, body })
    const response = json(answer, 201)
    response.headers.set('location', `${API_ROOT}/applications/${(answer as { id: string }).id}`)
    if (replayed) response.headers.set('idempotency-replayed', 'true')
    return response
  },

  async sendFile(request) {
    const hall = hallOf(request)
    const caller = callerOf(request)
    const name = request.url.searchParams.get('name') ?? ''
    if (name === '' || name.length > 200)
      throw new Problem(400, 'ファイルの名前を、name に200文字以内で付けてください。')
    const bytes = await request.body(UPLOAD_LIMIT)
    try {
      const file = await hall.files.take({ bytes, name, allow: ['image', 'pdf', 'office', 'csv'] })
      const { id, type } = file
      const at = hall.clock.now()
      await hall.db.transaction().execute(async (tx) => {
        await hall.files.keep(tx, file, { purpose: 'api', owner: caller.id }, at)
        await tx
          .insertInto('api_upload')
          .values({ file_id: id, token_id: caller.id, created_at: at })
          .execute()
      })
      await note(request, 'file.sent', { kind: 'file', id })
      return json({ id, name: file.name, type, bytes: file.bytes }, 201)
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      throw new Problem(422, error.message)
    }
  },

  async listApplications(request) {
    const { db } = request.house
    const params = request.url.searchParams
    const wanted = params.get('limit') ?? '50'
    const limit = /^\d{1,3}$/.test(wanted) ? Number(wanted) : 0
    if (limit < 1 || limit > MOST_LISTED)
      throw new Problem(400, `limit は1から${MOST_LISTED}までにしてください。`)
    const after = readCursor(params.get('after'))
    const procedure = params.get('procedure')
    const rows = await reachable(db, callerOf(request))
      .select([...STANDING])
      .$if(procedure !== null, (query) => query.where('procedure', '=', (procedure ?? '').slice(0, 60)))
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(filed_at, id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`),
      )
      .orderBy('filed_at')
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const { shown, next } = pageAfter(rows, limit)
    const detail = { shown: shown.length, ...(procedure && { procedure: procedure.slice(0, 60) }) }
    await note(request, 'application.list', { kind: 'queue', id: 'api' }, undefined, detail)
    const applications = await Promise.all(shown.map((row) => standingOf(db, row)))
    return json({ applications, ...(next && { next }) })
  },

  async getStatus(request) {
    const { db } = request.house
    const row = await reachable(db, callerOf(request))
      .select([...STANDING, 'resident_id'])
      .where('id', '=', idIn(request))
      .executeTakeFirst()
    if (!row) throw new Problem(404, NOT_FOUND)
    await note(request, 'application.read', { kind: 'application', id: row.id }, row.resident_id, {
      only: 'status',
    })
    return json(await standingOf(db, row))
  },

  async getApplication(request) {
    const { db } = request.house
    const row = await reachable(db, callerOf(request))
      .leftJoin('proxy_consent', 'proxy_consent.id', 'application.consent_id')
      .select([...STANDING, 'resident_id', 'applicant', 'answers', 'proxy_name', 'relation'])
      .where('application.id', '=', idIn(request))
      .executeTakeFirst()
    if (!row) throw new Problem(404, NOT_FOUND)
    await note(request, 'application.read', { kind: 'application', id: row.id }, row.resident_id)
    const files = await db
      .selectFrom('application_file')
      .innerJoin('file', 'file.id', 'file_id')
      .select(['file.id', 'file.name', 'file.type', 'file.bytes'])
      .where('application_id', '=', row.id)
      .orderBy('file.id')
      .execute()
    const definition = await getDefinition(db, row.definition)
    const answers = openAnswers(definition, row.answers as Row)
    const proxy = row.proxy_name && {
      proxy: { name: row.proxy_name, relation: RELATIONS[row.relation as keyof typeof RELATIONS] },
    }
    return json({ ...(await standingOf(db, row)), applicant: row.applicant, ...proxy, answers, files })
  },

  async getFile(request) {
    const hall = hallOf(request)
    const file = await reachable(hall.db, callerOf(request))
      .innerJoin('application_file', 'application_file.application_id', 'application.id')
      .innerJoin('file', 'file.id', 'application_file.file_id')
      .select(['file.id', 'file.key', 'file.sha256', 'file.name', 'file.type'])
      .select(['application.id as application', 'resident_id'])
      .where('application.id', '=', idIn(request))
      .where('file.id', '=', idIn(request, 'file'))
      .executeTakeFirst()
    if (!file) throw new Problem(404, 'このファイルは見つかりません。')
    const detail = { application: file.application }
    await note(request, 'file.read', { kind: 'file', id: file.id }, file.resident_id, detail)
    return download(await hall.files.read(file), { name: file.name, type: file.type })
  },
}

/** The routes are the operations of the document, one each. */
export const apiRoutes: Route[] = [
  get('/api/v1/openapi.json', { who: 'anyone', cache: 'public' }, (request) => {
    const { town, config } = hallOf(request)
    return json(openApiOf(town, config.baseUrl))
  }),
  ...(Object.values(OPERATIONS) as (Operation & { id: OperationId })[]).map(
    ({ id, method, path, scope }): Route => ({
      method,
      path: API_ROOT + path.replaceAll(/\{(\w+)\}/g, ':$1'),
      who: { scope },
      handle: HANDLERS[id],
    }),
  ),
]
