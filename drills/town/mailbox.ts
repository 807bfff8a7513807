/** Everybody's mailbox: an SMTP server that remembers every mail it was handed, and how often. */
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  readonly url: string
  /** How often each mail was handed over, by Message-ID. */
  readonly handed: ReadonlyMap<string, number>
  /** The code of the newest mail to an address that brought one. */
  codeFor(address: string): Promise<string>
  close(): Promise<void>
}

const PATIENCE_MS = 30_000

export async function openMailbox(): Promise<Mailbox> {
  const handed = new Map<string, number>()
  const codes = new Map<string, string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', done)
      stream.on('end', () => {
        keep(
          Buffer.concat(chunks),
          session.envelope.rcptTo.map(({ address }) => address),
        ).then(() => done(), done)
      })
    },
  })
  async function keep(raw: Buffer, recipients: readonly string[]): Promise<void> {
    const { messageId = '(none)', subject = '' } = await PostalMime.parse(raw)
    handed.set(messageId, (handed.get(messageId) ?? 0) + 1)
    const code = /確認コード (\d{6})/.exec(subject)?.[1]
    if (code) for (const recipient of recipients) codes.set(recipient, code)
  }
  // A program that is killed breaks its connection in the middle of a mail.
  server.on('error', () => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.server.address()
  return {
    url: `smtp://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    handed,
    async codeFor(address) {
      for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
        const code = codes.get(address)
        if (code) return code
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`no code came to ${address} in ${PATIENCE_MS / 1_000} s`)
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
