/** A CKAN for tests: it keeps datasets and files in memory and says yes and no as CKAN 2.10 does. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { v4 as uuid } from 'uuid'
import { nameErrors, tagErrors, type Wrong } from './rules.ts'

export interface DoubleResource {
  id: string
  package_id: string
  name?: string
  format?: string
  url: string
  url_type: string | null
  position: number
  [field: string]: unknown
}

export interface DoublePackage {
  id: string
  name: string
  state: 'active' | 'deleted'
  resources: DoubleResource[]
  [field: string]: unknown
}

interface Options {
  /** Who may edit datasets of which organizations, by token. */
  readonly tokens: Readonly<Record<string, readonly string[]>>
  readonly organizations: readonly string[]
}

type Params = Record<string, unknown>

class Refused extends Error {
  readonly status: number
  readonly error: object
  constructor(status: number, type: string, error: object) {
    super(type)
    this.status = status
    this.error = { ...error, __type: type }
  }
}

const notFound = (what?: string) =>
  new Refused(404, 'Not Found Error', { message: what ? `Not found: ${what}` : 'Not found' })
const denied = (why: string) => new Refused(403, 'Authorization Error', { message: `Access denied: ${why}` })
const invalid = (error: Wrong) => new Refused(409, 'Validation Error', error)

/** The double's data and what it does with a call; `openCkanDouble` puts it behind HTTP. */
export function ckanDouble({ tokens, organizations }: Options, url: () => string) {
  const packages: DoublePackage[] = []
  const files = new Map<string, Uint8Array>()
  const calls: string[] = []

  const get = (id: unknown): DoublePackage => {
    if (!id) throw invalid({ id: ['Missing value'] })
    const found = packages.find((each) => each.id === id || each.name === id)
    if (!found || found.state === 'deleted') throw notFound()
    return found
  }
  const organizationsOf = (token: string | undefined, action: string) => {
    const found = token === undefined ? undefined : tokens[token]
    if (!found) throw denied(`Action ${action} requires an authenticated user`)
    return found
  }
  const check = (params: Params, own: DoublePackage | undefined, allowed: readonly string[]) => {
    const taken = packages.some((each) => each !== own && each.name === params.name)
    const wrong: Wrong = { ...nameErrors(params.name, taken), ...tagErrors(params.tags) }
    if (!params.owner_org) wrong.owner_org = ['An organization must be provided']
    else if (!organizations.includes(String(params.owner_org)))
      wrong.owner_org = ['Organization does not exist']
    if (Object.keys(wrong).length > 0) throw invalid(wrong)
    if (!allowed.includes(String(params.owner_org)))
      throw denied('You cannot add a dataset to this organization')
  }
  const mine = (found: DoublePackage, allowed: readonly string[], action: string) => {
    if (!allowed.includes(String(found.owner_org)))
      throw denied(`User is not authorized to ${action} package ${found.id}`)
    return found
  }

  const writing: Record<
    string,
    (params: Params, allowed: readonly string[], file?: File) => unknown | Promise<unknown>
  > = {
    package_create(params, allowed) {
      check(params, undefined, allowed)
      const id = uuid()
      const made: DoublePackage = { ...params, id, name: String(params.name), state: 'active', resources: [] }
      packages.push(made)
      return made
    },
    /** All that is not said again is gone: the resources too. */
    package_update(params, allowed) {
      const found = mine(get(params.id ?? params.name), allowed, 'edit')
      check(params, found, allowed)
      for (const field of Object.keys(found)) if (field !== 'id') delete found[field]
      const resources = (params.resources as DoubleResource[] | undefined) ?? []
      return Object.assign(found, { ...params, id: found.id, state: 'active', resources })
    },
    package_patch(params, allowed) {
      const found = mine(get(params.id), allowed, 'edit')
      const { id: _, ...patch } = params
      check({ ...found, ...patch }, found, allowed)
      return Object.assign(found, patch)
    },
    package_delete(params, allowed) {
      mine(get(params.id), allowed, 'delete').state = 'deleted'
      return null
    },
    async resource_create(params, allowed, file) {
      if (!params.package_id) throw invalid({ package_id: ['Missing value'] })
      const found = mine(get(params.package_id), allowed, 'edit')
      const resource: DoubleResource = {
        ...params,
        ...{ id: uuid(), package_id: found.id, url: String(params.url ?? ''), url_type: null },
        position: found.resources.length,
      }
      await keep(resource, file)
      found.resources.push(resource)
      return resource
    },
    /** A file that is not sent again stays; every other field is what was said now. */
    async resource_update(params, allowed, file) {
      if (!params.id) throw invalid({ id: ['Missing value'] })
      const found = packages.find(({ resources }) => resources.some(({ id }) => id === params.id))
      const before = found?.resources.find(({ id }) => id === params.id)
      if (!found || !before || found.state === 'deleted') throw notFound('Resource was not found.')
      mine(found, allowed, 'edit')
      const { id, package_id, url: address, url_type, position } = before
      for (const field of Object.keys(before)) delete before[field]
      Object.assign(before, { url: address, url_type, ...params, id, package_id, position })
      await keep(before, file)
      return before
    },
  }

  async function keep(resource: DoubleResource, file: File | undefined) {
    if (!file) return
    files.set(resource.id, new Uint8Array(await file.arrayBuffer()))
    resource.url = `${url()}/dataset/${resource.package_id}/resource/${resource.id}/download/${file.name.toLowerCase()}`
    resource.url_type = 'upload'
  }

  return {
    ...{ packages, files, calls },
    async act(action: string, token: string | undefined, params: Params, file?: File): Promise<unknown> {
      calls.push(action)
      if (action === 'package_show') return get(params.id)
      const write = writing[action]
      if (!write) throw new Refused(400, 'Bad Request', {})
      return await write(params, organizationsOf(token, action), file)
    },
  }
}

export type CkanDouble = ReturnType<typeof ckanDouble> & {
  readonly url: string
  /** What it answers instead for the next so many calls: 503 while it is being mended. */
  fail(times: number, status: number): void
  close(): Promise<void>
}

/** A CKAN on a port of this machine. */
export async function openCkanDouble(options: Options): Promise<CkanDouble> {
  let url = ''
  let failing = { times: 0, status: 503 }
  const double = ckanDouble(options, () => url)
  const server = createServer((request, response) => {
    const reply = (status: number, body: unknown) =>
      response
        .writeHead(status, { 'content-type': 'application/json;charset=utf-8' })
        .end(JSON.stringify(body))
    const action = /^\/api\/(?:3\/)?action\/(\w+)/.exec(request.url ?? '')?.[1] ?? ''
    const help = `${url}/api/3/action/help_show?name=${action}`
    const answer = async () => {
      const body = (await buffer(request)) as Buffer<ArrayBuffer>
      if (failing.times > 0) {
        failing.times -= 1
        return reply(failing.status, 'Service Unavailable')
      }
      const { params, file } = await readCall(body, request.headers['content-type'] ?? '')
      const { authorization } = request.headers
      return reply(200, {
        help,
        success: true,
        result: await double.act(action, authorization, params, file),
      })
    }
    answer().catch((error: unknown) => {
      if (error instanceof Refused) reply(error.status, { help, success: false, error: error.error })
      else
        reply(500, {
          help,
          success: false,
          error: { __type: 'Internal Server Error', message: String(error) },
        })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(double, {
    url,
    fail(times: number, status: number) {
      failing = { times, status }
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  })
}

async function readCall(body: Buffer<ArrayBuffer>, type: string): Promise<{ params: Params; file?: File }> {
  if (!type.startsWith('multipart/form-data'))
    return { params: body.byteLength > 0 ? (JSON.parse(body.toString()) as Params) : {} }
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  const params: Params = {}
  let file: File | undefined
  for (const [name, value] of form) {
    if (typeof value === 'string') params[name] = value
    else if (name === 'upload') file = value
  }
  return { params, ...(file && { file }) }
}
