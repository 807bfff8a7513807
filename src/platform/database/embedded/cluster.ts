/** Makes a cluster: the data directory of one PostgreSQL server, with the town's role and database in it. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Binaries } from './binaries.ts'
import { type Launcher, NOBODY } from './launcher.ts'

/** Role and database of the towns. Not a superuser: the same rights as on a server someone else runs. */
export const ROLE = 'yakuba'

/** pg_trgm and `lower()` know Japanese only with all three of these (measured on 18.4). */
const locale = [
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
]

const serverEnv = { ...process.env, LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C' }

export interface Cluster {
  readonly dir: string
  readonly password: string
}

/** The cluster in `dataDir`, made if there is none. `initdb` works beside it, so a kill leaves no half cluster. */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  launcher: Launcher,
  durable: boolean,
): Promise<Cluster> {
  const dir = join(dataDir, 'postgres')
  const passwordFile = join(dataDir, 'postgres.password')
  if (existsSync(join(dir, 'PG_VERSION'))) return { dir, password: readFileSync(passwordFile, 'utf8').trim() }

  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const fresh = `${dir}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (launcher.kind === 'setuid') for (const path of [fresh, passwordFile]) chownSync(path, NOBODY, NOBODY)

  await finish(
    launch(launcher, binaries.initdb, [
      ...['-D', fresh, '-U', 'postgres', '-E', 'UTF8', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--no-instructions', '--data-checksums', ...(durable ? [] : ['--no-sync']), ...locale],
    ]),
  )
  await finish(
    launch(launcher, binaries.postgres, ['--single', '-D', fresh, 'postgres']),
    `create role ${ROLE} login password '${password}'\ncreate database ${ROLE} owner ${ROLE}\n`,
  )
  if (launcher.kind === 'setuid') chownSync(passwordFile, 0, 0)
  renameSync(fresh, dir)
  return { dir, password }
}

/** Starts a program of PostgreSQL, outside our process group: Ctrl-C in the terminal must reach only us. */
export function launch(
  launcher: Launcher,
  command: string,
  args: readonly string[],
  stdio: StdioOptions = ['pipe', 'ignore', 'pipe'],
): ChildProcess {
  const [file, argv, options] = launcher.wrap(command, args)
  const where = { cwd: dirname(command), env: serverEnv, detached: true, windowsHide: true }
  return spawn(file, argv, { ...options, ...where, stdio })
}

async function finish(child: ChildProcess, input = ''): Promise<void> {
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  const ended = new Promise<number | null>((done) => child.once('close', done))
  child.stdin?.end(input)
  const [code, errors] = await Promise.race([Promise.all([ended, text(child.stderr!)]), failed])
  if (code !== 0 || /^.*(FATAL|ERROR):/m.test(errors))
    throw new Error(`${child.spawnfile}: ${errors.trim() || `exit ${code}`}`)
}
