import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sql } from '#platform/database'
import { type TestDatabase, testDatabase } from '../database/testing.ts'
import {
  deadJobs,
  dropJob,
  openJobs,
  retryJob,
  startWorker,
  type WorkerPlan,
  type Workplace,
} from './index.ts'

const jobs = openJobs()
let town: TestDatabase
let cleanups: (() => Promise<unknown>)[]
beforeEach(async () => {
  town = await testDatabase()
  cleanups = [() => town.close()]
})
afterEach(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

const work = async (tasks: WorkerPlan<Workplace>['tasks']) => {
  const worker = await startWorker({ config: { databaseUrl: town.url, schema: town.schema } }, { tasks })
  cleanups.push(() => worker.stop())
  return worker
}
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 20 })

test('処理は、頼んだ取引が確定したときだけ動く', async () => {
  const ran: unknown[] = []
  await work({ letter: async (payload) => void ran.push(payload) })
  const failed = town.db.transaction().execute(async (tx) => {
    await jobs.add(tx, 'letter', { n: 1 })
    throw new Error('やめた')
  })
  await expect(failed).rejects.toThrow()
  await town.db.transaction().execute((tx) => jobs.add(tx, 'letter', { n: 2, 宛名: '佐藤' }))
  await until(() => expect(ran).toEqual([{ n: 2, 宛名: '佐藤' }]))
})

test('同じ鍵の仕事は、待っている間は1つにまとまる', async () => {
  for (const n of [1, 2, 3]) await jobs.add(town.db, 'figure', { n }, { key: 'figure' })
  const ran: unknown[] = []
  await work({ figure: async (payload) => void ran.push(payload) })
  await until(() => expect(ran).toEqual([{ n: 3 }]))
})

test('失敗し尽くした処理は残り、人がやり直すか、あきらめる', async () => {
  let broken = true
  const ran: unknown[] = []
  await work({
    mail: async (payload) => {
      if (broken) throw new Error('つながりません')
      ran.push(payload)
    },
  })
  await jobs.add(town.db, 'mail', { n: 1 }, { maxAttempts: 1 })
  await jobs.add(town.db, 'mail', { n: 2 }, { maxAttempts: 1 })
  await until(async () => expect(await deadJobs(town.db)).toHaveLength(2))
  const [second, first] = await deadJobs(town.db)
  expect(first).toMatchObject({
    task: 'mail',
    attempts: 1,
    lastError: expect.stringContaining('つながりません'),
  })

  broken = false
  expect(await retryJob(town.db, first!.id)).toBe(true)
  expect(await dropJob(town.db, second!.id)).toBe(true)
  await until(() => expect(ran).toEqual([first!.payload]))
  expect(await deadJobs(town.db)).toEqual([])
  expect(await dropJob(town.db, second!.id)).toBe(false)
})

test('止めるときは、動いている処理を終え、残りを列に返す', async () => {
  const done: number[] = []
  const worker = await work({
    slow: async (payload) => {
      await wait(200)
      done.push((payload as { n: number }).n)
    },
  })
  cleanups.pop()
  for (let n = 0; n < 20; n++) await jobs.add(town.db, 'slow', { n })
  await until(() => expect(done.length).toBeGreaterThan(0))
  await worker.stop()
  const left = await sql<{
    n: number
  }>`select count(*) as n from _private_jobs where locked_at is null`.execute(town.db)
  expect(left.rows[0]!.n + done.length).toBe(20)
})

/** A worker in a process of its own, that never finishes its job. */
async function stuckWorker(): Promise<ChildProcess> {
  const config = JSON.stringify({ databaseUrl: town.url, schema: town.schema })
  const code = `import { startWorker } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
    await startWorker({ config: ${config} }, { tasks: { stuck: () => { console.log('took it'); return new Promise(() => {}) } } })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanups.push(async () => child.kill('SIGKILL'))
  await new Promise((took) => child.stdout!.once('data', took))
  return child
}

test('kill -9 された働き手の処理は数秒で引き継ぎ、生きている働き手の処理は奪わない', async () => {
  await jobs.add(town.db, 'stuck', { n: 1 }, { maxAttempts: 1 })
  const child = await stuckWorker()
  const ran: unknown[] = []
  await work({ stuck: async (payload) => void ran.push(payload) })
  await wait(6_000)
  expect(ran).toEqual([])

  child.kill('SIGKILL')
  await until(() => expect(ran).toEqual([{ n: 1 }]))
}, 40_000)

test('データベースとの接続がすべて切れても、働き手は自分で立ち直る', async () => {
  const ran: unknown[] = []
  await work({ letter: async (payload) => void ran.push(payload) })
  await jobs.add(town.db, 'letter', { n: 1 })
  await until(() => expect(ran).toHaveLength(1))
  for (let times = 0; times < 3; times++) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and query like ${`%${town.schema}%`}`.execute(town.db)
    await wait(300)
  }
  await jobs.add(town.db, 'letter', { n: 2 })
  await until(() => expect(ran).toContainEqual({ n: 2 }))
})
