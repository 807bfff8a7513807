/** The running server of a cluster, as its `postmaster.pid` tells it. */
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { launch } from './cluster.ts'
import type { Launcher } from './launcher.ts'
import { birthMark, processesIn } from './process.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/**
 * The server left running by a process that was killed. A file left by a killed *server* is removed once nothing
 * runs in the cluster: where no init reaps zombies, its pid looks alive and PostgreSQL itself would refuse to start.
 */
export async function findPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  for (let tries = 0; ; tries++) {
    const file = read(clusterDir)
    if (!file) return undefined
    const holders = processesIn(clusterDir)
    const runs = process.platform === 'linux' ? holders.includes(file.pid) : birthMark(file.pid) !== undefined
    if (runs && file.status === 'ready') return file
    if (!runs && process.platform !== 'linux') return undefined
    if (!runs && holders.length === 0) {
      rmSync(join(clusterDir, 'postmaster.pid'), { force: true })
      return undefined
    }
    if (tries > 600)
      throw new Error(`PostgreSQL (pid ${file.pid}) が応答しません。(the server does not become ready)`)
    await wait(50)
  }
}

const common = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100' }
const memory = { shared_buffers: '256MB', work_mem: '16MB' }
/** An ERROR quotes the value that caused it, which may be personal: only FATAL and PANIC are kept. */
const logging = { log_min_messages: 'fatal', log_min_error_statement: 'panic', log_error_verbosity: 'terse' }
const careless = { fsync: 'off', full_page_writes: 'off' }

/** Starts the server and waits until it takes connections. */
export async function startPostmaster(
  binaries: Binaries,
  launcher: Launcher,
  clusterDir: string,
  durable: boolean,
): Promise<Postmaster> {
  const port = await freePort()
  const settings = Object.entries({ ...common, ...memory, ...logging, ...(durable ? {} : careless) })
  const options = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = `${clusterDir}.log`
  const fd = openSync(logFile, 'w', 0o600)
  const args = ['-D', clusterDir, '-p', String(port), ...options]
  const child = launch(launcher, binaries.postgres, args, ['ignore', 'ignore', fd])
  closeSync(fd)
  child.once('error', (error) => appendFileSync(logFile, error.message))
  child.unref()
  const log = () => readFileSync(logFile, 'utf8').slice(-8_000)
  for (let waited = 0; waited < 60_000; waited += 20) {
    const file = read(clusterDir)
    // The port is compared because a killed server leaves a file that still says "ready".
    if (file?.port === port && file.status === 'ready') return { pid: file.pid, port }
    if (child.pid === undefined || child.exitCode !== null || child.signalCode)
      throw new Error(`PostgreSQL を起動できません。\n${log()}`)
    await wait(20)
  }
  throw new Error(`PostgreSQL が60秒以内に起動しません。\n${log()}`)
}

/** Ends a server: fast shutdown, then immediate (which the next start repairs) if it does not obey. */
export async function stopPostmaster(
  clusterDir: string,
  { pid }: Postmaster,
  patienceMs = 10_000,
): Promise<void> {
  const born = birthMark(pid)
  const gone = () => birthMark(pid) !== born || !existsSync(join(clusterDir, 'postmaster.pid'))
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < patienceMs; waited += 20) {
      if (gone()) return
      await wait(20)
    }
  }
}

function read(clusterDir: string): (Postmaster & { status: string }) | undefined {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
