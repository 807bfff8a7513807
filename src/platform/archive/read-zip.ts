import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** The archive is not taken; the sentence says why and what to do. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused'
}

export interface Limits {
  readonly entries: number
  /** Bytes of one entry, unpacked. */
  readonly entryBytes: number
  /** Bytes of all entries, unpacked. */
  readonly bytes: number
}

export interface ZipEntry {
  readonly path: string
  readonly bytes: Buffer
}

const DAMAGED = 'ZIPファイルが途中で切れているか、壊れています。作り直すか、もう一度受け取ってください。'
const LOCKED = 1
const UTF8 = 0x800
const LINK = 0o120000

const open = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer)

/** Every file of an archive, unpacked in memory within the limits. @throws ArchiveRefused */
export async function readZip(bytes: Uint8Array, limits: Limits): Promise<ZipEntry[]> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    // Names are decoded here: Windows writes CP932 and does not say so.
    decodeStrings: false,
  }).catch(() => undefined)
  if (!zip) throw new ArchiveRefused(DAMAGED)
  const found: ZipEntry[] = []
  const names = new Set<string>()
  let left = limits.bytes
  try {
    for await (const entry of entriesOf(zip)) {
      if (names.size >= limits.entries)
        throw new ArchiveRefused(
          `ZIPの中のファイルが多すぎます（${limits.entries}個まで）。分けて渡してください。`,
        )
      const path = pathOf(entry)
      const key = path.normalize('NFC').toLowerCase()
      if (names.has(key)) throw new ArchiveRefused(`ZIPの中に同じ名前「${path}」が2つあります。`)
      names.add(key)
      if (path.endsWith('/')) continue
      const content = await unpack(zip, entry, path, Math.min(left, limits.entryBytes))
      left -= content.length
      found.push({ path, bytes: content })
    }
  } catch (error) {
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused(DAMAGED)
  } finally {
    zip.close()
  }
  return found
}

/** Entries one after the other; the next is read when the last was dealt with. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let count = 0; count < zip.entryCount; count++) {
    const entry = await new Promise<Entry | undefined>((found, failed) => {
      zip
        .once('entry', found)
        .once('end', () => found(undefined))
        .once('error', failed)
      zip.readEntry()
    })
    zip.removeAllListeners()
    if (!entry) return
    yield entry
  }
}

/** The name, in our own words about where it may lead. */
function pathOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer
  const path = decode(raw, (entry.generalPurposeBitFlag & UTF8) !== 0)
  const shown = path.slice(0, 80)
  if ((entry.generalPurposeBitFlag & LOCKED) !== 0)
    throw new ArchiveRefused(
      'パスワードのかかったZIPは受け取れません。パスワードを外して作り直してください。',
    )
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === LINK)
    throw new ArchiveRefused(
      `ZIPの中の「${shown}」はファイルではなくリンクです。ファイルだけを入れてください。`,
    )
  const parts = path.replace(/\/$/, '').split('/')
  const leadsOut =
    path.length > 300 ||
    /[\\\p{Cc}\p{Cf}\ufffd]/u.test(path) ||
    /^[A-Za-z]:/.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  if (leadsOut) throw new ArchiveRefused(`ZIPの中のファイルの名前「${shown}」は使えません。`)
  return path
}

function decode(raw: Buffer, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder(utf8 ? 'utf-8' : 'shift_jis').decode(raw)
  }
}

/** What an entry says of its size is not believed: the bytes are counted as they come. */
async function unpack(zip: ZipFile, entry: Entry, path: string, most: number): Promise<Buffer> {
  const tooBig = () =>
    new ArchiveRefused(`ZIPの中身が大きすぎます（「${path.slice(0, 80)}」）。分けて渡してください。`)
  if (entry.uncompressedSize > most) throw tooBig()
  const stream = await new Promise<NodeJS.ReadableStream>((found, failed) =>
    zip.openReadStream(entry, (error, opened) => (error ? failed(error) : found(opened))),
  )
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) throw tooBig()
    chunks.push(chunk as Buffer)
  }
  const whole = Buffer.concat(chunks)
  // Half a file often unpacks without complaint; its sum tells.
  if (crc32(whole) !== entry.crc32) throw new ArchiveRefused(DAMAGED)
  return whole
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum
})

/** `zlib.crc32` came with Node 22; the town may run on 20. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
