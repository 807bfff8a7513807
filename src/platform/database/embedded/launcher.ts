/** PostgreSQL refuses to run as root, and many small servers and containers only have root. */
import { type SpawnOptions, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'

/** `nobody` on every Linux we know. */
export const NOBODY = 65534

export interface Launcher {
  readonly kind: 'direct' | 'user-namespace' | 'setuid'
  /** The command line, and what to add to the options of `spawn`. */
  wrap(command: string, args: readonly string[]): readonly [string, string[], SpawnOptions]
}

const direct: Launcher = { kind: 'direct', wrap: (command, args) => [command, [...args], {}] }

const userNamespace: Launcher = {
  kind: 'user-namespace',
  wrap: (command, args) => ['unshare', [...asNobody, command, ...args], {}],
}
const asNobody = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

const setuid: Launcher = {
  kind: 'setuid',
  wrap: (command, args) => [command, [...args], { uid: NOBODY, gid: NOBODY }],
}

/** Chooses how to run the server here. Throws a sentence for the operator where there is no way. */
export function chooseLauncher(binary: string, clusterDir: string): Launcher {
  if (process.platform !== 'linux') return direct
  const root = process.getuid?.() === 0
  if (!root && hasAccount()) return direct
  if (spawnSync('unshare', [...asNobody, 'true']).status === 0) return userNamespace
  if (root && mayEnter(binary, NOBODY) && mayEnter(dirname(clusterDir), NOBODY)) return setuid
  throw new Error(
    '組み込みの PostgreSQL は root では動かせません。一般の利用者で起動するか、DATABASE_URL を指定するか、プログラムと DATA_DIR を他の利用者が入れる場所に置いてください。\n' +
      'The embedded PostgreSQL cannot run as root here: start as an ordinary user, set DATABASE_URL, or put the program and DATA_DIR where other users may enter.',
  )
}

/** PostgreSQL looks up the name of its user and stops where the uid has no account (arbitrary uid containers). */
function hasAccount(): boolean {
  try {
    userInfo()
    return true
  } catch {
    return false
  }
}

/** Whether `uid` may pass through every folder above `path`. */
export function mayEnter(path: string, uid: number): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at)) {
      const stat = statSync(at)
      if (!(stat.mode & (stat.uid === uid ? 0o100 : 0o001))) return false
    }
    if (at === dirname(at)) return true
  }
}
