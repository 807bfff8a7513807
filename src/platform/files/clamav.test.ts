import { createServer } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { anyBytes, damaged } from '../../testing-random.ts'
import { openScanner } from './clamav.ts'
import { FileRefused } from './refused.ts'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

/** Speaks clamd's side strictly: the command, then framed chunks, then a chunk of length zero. */
async function clamd(answer: (bytes: Buffer) => string | undefined): Promise<{ host: string; port: number }> {
  const server = createServer((socket) => {
    let received: Buffer = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      const bytes = unframe(received)
      if (!bytes) return
      const line = answer(bytes)
      if (line === undefined) socket.destroy()
      else socket.end(`${line}\0`)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  cleanups.push(() => server.close())
  return { host: '127.0.0.1', port: (server.address() as { port: number }).port }
}

function unframe(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (received.length < command.length) return undefined
  expect(received.subarray(0, command.length).toString()).toBe(command)
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    if (at + 4 + length > received.length) return undefined
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

test('ファイルは、どの長さでもそのままの形で検査に届く', async () => {
  let seen: Buffer = Buffer.alloc(0)
  const scan = openScanner(
    await clamd((bytes) => {
      seen = bytes
      return 'stream: OK'
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 300_000 }), async (length) => {
      const bytes = Buffer.alloc(length, 'ab')
      await scan(bytes)
      expect(seen.equals(bytes)).toBe(true)
    }),
    { numRuns: 20, examples: [[0], [65_536], [65_537], [131_072]] },
  )
})

test.each([
  ['ウイルスが見つかれば断る', 'stream: Eicar-Signature FOUND', 'ウイルスの疑い'],
  ['大きすぎて検査できなければ断る', 'INSTREAM size limit exceeded. ERROR', 'しばらくしてから'],
  ['答えずに切られれば断る', undefined, 'しばらくしてから'],
])('%s', async (_, line, sentence) => {
  const scan = openScanner(await clamd(() => line))
  const refusal = await scan(Buffer.from('x')).catch((error) => error)
  expect(refusal).toBeInstanceOf(FileRefused)
  expect(refusal.message).toContain(sentence)
})

test('検査の相手がいなければ、通さずに、あとでと頼む', async () => {
  const { host, port } = await clamd(() => 'stream: OK')
  for (const cleanup of cleanups.splice(0)) cleanup()
  await expect(openScanner({ host, port })(Buffer.from('x'))).rejects.toThrow('しばらくしてから')
})

/** Answers every connection with these bytes, at once, and may leave it open. */
async function saying(
  bytes: Uint8Array,
  then: 'end' | 'stay' | 'go on',
): Promise<{ host: string; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.resume()
    socket.write(bytes)
    const again = then === 'go on' ? setInterval(() => socket.write('x'.repeat(500)), 2) : undefined
    socket.on('close', () => clearInterval(again))
    if (then === 'end') socket.end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  cleanups.push(() => server.close())
  return { host: '127.0.0.1', port: (server.address() as { port: number }).port }
}

test('検査の相手が何を答えても、「OK」のほかは通さない', async () => {
  const answers = fc.oneof(
    anyBytes,
    damaged('stream: OK').map((text) => Buffer.from(text)),
    damaged('stream: Eicar FOUND').map((text) => Buffer.from(text)),
  )
  await fc.assert(
    fc.asyncProperty(answers, async (bytes) => {
      const scan = openScanner(await saying(bytes, 'end'))
      const refusal = await scan(Buffer.from('x')).catch((error) => error)
      const passed = ['stream: OK', 'stream: OK\0'].includes(Buffer.from(bytes).toString('latin1'))
      if (passed) expect(refusal).toBeUndefined()
      else expect(refusal).toBeInstanceOf(FileRefused)
    }),
    { numRuns: 60 },
  )
})

test.each(['stay', 'go on'] as const)('答え終わらない相手（%s）は待ち続けず、通さない', async (then) => {
  const scan = openScanner(await saying(Buffer.from('stream: '), then), 500)
  await expect(scan(Buffer.from('x'))).rejects.toThrow('しばらくしてから')
})
