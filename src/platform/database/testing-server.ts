/** vitest's global set-up: one embedded server, fsync off, shared by every test run of this working tree. */
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { withClient } from './connect.ts'
import { startPostgres } from './embedded/start.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

const tree = createHash('sha256')
  .update(import.meta.dirname)
  .digest('hex')
  .slice(0, 12)

export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const postgres = given
    ? undefined
    : await startPostgres(join(tmpdir(), `yakuba-test-${tree}`), { durable: false })
  const url = given ?? postgres!.url
  await sweep(url)
  project.provide('postgresUrl', url)
  return () => postgres?.stop()
}

const HOUR = 3_600_000

/** Drops what killed test runs left behind. */
async function sweep(url: string): Promise<void> {
  await withClient({ url, schema: 'public' }, async (client) => {
    const { rows } = await client.query<{ nspname: string }>(
      `select nspname from pg_namespace where nspname like 'test\\_%'`,
    )
    for (const { nspname } of rows) {
      const born = Number.parseInt(nspname.split('_')[1] ?? '', 36)
      if (born < Date.now() - HOUR) await client.query(`drop schema if exists ${nspname} cascade`)
    }
  })
}
