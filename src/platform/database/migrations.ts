/** The migration files of the program. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Migration {
  /** `20261123-01-audit-entry.sql`: order and identity. */
  readonly name: string
  readonly sha256: string
  readonly text: string
}

const sources = join(import.meta.dirname, '..', '..')
const shape = /^\d{8}-\d{2}-[a-z0-9-]+\.sql$/

/**
 * Every `migrations/*.sql` under `src`, in order of file name.
 * @throws Error when a name is out of shape or a number is taken twice
 */
export function findMigrations(folder = sources): Migration[] {
  const migrations = globSync('**/migrations/*.sql', { cwd: folder })
    .map((path) => readMigration(join(folder, path)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const [index, { name }] of migrations.entries()) {
    if (!shape.test(name))
      throw new Error(`マイグレーション ${name}: 名前は YYYYMMDD-NN-what.sql にしてください。`)
    const next = migrations[index + 1]
    if (next?.name.slice(0, 11) === name.slice(0, 11))
      throw new Error(`マイグレーションの番号が重なっています: ${name} と ${next.name}`)
  }
  return migrations
}

function readMigration(path: string): Migration {
  const text = readFileSync(path, 'utf8')
  return { name: basename(path), sha256: createHash('sha256').update(text).digest('hex'), text }
}
