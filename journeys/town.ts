import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { readConfig } from '#platform/config'
import { startTownHall, type TownHall } from '../src/start.ts'
import { freePort } from './free-port.ts'

export interface JourneyTown {
  readonly url: string
  readonly hall: TownHall['hall']
  close(): Promise<void>
}

let count = 0

/** A whole sample town for one journey: its own schema, port, files; web and worker as `npm start` has them. */
export async function openTown(settings: Readonly<Record<string, string>> = {}): Promise<JourneyTown> {
  const port = await freePort()
  const schema = `test_${Date.now().toString(36)}_j${process.pid.toString(36)}_${(count++).toString(36)}`
  const dataDir = mkdtempSync(join(tmpdir(), 'yakuba-journey-'))
  const url = `http://localhost:${port}`
  const config = readConfig({
    DATABASE_URL: inject('postgresUrl'),
    SCHEMA: schema,
    DATA_DIR: dataDir,
    PORT: String(port),
    BASE_URL: url,
    SAMPLE: 'yes',
    LOG: 'quiet',
    RATE_POSTS: '100000',
    RATE_PAGES: '100000',
    RATE_SIGN_INS: '100000',
    ...settings,
  })
  const townHall = await startTownHall(config)
  return {
    url,
    hall: townHall.hall,
    async close() {
      await townHall.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
