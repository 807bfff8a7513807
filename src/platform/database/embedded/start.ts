/** The embedded PostgreSQL: a real server in DATA_DIR, started by the first process that needs it. */
import { join, resolve } from 'node:path'
import { locateBinaries } from './binaries.ts'
import { ensureCluster, ROLE } from './cluster.ts'
import { chooseLauncher } from './launcher.ts'
import { withLock } from './lock.ts'
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { presentUsers, signIn } from './users.ts'

export interface Postgres {
  /** Connection string with the generated password. */
  readonly url: string
  /** Whether a running server was found: another command's, or one orphaned by a kill. */
  readonly reused: boolean
  /** Leaves; the last process to leave stops the server. */
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** `false` turns fsync off: for tests only. */
  readonly durable?: boolean
}

/**
 * Starts the server of `dataDir`, or joins the one that runs. Repairs what a `kill -9` left behind.
 * @throws Error with a Japanese and an English sentence when the server cannot run here
 */
export async function startPostgres(
  dataDir: string,
  { durable = true }: PostgresOptions = {},
): Promise<Postgres> {
  const home = resolve(dataDir)
  const clusterDir = join(home, 'postgres')
  const users = join(home, 'postgres.users')
  const lock = join(home, 'postgres.lock')

  return await withLock(lock, async () => {
    const { elsewhere } = presentUsers(users)
    if (elsewhere.length > 0)
      throw new Error(
        `${home} は別の計算機またはコンテナ(${elsewhere[0]})が使っています。1つの DATA_DIR を2か所で使うことはできません。\n` +
          `${home} is in use elsewhere (${elsewhere[0]}): one DATA_DIR cannot have two owners.`,
      )
    const binaries = locateBinaries()
    const launcher = chooseLauncher(binaries.postgres, clusterDir)
    const { password } = await ensureCluster(home, binaries, launcher, durable)
    const running = await findPostmaster(clusterDir)
    const postmaster = running ?? (await startPostmaster(binaries, launcher, clusterDir, durable))
    const signOut = signIn(users)
    let left: Promise<void> | undefined
    return {
      url: `postgres://${ROLE}:${password}@127.0.0.1:${postmaster.port}/${ROLE}`,
      reused: running !== undefined,
      stop: () => (left ??= withLock(lock, leave)),
    }

    async function leave() {
      signOut()
      if (presentUsers(users).here > 0) return
      // Not the one we joined: it may have been killed and replaced meanwhile.
      const current = await findPostmaster(clusterDir)
      if (current) await stopPostmaster(clusterDir, current)
    }
  })
}
