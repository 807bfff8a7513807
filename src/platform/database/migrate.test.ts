import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { installJobs } from '#platform/jobs'
import { findMigrations, type Migration, migrate, withClient } from './index.ts'
import { testSchemaName } from './testing.ts'

const url = inject('postgresUrl')
const schemas: string[] = []
afterAll(() =>
  withClient({ url, schema: 'public' }, async (client) => {
    for (const schema of schemas) await client.query(`drop schema if exists ${schema} cascade`)
  }),
)

const fresh = () => {
  const schema = testSchemaName()
  schemas.push(schema)
  return { url, schema }
}
const file = (name: string, text: string): Migration => ({
  name,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
})
const a = file('20260101-01-a.sql', 'create table a (id int)')
const b = file('20260101-02-b.sql', 'insert into a values (1); create table b (id int)')

test('空のスキーマに、このプログラムのすべてのマイグレーションが入る', async () => {
  const address = fresh()
  const whole = { ...address, first: installJobs }
  expect(await migrate(whole)).toEqual(findMigrations().map(({ name }) => name))
  expect(await migrate(whole)).toEqual([])
})

test('10のプロセスが同時に始めても、それぞれのファイルは1度だけ入る', async () => {
  const address = fresh()
  const applied = await Promise.all(
    Array.from({ length: 10 }, () => migrate({ ...address, migrations: [a, b] })),
  )
  expect(applied.flat().sort()).toEqual([a.name, b.name])
})

test('途中で失敗したファイルは、跡を残さない', async () => {
  const address = fresh()
  const broken = file('20260101-02-b.sql', 'create table half (id int); select 1/0')
  await expect(migrate({ ...address, migrations: [a, broken] })).rejects.toThrow(
    /20260101-02-b\.sql.*division by zero/,
  )
  expect(await migrate({ ...address, migrations: [a, b] })).toEqual([b.name])
})

test('適用したあとに書き換えたファイルは断る', async () => {
  const address = fresh()
  await migrate({ ...address, migrations: [a] })
  const changed = file(a.name, 'create table a (id bigint)')
  await expect(migrate({ ...address, migrations: [changed] })).rejects.toThrow('書き換えられています')
})

test('データより古いプログラムは始まらない', async () => {
  const address = fresh()
  await migrate({ ...address, migrations: [a, b] })
  await expect(migrate({ ...address, migrations: [a] })).rejects.toThrow('20260101-02-b.sql がありません')
})

test('あとから届いた、日付の古いファイルも入る', async () => {
  const address = fresh()
  await migrate({ ...address, migrations: [a, b] })
  const late = file('20251231-01-late.sql', 'create table late (id int)')
  expect(await migrate({ ...address, migrations: [late, a, b] })).toEqual([late.name])
})

test('番号の重なりと、決まりから外れた名前は断る', () => {
  const folder = (...names: string[]) => {
    const root = mkdtempSync(join(tmpdir(), 'migrations-'))
    mkdirSync(join(root, 'room', 'migrations'), { recursive: true })
    for (const name of names) writeFileSync(join(root, 'room', 'migrations', name), 'select 1')
    return root
  }
  expect(() => findMigrations(folder('20260101-01-a.sql', '20260101-01-b.sql'))).toThrow('重なっています')
  expect(() => findMigrations(folder('first.sql'))).toThrow('YYYYMMDD-NN-what.sql')
})
