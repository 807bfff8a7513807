import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { record, sealAudit, verifyAudit } from '#platform/audit'
import { type Database, openDatabase, sql } from '#platform/database'
import { openFiles, openStore } from '#platform/files'
import { openJobs } from '#platform/jobs'
import { type TestDatabase, testDatabase, testSchemaName } from '../database/testing.ts'
import { BackupRefused, backup, checkArchive, restore } from './index.ts'

const at = new Date('2026-11-23T00:00:00Z')
const temporary = () => mkdtempSync(join(tmpdir(), 'backup-'))
const system = { kind: 'system', name: '控えの試験' } as const

let town: TestDatabase
let dataDir: string
let archive: string
let reborn: { db: Database; schema: string; dataDir: string }
beforeEach(async () => {
  town = await testDatabase()
  dataDir = temporary()
  archive = join(temporary(), 'town.tar.gz')
  const schema = testSchemaName()
  reborn = { schema, dataDir: temporary(), db: openDatabase({ url: town.url, schema, max: 2 }) }
  await live()
})
afterEach(async () => {
  await sql`drop schema if exists ${sql.id(reborn.schema)} cascade`.execute(reborn.db)
  await reborn.db.destroy()
  await town.close()
})

const here = () => ({ url: town.url, schema: town.schema, store: openStore({ dataDir }) })
const there = () => ({ url: town.url, schema: reborn.schema, store: openStore(reborn) })

/** A little of everything: sealed entries, a waiting job, a file, awkward text, a table of more than one piece. */
async function live() {
  for (let n = 0; n < 20; n++)
    await record(
      town.db,
      system,
      { action: 'case.read', about: { kind: 'case', id: `${n}\t\\N\n𠮷` }, detail: { n } },
      at,
    )
  await sealAudit(town.db)
  await openJobs().add(town.db, 'letter', { 宛名: '佐藤' }, { runAt: new Date('2030-01-01') })
  const pdf = Buffer.from('%PDF-1.4\nstartxref\n0\n%%EOF')
  await openFiles({ dataDir }).store(
    town.db,
    { bytes: pdf, name: '証明.pdf', purpose: 'attachment', owner: 'r1' },
    at,
  )
  const bulk = Array.from({ length: 700 }, (_, n) => ({ n, text: randomBytes(5_000).toString('hex') }))
  await sql`insert into audit_entry (id, at, action, actor_kind, about_kind, about_id, detail)
    select gen_random_uuid(), now(), 'bulk', 'system', 'x', n::text, jsonb_build_object('text', text)
    from jsonb_to_recordset(${JSON.stringify(bulk)}::jsonb) as row(n int, text text)`.execute(town.db)
}

/** Every table as text, generated columns included. */
async function contents(db: Database): Promise<Record<string, unknown>> {
  const tables = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' order by 1`.execute(db)
  const all: Record<string, unknown> = {}
  for (const { name } of tables.rows) {
    const skip = name === 'migrations' ? 'ts' : 'applied_at'
    const rows = await sql<{
      row: string
    }>`select (to_jsonb(t) - ${skip}::text)::text as row from ${sql.id(name)} t order by 1`.execute(db)
    all[name] = rows.rows
  }
  return all
}

test('控えから戻した町は、すべての表とファイルと監査の鎖が元と同じ', async () => {
  const before = await contents(town.db)
  expect(await backup(here(), archive, at)).toMatchObject({ files: 1 })
  await sql`drop schema ${sql.id(town.schema)} cascade`.execute(town.db)

  await restore(there(), archive)
  const after = await contents(reborn.db)
  for (const [table, rows] of Object.entries(before)) expect([table, after[table]]).toEqual([table, rows])
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(await verifyAudit(reborn.db)).toMatchObject({ ok: true, entries: 20 })
  const file = await reborn.db.selectFrom('file').select(['key', 'sha256']).executeTakeFirstOrThrow()
  expect(Buffer.from(await openFiles(reborn).read(file)).toString()).toContain('%PDF')
})

test('戻した町は、そのまま仕事を続けられる', async () => {
  await backup(here(), archive, at)
  await restore(there(), archive)
  await openJobs().add(reborn.db, 'letter', {})
  await expect(sql`delete from audit_entry`.execute(reborn.db)).rejects.toThrow('append-only')
  const keys = sql<{
    n: number
  }>`select count(*) as n from pg_constraint where connamespace = current_schema()::regnamespace and contype = 'f'`
  expect((await keys.execute(reborn.db)).rows).toEqual((await keys.execute(town.db)).rows)
})

test('控えは1つの時点を写す。取っている間に書かれたものは混ざらない', async () => {
  const slow = {
    ...here(),
    store: {
      ...openStore({ dataDir }),
      get: async (key: string) => {
        await sql`insert into file select gen_random_uuid(), 'later', sha256, bytes, type, name, purpose, uploaded_by, now() from file limit 1`.execute(
          town.db,
        )
        return await openStore({ dataDir }).get(key)
      },
    },
  }
  expect(await backup(slow, archive, at)).toMatchObject({ files: 1 })
})

test('途中で切れた控えも、1バイト変わった控えも断り、何も残さない', async () => {
  await backup(here(), archive, at)
  const whole = readFileSync(archive)
  const refuse = async (bytes: Buffer) => {
    writeFileSync(archive, bytes)
    await expect(restore(there(), archive)).rejects.toBeInstanceOf(BackupRefused)
  }
  for (const share of [0, 0.1, 0.5, 0.999]) await refuse(whole.subarray(0, Math.floor(whole.length * share)))
  for (let tries = 0; tries < 12; tries++) {
    const changed = Buffer.from(whole)
    changed[12 + Math.floor(((whole.length - 24) * tries) / 12)]! ^= 0x10
    await refuse(changed)
  }
  await refuse(gzipSync('役場の控えではない'))
  const schema = await sql`select from pg_namespace where nspname = ${reborn.schema}`.execute(town.db)
  expect(schema.rows).toEqual([])
})

test('空でないところには戻さない。ない控えは、ないと言う', async () => {
  await backup(here(), archive, at)
  await expect(restore(here(), archive)).rejects.toThrow('空ではありません')
  await expect(checkArchive('/nowhere/town.tar.gz')).rejects.toThrow('がありません')
})
