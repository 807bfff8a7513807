/** Asks clamd whether a file is harmful: INSTREAM of its documented protocol (man clamd), over TCP. */
import { connect, type Socket } from 'node:net'
import type { Config } from '#platform/config'
import { FileRefused } from './refused.ts'

const CHUNK_BYTES = 64 * 1024
const PATIENCE_MS = 30_000
/** Longer than any line clamd writes, the name of a virus included. */
const LONGEST_ANSWER = 4_096

/**
 * A scan that passes, or throws {@link FileRefused}. Without a scanner everything passes.
 * `patienceMs` is for the whole answer, so that one that never ends is no answer.
 */
export function openScanner(
  clamav: Config['clamav'],
  patienceMs = PATIENCE_MS,
): (bytes: Uint8Array) => Promise<void> {
  if (!clamav) return async () => undefined
  return async (bytes) => {
    const answer = await ask(clamav, bytes, patienceMs).catch(() => undefined)
    if (answer === 'stream: OK') return
    if (answer?.endsWith(' FOUND'))
      throw new FileRefused('ウイルスの疑いがあるため、このファイルは受け取れません。')
    throw new FileRefused('いまファイルの安全を確かめられません。しばらくしてから、もう一度お試しください。')
  }
}

/** `zINSTREAM\0`, then chunks each after its length in four bytes, then the length zero; one line comes back. */
async function ask(
  { host, port }: { host: string; port: number },
  bytes: Uint8Array,
  patienceMs: number,
): Promise<string> {
  const socket = connect({ host, port })
  const end = setTimeout(() => socket.destroy(new Error('clamd does not answer')), patienceMs)
  const answer = lineOf(socket).finally(() => clearTimeout(end))
  socket.write('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const chunk = bytes.subarray(from, from + CHUNK_BYTES)
    socket.write(uint32(chunk.length))
    socket.write(chunk)
  }
  socket.write(uint32(0))
  return (await answer).replace(/\0$/, '')
}

async function lineOf(socket: Socket): Promise<string> {
  let line = ''
  for await (const chunk of socket) {
    line += (chunk as Buffer).toString('latin1')
    if (line.length > LONGEST_ANSWER) throw new Error('clamd does not end its answer')
  }
  return line
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
