import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Address, withClient } from '#platform/database'
import type { Store } from '#platform/files'
import { type ArchiveWriter, writeArchive } from './archive.ts'
import { quoted, sequencesOf, shapeOf, type Table, tablesOf } from './catalogue.ts'
import { FORMAT, MANIFEST, type Manifest, type Part, type TablePart } from './manifest.ts'

/** Where a town is: its schema, and the store of its files. */
export interface Premises extends Address {
  readonly store: Store
}

export interface Backed {
  readonly tables: number
  readonly rows: number
  readonly files: number
}

const PIECE_BYTES = 4 * 1024 * 1024
const FILES_AT_ONCE = 500

/** Text of every type must not depend on the settings of the server it comes from or goes to. */
export const plainText = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`

/** Writes the town as it is at one moment to `path`, while it goes on working. */
export async function backup({ store, ...address }: Premises, path: string, at: Date): Promise<Backed> {
  return await withClient(address, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    await client.query(plainText)
    const manifest = await writeArchive(path, at, async (archive) => {
      const tables: TablePart[] = []
      for (const table of await tablesOf(client)) tables.push(await addTable(archive, client, table))
      const manifest: Manifest = {
        ...{ format: FORMAT, town: address.schema, at: at.toISOString(), tables },
        migrations: (await client.query('select name, sha256 from schema_migration order by name')).rows,
        sequences: await sequencesOf(client),
        files: await addFiles(archive, client, store),
      }
      await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)))
      return manifest
    })
    await client.query('commit')
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { tables: manifest.tables.length, rows, files: manifest.files.length }
  })
}

async function addTable(
  archive: ArchiveWriter,
  client: pg.ClientBase,
  { name, columns }: Table,
): Promise<TablePart> {
  const parts: Part[] = []
  const stream = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`))
  let [held, size]: [Buffer[], number] = [[], 0]
  const flush = async () => {
    if (size > 0)
      parts.push(await archive.add(`tables/${name}/${parts.length + 1}.copy`, Buffer.concat(held)))
    ;[held, size] = [[], 0]
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size >= PIECE_BYTES) await flush()
  }
  await flush()
  return { name, columns, rows: stream.rowCount, shape: await shapeOf(client, name), parts }
}

/** Every file that a row of the snapshot knows, checked against that row's hash on its way. */
async function addFiles(
  archive: ArchiveWriter,
  client: pg.ClientBase,
  store: Store,
): Promise<Manifest['files']> {
  const files: (Part & { key: string })[] = []
  for (let after = ''; ; ) {
    const page = await client.query<{ key: string; sha256: string }>(
      `select key, sha256 from file where key > $1 order by key limit ${FILES_AT_ONCE}`,
      [after],
    )
    for (const { key, sha256 } of page.rows) {
      const part = await archive.add(`files/${key}`, await store.get(key))
      if (part.sha256 !== sha256)
        throw new Error(`ファイル ${key} の中身が登録時と違います。(file store is damaged)`)
      files.push({ ...part, key })
    }
    if (page.rows.length < FILES_AT_ONCE) return files
    after = page.rows.at(-1)!.key
  }
}
