import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { processesIn } from './platform/database/embedded/process.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'main-'))
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  for (const pid of processesIn(join(dataDir, 'postgres'))) process.kill(pid, 'SIGQUIT')
  rmSync(dataDir, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  readonly url: string
  readonly output: () => string
  readonly end: Promise<number | null>
}

/** `npm start`, until it says that it is ready or ends. */
async function start(env: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, PORT: '0', SAMPLE: 'no', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  const end = new Promise<number | null>((gone) => child.once('close', gone))
  await new Promise<void>((ready) => {
    const read = (chunk: Buffer) => {
      text += chunk
      if (text.includes('Ctrl-C')) ready()
    }
    child.stdout!.on('data', read)
    child.stderr!.on('data', read)
    void end.then(() => ready())
  })
  return { child, end, output: () => text, url: /http:\/\/\S+/.exec(text)?.[0] ?? '' }
}

test('起動して答え、Ctrl-C で片付けて終わり、kill -9 のあとも、データを残して起動する', async () => {
  const first = await start()
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
  first.child.kill('SIGINT')
  expect(await first.end).toBe(0)
  expect(processesIn(join(dataDir, 'postgres'))).toEqual([])

  const second = await start()
  expect(second.output()).not.toContain('表を用意しました')
  second.child.kill('SIGKILL')
  await second.end

  const third = await start()
  expect(third.output()).toContain('動いているデータベースに加わりました')
  expect((await fetch(`${third.url}/healthz`)).status).toBe(200)
  third.child.kill('SIGTERM')
  expect(await third.end).toBe(0)
  expect(processesIn(join(dataDir, 'postgres'))).toEqual([])
}, 120_000)

test('誤った設定では、何が誤りかを言って始まらない', async () => {
  const refused = await start({ PORT: 'abc', TOWN: 'atlantis' })
  expect(await refused.end).toBe(1)
  expect(refused.output()).toMatch(/PORT: 「abc」ではなく/)
  expect(refused.output()).toMatch(/TOWN: 「atlantis」ではなく/)
})
