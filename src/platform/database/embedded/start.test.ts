import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { withClient } from '../connect.ts'
import { processesIn } from './process.ts'
import { type Postgres, startPostgres } from './start.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function dataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'yakuba-embedded-'))
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}
async function start(dir: string): Promise<Postgres> {
  const postgres = await startPostgres(dir, { durable: false })
  cleanups.push(() => postgres.stop())
  return postgres
}
const ask = <T>(url: string, query: string) =>
  withClient({ url, schema: 'public' }, async (client) => (await client.query(query)).rows[0] as T)
const postmasterPid = (dir: string) =>
  Number(readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/** Another Node process that starts the server of `dir` and then sits there. */
async function startElsewhere(dir: string): Promise<ChildProcess> {
  const code = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'start.ts'))}
    await startPostgres(${JSON.stringify(dir)}, { durable: false })
    console.log('up'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanups.push(() => child.kill('SIGKILL'))
  await new Promise((up) => child.stdout!.once('data', up))
  return child
}
const killed = (child: ChildProcess) =>
  new Promise((gone) => {
    child.once('exit', gone)
    child.kill('SIGKILL')
  })

test('町の役割は管理者ではなく、日本語の文字を知る照合順序で動く', async () => {
  const { url } = await start(dataDir())
  expect(
    await ask(url, `select current_user as role, lower('ＡＢＣ') as lower, '町' ~ '\\w' as word`),
  ).toEqual({
    ...{ role: 'yakuba', lower: 'ａｂｃ', word: true },
  })
  expect(await ask(url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual({
    rolsuper: false,
  })
  expect(await ask(url, 'show data_checksums')).toEqual({ data_checksums: 'on' })
})

test('合言葉なしではつながらず、合言葉は持ち主だけが読める', async () => {
  const dir = dataDir()
  const { url } = await start(dir)
  expect(statSync(join(dir, 'postgres.password')).mode & 0o777).toBe(0o600)
  const { port } = new URL(url)
  await expect(ask(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(
    /password/,
  )
})

test('2つ目は1つ目のサーバーに加わり、最後に出る者が止める', async () => {
  const dir = dataDir()
  const first = await start(dir)
  const second = await start(dir)
  expect([first.reused, second.reused]).toEqual([false, true])
  await first.stop()
  expect(await ask(second.url, 'select 1 as n')).toEqual({ n: 1 })
  await second.stop()
  expect(processesIn(join(dir, 'postgres'))).toEqual([])
})

test('同時に始めた者たちは、1つのサーバーを分け合う', async () => {
  const dir = dataDir()
  const all = await Promise.all(Array.from({ length: 6 }, () => start(dir)))
  expect(new Set(all.map(({ url }) => url)).size).toBe(1)
  expect(all.filter(({ reused }) => !reused)).toHaveLength(1)
})

test('起動した者が kill -9 されても、残ったサーバーを引き継いで、止められる', async () => {
  const dir = dataDir()
  await killed(await startElsewhere(dir))
  const heir = await start(dir)
  expect(heir.reused).toBe(true)
  expect(await ask(heir.url, 'select 1 as n')).toEqual({ n: 1 })
  await heir.stop()
  expect(processesIn(join(dir, 'postgres'))).toEqual([])
})

test('サーバーが kill -9 されても、次の起動で直り、書いたものは残る', async () => {
  const dir = dataDir()
  const first = await start(dir)
  await ask(first.url, 'create table kept as select 42 as n')
  process.kill(postmasterPid(dir), 'SIGKILL')
  const second = await start(dir)
  expect(second.reused).toBe(false)
  expect(await ask(second.url, 'select n from kept')).toEqual({ n: 42 })
})

test('別の計算機が使っている DATA_DIR では始まらない', async () => {
  const dir = dataDir()
  mkdirSync(join(dir, 'postgres.users'))
  writeFileSync(
    join(dir, 'postgres.users', 'x'),
    JSON.stringify({ pid: 1, born: '1', place: 'よその計算機' }),
  )
  await expect(start(dir)).rejects.toThrow('よその計算機')
})
