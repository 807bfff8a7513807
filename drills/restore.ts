/**
 * `npm run drill -- restore`: a town is backed up, destroyed, and brought back into another schema of another server,
 * by the operator's commands; then every row and every file is compared.
 */
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { headsFileIn, verifyAudit } from '#platform/audit'
import { readConfig } from '#platform/config'
import { type Database, openDatabase, sql } from '#platform/database'
import type { Store } from '#platform/files'
import { commandsOf, runCommand } from '../src/commands/index.ts'
import { openGround } from '../src/ground.ts'
import { drain } from './books/drain.ts'
import { differences, fingerprint } from './books/fingerprint.ts'
import type { Drilled } from './run.ts'
import { openMailbox } from './town/mailbox.ts'
import { startProgram } from './town/program.ts'
import { scratchFolder } from './town/scratch-folder.ts'

type Env = Readonly<Record<string, string>>

export async function drillRestore(): Promise<Drilled> {
  const [here, there] = [scratchFolder(), scratchFolder()]
  const first = { DATA_DIR: here, SAMPLE: 'yes' }
  const second = { DATA_DIR: there, SCHEMA: 'shibata_again', SAMPLE: 'no' }
  const archive = join(there, 'town.tar.gz')

  await live(first)
  const before = await within(first, fingerprint)
  const rows = [...before.tables.values()].reduce((sum, table) => sum + table.rows, 0)
  console.log(`  見本の町：表${before.tables.size}、行${rows}、ファイル${before.files.size}`)

  await command(`backup ${archive}`, first)
  // What no backup holds, and what its reader is told to keep elsewhere: the key, and the heads of the audit chain.
  for (const name of ['secret.key', 'audit-heads.log'])
    copyFileSync(join(here, name), join(there, `${name}.kept`))
  await within(first, (db) => sql`drop schema shibata cascade`.execute(db))
  rmSync(here, { recursive: true, force: true })
  console.log('  町を壊しました（スキーマ、ファイル、鍵）')

  copyFileSync(join(there, 'secret.key.kept'), join(there, 'secret.key'))
  await command(`restore ${archive}`, second)
  const after = await within(second, fingerprint)
  const audit = await within(second, (db) => verifyAudit(db, { headsFile: `${headsFileIn(there)}.kept` }))
  await live(second)
  const differing = differences(before, after)
  for (const each of differing.slice(0, 20)) console.log(`  ${each}`)
  if (audit.problem) console.log(`  ${audit.problem}`)
  rmSync(there, { recursive: true, force: true })
  const word = differing.length === 0 ? 'equal' : 'different'
  return {
    ok: differing.length === 0 && audit.ok && audit.entries > 0,
    summary:
      `restore: tables ${after.tables.size} ${word}, rows ${rows} ${word}, files ${after.files.size} ${word}, ` +
      `audit chain ${audit.ok ? 'ok' : 'broken'}`,
  }
}

/** Runs the real program until its queue is empty, asks whether it is well, and ends it. */
async function live(settings: Env): Promise<void> {
  const mailbox = await openMailbox()
  const program = startProgram({ ...settings, SMTP_URL: mailbox.url })
  await program.ready
  const { status } = await fetch(`${program.url()}/healthz`)
  if (status !== 200) throw new Error(`/healthz answers ${status}`)
  await within(settings, drain)
  await program.end()
  await mailbox.close()
}

/** Opens the town's database and store, for as long as `work` takes. */
async function within<T>(settings: Env, work: (db: Database, store: Store) => Promise<T>): Promise<T> {
  const ground = await openGround(readConfig(settings))
  const db = openDatabase({ ...ground.premises, max: 2 })
  try {
    return await work(db, ground.premises.store)
  } finally {
    await db.destroy()
    await ground.leave()
  }
}

async function command(line: string, env: Env): Promise<void> {
  const { code, text } = await runCommand(commandsOf([]), line.split(' '), env)
  if (code !== 0) throw new Error(`${line}: ${text}`)
  console.log(`  ${text.split('\n')[0]}`)
}
