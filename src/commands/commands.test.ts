import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { record } from '#platform/audit'
import { sql } from '#platform/database'
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts'
import { commandsOf, runCommand } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'commands-'))
let town: TestDatabase
let env: Record<string, string>
beforeAll(async () => {
  town = await testDatabase()
  env = { DATABASE_URL: inject('postgresUrl'), SCHEMA: town.schema, DATA_DIR: join(folder, 'data') }
  const entry = { action: 'case.read', about: { kind: 'case', id: 'c1' } }
  await record(town.db, { kind: 'system', name: '試験' }, entry, new Date())
})
afterAll(async () => {
  await town.close()
  rmSync(folder, { recursive: true })
})

const run = (line: string, more: Record<string, string> = {}) =>
  runCommand(commandsOf([]), line.split(' '), { ...env, ...more })
const json = async (line: string) => JSON.parse((await run(`${line} --json`)).text)

test('控え、戻し、確かめる', async () => {
  const file = join(folder, 'town.tar.gz')
  expect(await json(`backup ${file}`)).toMatchObject({ file, files: 0 })
  expect(await run(`restore ${file}`)).toMatchObject({
    code: 1,
    text: expect.stringContaining('空ではありません'),
  })
  expect(await run(`restore ${file} --replace`)).toMatchObject({
    code: 1,
    text: expect.stringContaining('動いています'),
  })

  const empty = { SCHEMA: `${town.schema}_2` }
  expect(await run(`restore ${file}`, empty)).toMatchObject({ code: 0 })
  const twice = await run(`restore ${file} --replace`, empty)
  expect(twice).toMatchObject({ code: 0, text: expect.stringContaining('_before_') })
  expect(await run('audit verify', empty)).toMatchObject({
    code: 0,
    text: expect.stringContaining('書き換えはありません'),
  })
  const left = await sql<{
    name: string
  }>`select nspname as name from pg_namespace where nspname like ${`${town.schema}_2%`}`.execute(town.db)
  for (const { name } of left.rows) await sql`drop schema ${sql.id(name)} cascade`.execute(town.db)
})

test('壊れた控えは、いまの町に触れずに断る', async () => {
  const broken = join(folder, 'broken.tar.gz')
  writeFileSync(broken, 'xxx')
  expect(await run(`restore ${broken} --replace`)).toMatchObject({
    code: 1,
    text: expect.stringContaining('壊れている'),
  })
  expect(await json('audit verify')).toMatchObject({ ok: true })
})

test('誤った頼み方は、終了コード2と、正しい言い方で答える', async () => {
  expect(await run('backup')).toEqual({ code: 2, text: '使い方: backup FILE.tar.gz' })
  expect(await run('bakcup x')).toMatchObject({ code: 2, text: expect.stringContaining('help') })
  expect(await run('audit verify', { PORT: 'abc' })).toMatchObject({
    code: 2,
    text: expect.stringContaining('PORT'),
  })
  expect(await json('backup')).toEqual({ ok: false, error: '使い方: backup FILE.tar.gz' })
})

test('help は、すべての命令を言う', async () => {
  const { code, text } = await run('help')
  expect(code).toBe(0)
  for (const name of ['backup', 'restore', 'audit verify', 'user add']) expect(text).toContain(name)
  expect(await json('help')).toHaveLength(4)
})
