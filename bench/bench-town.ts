/** The town that all benches measure: the sample town on the embedded PostgreSQL as `npm start` has it, fsync on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#platform/config'
import { startTownHall, type TownHall } from '../src/start.ts'

export interface BenchTown {
  readonly hall: TownHall['hall']
  /** Where this process serves it. */
  readonly url: string
  /** For programs of their own on the same town. */
  readonly settings: Readonly<Record<string, string>>
  close(): Promise<void>
}

const limits = { RATE_POSTS: '1000000', RATE_PAGES: '1000000', RATE_SIGN_INS: '1000000' }

export async function openBenchTown(): Promise<BenchTown> {
  const folder = mkdtempSync(join(tmpdir(), 'yakuba-bench-'))
  const base = { DATA_DIR: folder, PORT: '0', SAMPLE: 'yes', LOG: 'quiet', ...limits }
  // A worker would take part in every measurement; what it would do waits in the queue.
  const townHall = await startTownHall(readConfig(base, ['--web']))
  return {
    hall: townHall.hall,
    url: townHall.url!,
    settings: { ...base, LOG: 'info', DATABASE_URL: townHall.hall.config.databaseUrl! },
    async close() {
      await townHall.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
