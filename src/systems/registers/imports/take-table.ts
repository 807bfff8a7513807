import type { Hall } from '#language'
import { writeZip } from '#platform/archive'
import { FileRefused, type StoredFile } from '#platform/files'
import { Problem } from '#platform/web'

/** A file as it was handed in. */
export interface HandedIn {
  readonly name: string
  readonly bytes: Uint8Array
}

const MOST_BYTES = 30 * 1024 * 1024

/** Looks a table over and puts its bytes down; its row is the caller's to keep. @throws Problem 422 */
export async function takeTable(hall: Hall, { name, bytes }: HandedIn): Promise<StoredFile> {
  try {
    return await hall.files.take({
      ...{ bytes, name, maxBytes: MOST_BYTES },
      allow: ['csv', 'office', 'archive'],
    })
  } catch (error) {
    throw error instanceof FileRefused ? new Problem(422, error.message) : error
  }
}

/** One file as it is; the parts of a Shapefile as the ZIP that they could have come in. */
export async function together(hall: Hall, files: readonly HandedIn[]): Promise<HandedIn | undefined> {
  const [first, ...more] = files
  if (!first || more.length === 0) return first
  const entries = files.map(({ name, bytes }) => ({ path: name, content: bytes }))
  const parts: Uint8Array[] = []
  for await (const part of writeZip(entries, hall.clock.now())) parts.push(part)
  return { name: `${first.name}.zip`, bytes: Buffer.concat(parts) }
}
