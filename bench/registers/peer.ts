/** Directus (npm) as a program of its own on a schema of its own in the same PostgreSQL, by its HTTP API. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type pg from 'pg'
import type { Row } from '#language'
import { tableName } from '../../src/systems/registers/storage/table.ts'
import { bookOf } from './generated-records.ts'
import { httpAsker } from './http.ts'

const SCHEMA = 'directus_bench'
const TOKEN = 'keisoku-no-tame-no-directus'
const READY_MS = 180_000
const IDS = bookOf('peer').fields.map(({ id }) => id)

/** Where `npm i directus` was run; it is no dependency of ours. */
export const DIRECTUS = process.env.DIRECTUS_DIR ?? ''
export const hasDirectus = (): boolean => existsSync(cli())
const cli = () => join(DIRECTUS, 'node_modules', 'directus', 'cli.js')

export interface Peer {
  /** Gives it a table of its own with the records of a register, and the same indexes. */
  give(book: string): Promise<PeerBook>
  close(): Promise<void>
}

export interface PeerBook {
  create(values: Row): Promise<unknown>
  read(id: string): Promise<unknown>
  update(id: string, values: Row): Promise<unknown>
  list(field: string, value: string): Promise<unknown>
  count(field: string, value: string): Promise<number>
  search(word: string): Promise<unknown>
  take(csv: Uint8Array): Promise<void>
}

export async function startDirectus(pool: pg.Pool, databaseUrl: string): Promise<Peer> {
  await pool.query(`create schema if not exists ${SCHEMA}`)
  const folder = mkdtempSync(join(tmpdir(), 'yakuba-directus-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url },
    ...{ SECRET: TOKEN, ADMIN_EMAIL: 'keisoku@example.com', ADMIN_PASSWORD: TOKEN, ADMIN_TOKEN: TOKEN },
    ...{ DB_CLIENT: 'pg', DB_CONNECTION_STRING: databaseUrl, DB_SEARCH_PATH: `array:${SCHEMA}` },
    ...{ TELEMETRY: 'false', LOG_LEVEL: 'error', CACHE_ENABLED: 'false', RATE_LIMITER_ENABLED: 'false' },
    ...{ STORAGE_LOCATIONS: 'local', STORAGE_LOCAL_ROOT: join(folder, 'uploads') },
    ...{ EXTENSIONS_PATH: join(folder, 'extensions'), NODE_ENV: 'production' },
  }
  const run = (word: string): ChildProcess =>
    spawn(process.execPath, [cli(), word], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  await ended(run('bootstrap'))
  const program = run('start')
  const ask = httpAsker(url, TOKEN)
  await until(async () => (await fetch(`${url}/server/ping`)).ok)
  return {
    async give(book) {
      await giveTable(pool, book)
      await ask('POST', '/utils/cache/clear')
      const known = await ask('POST', '/collections', { collection: book, meta: {} })
      if (!known) throw new Error('Directus did not take the table')
      return peerBook(ask, url, book)
    },
    async close() {
      program.kill('SIGTERM')
      await new Promise((done) => program.once('close', done))
      await pool.query(`drop schema ${SCHEMA} cascade`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Records are tracked as Directus does by itself: an activity and a revision for each change. */
async function giveTable(pool: pg.Pool, book: string): Promise<void> {
  const table = `${SCHEMA}."${book}"`
  const fields = IDS.map((id) => `f_${id} as "${id}"`).join(', ')
  await pool.query(`create table ${table} as select id, ${fields} from ${tableName(book)}`)
  await pool.query(`alter table ${table} add primary key (id), alter id set default gen_random_uuid()`)
  await pool.query(`create unique index on ${table} (code)`)
  for (const id of ['kind', 'state', 'bought']) await pool.query(`create index on ${table} (${id}, id)`)
  await pool.query(`vacuum analyze ${table}`)
}

function peerBook(ask: ReturnType<typeof httpAsker>, url: string, book: string): PeerBook {
  const items = `/items/${book}`
  const of = (field: string, value: string) => `filter[${field}][_eq]=${encodeURIComponent(value)}`
  return {
    create: (values) => ask('POST', items, values),
    read: (id) => ask('GET', `${items}/${id}`),
    update: (id, values) => ask('PATCH', `${items}/${id}`, values),
    list: (field, value) => ask('GET', `${items}?${of(field, value)}&sort=-id&limit=50`),
    async count(field, value) {
      const { data } = await ask('GET', `${items}?${of(field, value)}&aggregate[count]=*`)
      return Number(data[0].count)
    },
    search: (word) => ask('GET', `${items}?search=${encodeURIComponent(word)}&sort=-id&limit=50`),
    async take(csv) {
      const form = new FormData()
      form.append('file', new Blob([csv as BlobPart], { type: 'text/csv' }), 'records.csv')
      await postPatiently(`${url}/utils/import/${book}`, form)
    },
  }
}

/** `fetch` gives up on an answer after five minutes; a long import takes longer. */
async function postPatiently(url: string, form: FormData): Promise<void> {
  const { headers, body } = new Request(url, { method: 'POST', body: form })
  const type = headers.get('content-type') ?? ''
  const asked = request(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': type },
  })
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>
  for await (const part of body ?? []) asked.write(part)
  asked.end()
  const [response] = await answered
  const said = await text(response)
  if (response.statusCode !== 200) throw new Error(`Directus: ${response.statusCode} ${said}`)
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done, fail) =>
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`Directus ended with ${code}`)))),
  )

async function until(ready: () => Promise<boolean>): Promise<void> {
  const began = performance.now()
  while (!(await ready().catch(() => false))) {
    if (performance.now() - began > READY_MS) throw new Error('Directus did not start')
    await new Promise((next) => setTimeout(next, 500))
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
