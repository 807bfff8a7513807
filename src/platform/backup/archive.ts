/** A tar.gz, written and read as a stream of entries that fit in memory. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import type { Part } from './manifest.ts'

export interface ArchiveWriter {
  add(path: string, bytes: Uint8Array): Promise<Part>
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Writes beside `path` and renames when all is synced: there is never half an archive under its name. */
export async function writeArchive<T>(
  path: string,
  at: Date,
  fill: (archive: ArchiveWriter) => Promise<T>,
): Promise<T> {
  const beside = `${path}.part`
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: 6 }), createWriteStream(beside, { mode: 0o600 }))
  const failed = written.then(() => new Promise<never>(() => undefined))
  const add = async (name: string, bytes: Uint8Array): Promise<Part> => {
    const stored = new Promise<void>((done, fail) => {
      const entry = tar.entry({ name, size: bytes.length, mtime: at }, (error) =>
        error ? fail(error) : done(),
      )
      entry.end(bytes)
    })
    await Promise.race([stored, failed])
    return { path: name, bytes: bytes.length, sha256: sha256(bytes) }
  }
  try {
    const result = await fill({ add })
    tar.finalize()
    await written
    const file = await open(beside, 'r')
    await file.sync()
    await file.close()
    await rename(beside, path)
    return result
  } catch (error) {
    tar.destroy()
    await written.catch(() => undefined)
    await rm(beside, { force: true })
    throw error
  }
}

/** The entries of an archive in order. Throws where it is damaged or cut off. */
export async function* readArchive(path: string): AsyncGenerator<{ path: string; bytes: Buffer }> {
  const tar = extract()
  const read = pipeline(createReadStream(path), createGunzip(), tar)
  read.catch(() => undefined)
  for await (const entry of tar) yield { path: entry.header.name, bytes: await buffer(entry) }
  await read
}
