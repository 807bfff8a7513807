import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { v7 as uuid } from 'uuid'
import type { House } from '#platform/house'

/**
 * The sample town's mail: a real SMTP server on the loopback address that keeps what it receives, so that a
 * visitor of the sample can read the code that was "sent". It refuses what a real server refuses: a bad
 * recipient, a mail over 10 MB.
 */
export interface Tray {
  readonly url: string
  close(): Promise<void>
}

const trays = new WeakMap<object, Promise<Tray>>()

export function openTray(house: House): Promise<Tray> {
  let tray = trays.get(house.db)
  if (!tray) {
    tray = start(house)
    trays.set(house.db, tray)
  }
  return tray
}

async function start(house: House): Promise<Tray> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: 10_485_760,
    onRcptTo: (address, _session, done) =>
      done(/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address.address) ? undefined : new Error('550 no such mailbox')),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        keep(
          house,
          Buffer.concat(chunks),
          session.envelope.rcptTo.map((to) => to.address),
        ).then(() => done(), done)
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.on('error', () => undefined)
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        trays.delete(house.db)
        server.close(() => resolve())
      }),
  }
}

async function keep(house: House, raw: Buffer, recipients: string[]): Promise<void> {
  const mail = await PostalMime.parse(raw)
  for (const recipient of recipients) {
    await house.db
      .insertInto('sample_mail')
      .values({
        id: uuid(),
        received_at: house.clock.now(),
        message_id: mail.messageId ?? uuid(),
        recipient,
        subject: mail.subject ?? '',
        body: mail.text ?? '',
      })
      .onConflict((row) => row.column('message_id').doNothing())
      .execute()
  }
}
