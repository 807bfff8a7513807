/** `npm run tables`: writes the types of the town's tables from a freshly migrated schema. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, startPostgres } from '#platform/database'
import { installJobs } from '#platform/jobs'
import { describeTables, tablesFile } from '../src/platform/database/describe-tables.ts'

const dir = await mkdtemp(join(tmpdir(), 'yakuba-tables-'))
const postgres = await startPostgres(dir, { durable: false })
try {
  const address = { url: postgres.url, schema: 'town' }
  await migrate({ ...address, first: installJobs })
  const text = await describeTables(address)
  const before = await readFile(tablesFile, 'utf8').catch(() => '')
  await writeFile(tablesFile, text)
  console.log(before === text ? '型は最新です。' : `${tablesFile} を書き直しました。`)
} finally {
  await postgres.stop()
  await rm(dir, { recursive: true, force: true })
}
