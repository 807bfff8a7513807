/** Asks clamd whether a file is harmful: INSTREAM of its documented protocol (man clamd), over TCP. */
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Config } from '#platform/config'
import { FileRefused } from './refused.ts'

const CHUNK_BYTES = 64 * 1024
const PATIENCE_MS = 30_000

/** A scan that passes, or throws {@link FileRefused}. Without a scanner everything passes. */
export function openScanner(clamav: Config['clamav']): (bytes: Uint8Array) => Promise<void> {
  if (!clamav) return async () => undefined
  return async (bytes) => {
    const answer = await ask(clamav, bytes).catch(() => undefined)
    if (answer === 'stream: OK') return
    if (answer?.endsWith(' FOUND'))
      throw new FileRefused('ウイルスの疑いがあるため、このファイルは受け取れません。')
    throw new FileRefused('いまファイルの安全を確かめられません。しばらくしてから、もう一度お試しください。')
  }
}

/** `zINSTREAM\0`, then chunks each after its length in four bytes, then the length zero; one line comes back. */
async function ask({ host, port }: { host: string; port: number }, bytes: Uint8Array): Promise<string> {
  const socket = connect({ host, port, timeout: PATIENCE_MS })
  socket.on('timeout', () => socket.destroy(new Error('clamd does not answer')))
  const answer = text(socket)
  socket.write('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const chunk = bytes.subarray(from, from + CHUNK_BYTES)
    socket.write(uint32(chunk.length))
    socket.write(chunk)
  }
  socket.write(uint32(0))
  return (await answer).replace(/\0$/, '')
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
