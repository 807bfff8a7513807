import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { record } from '#platform/audit'
import { type Backed, backup } from '#platform/backup'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/database'
import { type GroundCommand, oneFile } from './command.ts'

type Written = Backed & { readonly file: string; readonly bytes: number }

export const backupCommand: GroundCommand = {
  name: 'backup',
  usage: 'backup FILE.tar.gz',
  about: '町のすべて(表とファイル)を1つのファイルに控えます。動いたままで取れます',
  async run({ premises }, args): Promise<Written> {
    const file = resolve(oneFile(this.usage, args))
    const done = await backup(premises, file, systemClock.now())
    const db = openDatabase({ ...premises, max: 1 })
    const entry = { action: 'town.backup', about: { kind: 'town', id: premises.schema }, detail: done }
    await record(db, { kind: 'system', name: '運用担当' }, entry, systemClock.now()).finally(() =>
      db.destroy(),
    )
    return { ...done, file, bytes: (await stat(file)).size }
  },
  human: ({ file, tables, rows, files, bytes }: Written) =>
    `${file} に控えました。表${tables}、行${rows}、ファイル${files}、${(bytes / 1024 / 1024).toFixed(1)}MB。\n` +
    '暗号鍵(SECRET_KEY または secret.key)は入っていません。別の場所に控えてください。',
}
