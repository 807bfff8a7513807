import { createServer, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { anyBytes, anyText, damaged } from '../../testing-random.ts'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { openTray } from './double/tray.ts'
import { closeMail, sendMail } from './send.ts'
import { openTransport } from './transport.ts'

const open: TestHouse = await testHouse()
afterAll(async () => {
  await closeMail(open.house)
  await open.close()
})

/** A server that answers each line it receives with the next of these, whatever was said. */
async function babbler(replies: readonly Uint8Array[]) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let next = 0
    const reply = () => {
      const bytes = replies[next++]
      if (bytes) socket.write(bytes)
      else socket.destroy()
    }
    socket.on('error', () => undefined)
    socket.on('data', reply)
    reply()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const lines = ['220 mail ESMTP', '250 ok', '250-ok', '354 go on', '535 no', '421 later'].map(
  (line) => `${line}\r\n`,
)
const reply = fc.oneof(
  anyBytes.map((bytes) => Buffer.concat([bytes, Buffer.from('\r\n')])),
  fc.constantFrom(...lines).map((line) => Buffer.from(line)),
  fc.constantFrom(...lines).chain((line) => damaged(line).map((text) => Buffer.from(`${text}\r\n`))),
)

test('メールの相手が何を答えても、待ち続けず、出せたか、出せなかったかのどちらかになる', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(reply, { minLength: 1, maxLength: 9 }), async (replies) => {
      const server = await babbler(replies)
      const transport = openTransport(server.url, { greeting: 100, silence: 100 })
      const mail = { from: 'town@example.jp', to: 'hanako@example.jp', subject: '題', text: '文' }
      const sent = await transport.sendMail(mail).then(
        () => 'sent',
        (error: unknown) => error,
      )
      expect(sent === 'sent' || sent instanceof Error).toBe(true)
      transport.close()
      server.close()
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('どんな言葉のメールでも、見本のメール箱は受け取るか断り、動きつづける', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (subject, text) => {
      const mail = { key: `k${subject}`, to: 'hanako@example.jp', subject, text }
      const sent = await sendMail(mail, open.house).then(
        () => 'sent',
        (error: unknown) => error,
      )
      expect(sent === 'sent' || sent instanceof Error).toBe(true)
    }),
    { numRuns: 60 },
  )
  await sendMail({ key: 'last', to: 'hanako@example.jp', subject: '終わり', text: '届く' }, open.house)
  const kept = await open.house.db.selectFrom('sample_mail').select('subject').execute()
  expect(kept.map((each) => each.subject)).toContain('終わり')
  expect((await openTray(open.house)).url).toMatch(/^smtp:/)
})
