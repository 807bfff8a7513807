import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export interface NewEntry {
  /** With `/` between folders; UTF-8. */
  readonly path: string
  readonly content: Uint8Array | AsyncIterable<Uint8Array>
}

/** An archive as it is made. `at` stands beside every entry. An error in a content ends the stream with that error. */
export function writeZip(
  entries: AsyncIterable<NewEntry> | Iterable<NewEntry>,
  at: Date,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  const fail = (error: unknown) => out.destroy(error as Error)
  const add = ({ path, content }: NewEntry) =>
    new Promise<void>((done, failed) => {
      if (content instanceof Uint8Array) {
        zip.addBuffer(Buffer.from(content.buffer, content.byteOffset, content.byteLength), path, {
          mtime: at,
        })
        return done()
      }
      const stream = Readable.from(content)
      stream.once('error', failed).once('end', done)
      zip.addReadStream(stream, path, { mtime: at })
    })
  const feed = async () => {
    for await (const entry of entries) await add(entry)
    zip.end()
  }
  feed().catch(fail)
  return out
}
