import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Config } from '#platform/config'
import type { Database, Transaction } from '#platform/database'
import { openScanner } from './clamav.ts'
import { clean } from './clean.ts'
import { FileRefused } from './refused.ts'
import { sniff } from './sniff.ts'
import { openStore, type Store } from './store.ts'
import type { FileInput, FileOrigin, Files, StoredFile } from './types.ts'

const DAY_MS = 24 * 60 * 60 * 1_000
const MB = 1024 * 1024

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const newKey = () => randomBytes(20).toString('hex').replace(/^../, '$&/')

/** The files of the house: on disk, or in S3 when configured; scanned when a scanner is configured. */
export function openFiles(
  config: Pick<Config, 'dataDir' | 's3' | 'clamav'>,
  store: Store = openStore(config),
): Files {
  const scan = openScanner(config.clamav)
  return {
    take,
    keep,
    async store(tx, { purpose, owner, ...input }, at) {
      const file = await take(input)
      await keep(tx, file, { purpose, owner }, at)
      return file
    },
    read,
    async remove(tx, { key }) {
      await tx.deleteFrom('file').where('key', '=', key).execute()
    },
    async sweep(db, at) {
      let erased = 0
      for await (const batch of store.list()) {
        const old = batch.filter(({ since }) => since.getTime() < at.getTime() - DAY_MS).map(({ key }) => key)
        if (old.length === 0) continue
        const known = await db.selectFrom('file').select('key').where('key', 'in', old).execute()
        const kept = new Set(known.map(({ key }) => key))
        for (const key of old.filter((key) => !kept.has(key))) {
          await store.remove(key)
          erased++
        }
      }
      return erased
    },
  }

  async function take({ bytes, name, allow = ['image', 'pdf'], maxBytes = 10 * MB }: FileInput) {
    if (bytes.length === 0) throw new FileRefused('ファイルの中身が空です。別のファイルを選んでください。')
    if (bytes.length > maxBytes)
      throw new FileRefused(
        `ファイルが大きすぎます。${Math.floor(maxBytes / MB)}MB以下にしてください(選んだファイルは${(bytes.length / MB).toFixed(1)}MB)。`,
      )
    const found = await sniff(bytes, allow)
    await scan(bytes)
    const cleaned = await clean(bytes, found)
    const file = {
      id: uuid(),
      key: newKey(),
      sha256: sha256(cleaned.bytes),
      bytes: cleaned.bytes.length,
      type: cleaned.type,
      name: tidy(name),
    }
    await putDown(file, cleaned.bytes)
    return file
  }

  async function keep(tx: Database | Transaction, file: StoredFile, origin: FileOrigin, at: Date) {
    const { purpose, owner } = origin
    await tx
      .insertInto('file')
      .values({ ...file, purpose, uploaded_by: owner, created_at: at })
      .execute()
  }

  /** A store that silently keeps other bytes has been seen (104,858,636 for 104,857,600): what went in is read back. */
  async function putDown(file: { key: string; sha256: string }, bytes: Uint8Array): Promise<void> {
    await store.put(file.key, bytes)
    await read(file)
  }

  async function read(file: { key: string; sha256?: string }): Promise<Uint8Array> {
    const bytes = await store.get(file.key)
    if (file.sha256 && sha256(bytes) !== file.sha256)
      throw new Error(`file ${file.key}: the store returned other bytes than were kept`)
    return bytes
  }
}

/** The last part of the name, without control and direction characters (`‮gnp.exe`), at most 120 characters. */
function tidy(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return Array.from(plain).slice(-120).join('') || 'ファイル'
}
