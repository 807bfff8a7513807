import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { sql } from '#platform/database'
import type { Actor } from '#platform/people'
import { type TestDatabase, testDatabase } from '../database/testing.ts'
import { headsFileIn, readsBefore, record, sealAudit, verifyAudit, whoRead } from './index.ts'

const sato: Actor = { kind: 'staff', id: 'sato', name: '佐藤', assignments: [], sessionId: 's1' }
const at = new Date('2026-11-23T01:02:03.456Z')
const read = (id: string, resident = 'r1') => ({
  action: 'case.read',
  about: { kind: 'case', id },
  resident,
  purpose: '児童手当の審査',
})

let town: TestDatabase
beforeEach(async () => {
  town = await testDatabase()
})
afterEach(() => town.close())

const tenEntries = async () => {
  for (let n = 1; n <= 10; n++)
    await record(town.db, sato, { ...read(`c${n}`), detail: { n, 理由: 'ⅡⅢ', b: [1.5, null] } }, at)
}
/** As the owner of the tables may: the log must notice what it cannot prevent. */
const tamper = async (statement: string) => {
  await sql.raw('alter table audit_entry disable trigger user').execute(town.db)
  await sql.raw(statement).execute(town.db)
  await sql.raw('alter table audit_entry enable trigger user').execute(town.db)
}

test.each(["update audit_entry set action = 'x'", 'delete from audit_entry', 'truncate audit_entry'])(
  '%s は拒まれる',
  async (statement) => {
    await tenEntries()
    await expect(sql.raw(statement).execute(town.db)).rejects.toThrow('append-only')
    await sealAudit(town.db)
    await expect(sql.raw(statement).execute(town.db)).rejects.toThrow('append-only')
    await expect(sql.raw('update audit_entry set seq = seq + 100').execute(town.db)).rejects.toThrow(
      'append-only',
    )
  },
)

test('封をした記録は、通しで確かめられる', async () => {
  await tenEntries()
  expect(await verifyAudit(town.db)).toMatchObject({ ok: true, entries: 0, unsealed: 10 })
  expect(await sealAudit(town.db)).toBe(10)
  expect(await verifyAudit(town.db)).toMatchObject({ ok: true, entries: 10, unsealed: 0, problem: undefined })
})

test.each([
  ["actor_name = '田中'"],
  ["resident = 'r2'"],
  ["at = at + interval '1 millisecond'"],
  [`detail = detail || '{"n": 0}'`],
  ["as_of = '2020-01-01'"],
  ['purpose = null'],
])('%s と書き換えれば、どの記録かが分かる', async (change) => {
  await tenEntries()
  await sealAudit(town.db)
  await tamper(`update audit_entry set ${change} where seq = 7`)
  expect((await verifyAudit(town.db)).problem).toMatch(/^7番の記録.*書き換え/)
})

test('1行消せば、どこが欠けたかが分かる', async () => {
  await tenEntries()
  await sealAudit(town.db)
  await tamper('delete from audit_entry where seq = 4')
  expect((await verifyAudit(town.db)).problem).toBe('4番の記録がありません(次にあるのは5番)。')
})

test('末尾を切り取れば、データベースの外の控えが覚えている', async () => {
  const headsFile = headsFileIn(mkdtempSync(join(tmpdir(), 'audit-')))
  await tenEntries()
  await sealAudit(town.db, { headsFile })
  expect((await verifyAudit(town.db, { headsFile })).ok).toBe(true)
  await tamper('delete from audit_entry where seq > 8')
  expect((await verifyAudit(town.db)).ok).toBe(true)
  expect((await verifyAudit(town.db, { headsFile })).problem).toBe(
    '9番から10番までの記録が切り取られています。',
  )
})

test('切り取ってから書き足しても、控えと違うことが分かる', async () => {
  const headsFile = headsFileIn(mkdtempSync(join(tmpdir(), 'audit-')))
  await tenEntries()
  await sealAudit(town.db, { headsFile })
  await tamper('delete from audit_entry where seq > 8')
  await tenEntries()
  await sealAudit(town.db)
  expect((await verifyAudit(town.db, { headsFile })).problem).toContain('控え')
})

test('書く者と封をする者が何人いても、鎖は1本で、欠けない', async () => {
  const headsFile = headsFileIn(mkdtempSync(join(tmpdir(), 'audit-')))
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < 25; n++) await record(town.db, sato, read(`c${writer}-${n}`), at)
  })
  const sealers = Array.from({ length: 4 }, async () => {
    for (let n = 0; n < 10; n++) await sealAudit(town.db, { headsFile })
  })
  await Promise.all([...writers, ...sealers])
  await sealAudit(town.db, { headsFile })
  expect(await verifyAudit(town.db, { headsFile })).toMatchObject({ ok: true, entries: 200, unsealed: 0 })
  expect(readFileSync(headsFile, 'utf8')).toContain('"seq":200')
})

test('取り消した処理は、記録を残さない', async () => {
  const failed = town.db.transaction().execute(async (tx) => {
    await record(tx, sato, read('c1'), at)
    throw new Error('やめた')
  })
  await expect(failed).rejects.toThrow('やめた')
  expect(await sealAudit(town.db)).toBe(0)
})

test('誰が誰のものを何のために見たか、さかのぼって見たかに答える', async () => {
  await record(town.db, sato, read('c1', 'r1'), at)
  await record(town.db, sato, { ...read('c2', 'r2'), asOf: isoDate('2019-04-01') }, at)
  await record(town.db, sato, { ...read('c1', 'r1'), action: 'case.approve' }, at)
  expect(await whoRead(town.db, { resident: 'r1' })).toMatchObject([
    { actor_name: '佐藤', about_id: 'c1', purpose: '児童手当の審査' },
  ])
  expect(await whoRead(town.db, { about: { kind: 'case', id: 'c2' } })).toHaveLength(1)
  expect(await readsBefore(town.db, { date: isoDate('2020-01-01'), staffId: 'sato' })).toMatchObject([
    { resident: 'r2' },
  ])
  expect(await readsBefore(town.db, { date: isoDate('2019-04-01') })).toEqual([])
})
