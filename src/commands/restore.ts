import { resolve } from 'node:path'
import { headsFileIn, record, setHeadsAside } from '#platform/audit'
import { type Backed, BackupRefused, checkArchive, type Premises, restore } from '#platform/backup'
import { systemClock } from '#platform/clock'
import { openDatabase, withClient } from '#platform/database'
import { type GroundCommand, oneFile } from './command.ts'

type Restored = Backed & { readonly file: string; readonly aside?: string }

export const restoreCommand: GroundCommand = {
  name: 'restore',
  usage: 'restore FILE.tar.gz [--replace]',
  about: '控えから町を戻します。--replace は、いまの町を別の名前で残して入れ替えます',
  async run({ premises, config }, args, flags): Promise<Restored> {
    const file = resolve(oneFile(this.usage, args))
    await checkArchive(file)
    const aside = flags.replace ? await putAside(premises) : undefined
    const done = await restore(premises, file)
    await setHeadsAside(headsFileIn(config.dataDir), systemClock.now())
    const db = openDatabase({ ...premises, max: 1 })
    const entry = { action: 'town.restore', about: { kind: 'town', id: premises.schema }, detail: done }
    await record(db, { kind: 'system', name: '運用担当' }, entry, systemClock.now()).finally(() =>
      db.destroy(),
    )
    return { ...done, file, aside }
  },
  human: ({ file, tables, rows, files, aside }: Restored) =>
    `${file} から戻しました。表${tables}、行${rows}、ファイル${files}。` +
    (aside ? `\n前の町はスキーマ ${aside} に残してあります。` : ''),
}

/** Renames the schema of a town in which nobody works just now. */
async function putAside(premises: Premises): Promise<string | undefined> {
  return await withClient(premises, async (client) => {
    const { rows: found } = await client.query('select from pg_namespace where nspname = $1', [
      premises.schema,
    ])
    if (found.length === 0) return undefined
    const { rows } = await client.query(
      'select from pg_stat_activity where application_name = $1 and datname = current_database() and pid <> pg_backend_pid()',
      [`yakuba ${premises.schema}`],
    )
    if (rows.length > 0)
      throw new BackupRefused('町が動いています。すべてのプロセスを終えてから戻してください。')
    const aside = `${premises.schema}_before_${systemClock.now().toISOString().replace(/\D/g, '').slice(0, 14)}`
    await client.query(`alter schema ${premises.schema} rename to ${aside}`)
    return aside
  })
}
