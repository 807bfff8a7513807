import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { record } from '#platform/audit'
import { sql } from '#platform/database'
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts'
import { commandsOf, runCommand } from './index.ts'
import { townCheckCommand } from './town-check.ts'

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

test('職員を加える。最初のパスワードは、このときだけ表示する', async () => {
  const sato = '--login sato --name 佐藤花子 --email sato@example.jp --office child-family --post 係長'
  const added = await json(`user add ${sato}`)
  expect(added).toMatchObject({ login: 'sato', password: expect.stringMatching(/^.{16}$/) })
  const row = await town.db
    .selectFrom('staff')
    .innerJoin('staff_assignment', 'staff_id', 'staff.id')
    .select(['staff.id', 'name', 'password', 'office', 'post'])
    .where('login', '=', 'sato')
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ id: added.id, name: '佐藤花子', office: 'child-family', post: '係長' })
  expect(row.password).not.toContain(added.password)

  expect(await run(`user add ${sato}`)).toMatchObject({
    code: 1,
    text: expect.stringContaining('使われています'),
  })
  const nowhere = sato.replace('sato ', 'kato ').replace('child-family', 'nowhere')
  expect(await run(`user add ${nowhere}`)).toMatchObject({
    code: 1,
    text: expect.stringContaining('nowhere'),
  })
  expect(await run('user add --login kato')).toMatchObject({
    code: 2,
    text: expect.stringContaining('--name'),
  })
})

test('町の定義を、データベースのないところでも突き合わせる', async () => {
  const none = { DATABASE_URL: 'postgres://127.0.0.1:1/none' }
  expect(await run('town check', none)).toEqual({
    code: 0,
    text: '柴田町の定義に、合わないところはありません。',
  })
  expect(await json('town check')).toEqual({ ok: true, town: '柴田町', sentences: [] })
})

test('合わないところは、町を作る人への文にして言う', () => {
  const found = { ok: false, town: '見本町', sentences: ['課「tax」が二つあります。'] }
  expect(townCheckCommand.human(found as never)).toBe(
    '見本町の定義に、合わないところが1あります。\n  課「tax」が二つあります。',
  )
})

test('help は、すべての命令を言う', async () => {
  const { code, text } = await run('help')
  expect(code).toBe(0)
  for (const name of ['backup', 'restore', 'audit verify', 'user add', 'town check'])
    expect(text).toContain(name)
  expect(await json('help')).toHaveLength(6)
})
